import HVModel

extension ReportBuilder {
    /// Columns of the tailored matrix: those that can still be chosen among the ranked, and what is in use; all are in the CSV.
    private var columns: [ID<Option>] {
        let ranked = decision.options.filter { $0.score != nil && $0.eligibility != .excluded || $0.isCurrent }.map(\.option)
        return ranked.count > 1 ? ranked : decision.options.filter { $0.score != nil || $0.isCurrent }.map(\.option)
    }

    mutating func matrix() -> View {
        let columns = columns
        let shown = decision.matrix.filter { $0.matter != .other }
        let rows = shown.isEmpty ? decision.matrix.filter { index.rows[$0.row]?.kind == .feature } : shown
        var views: [View] = []
        for row in rows {
            var cells: [View] = []
            for cell in row.cells where columns.contains(cell.option) {
                cells.append([
                    "key": .text(cell.state.rawValue), "glyph": .text(word("glyph", for: cell.state.rawValue)), "state": .text(cell.way.map { word("way", for: $0.rawValue) } ?? word("state", for: cell.state.rawValue)),
                    "column": .text(name(cell.option)), "refs": page.references(cell.statement?.evidence.citations ?? []),
                ])
            }
            views.append(["row_title": .text(name(row.row)), "matter": .text(row.matter == .other ? nil : word("matter", for: row.matter.rawValue)), "cells": .list(cells)])
        }
        return [
            "matrix_columns": .list(columns.map { ["column": .text(name($0)), "column_platform": .text(index.options[$0].map { name($0.platform) })] }), "matrix_rows": .list(views),
            "matrix_title": .text(word(decision.hosts.isEmpty ? "report_section_matrix_general" : "report_section_matrix")), "has_matrix": .flag(!views.isEmpty), "matrix_caption": .text(shown.isEmpty ? nil : word("report_matrix_caption")), "matrix_left_out": .text(word("report_matrix_left_out", ["rows": "\(decision.matrix.count - rows.count)", "options": "\(decision.options.count - columns.count)"])),
        ]
    }

    // MARK: lifecycle

    func lifecycle() -> View {
        let results = decision.options.filter { $0.eligibility != .excluded }
        let rows = results.map { result -> View in
            let lifecycle = result.lifecycle
            return [
                "option": .text(name(result.option)), "version": .text(lifecycle.version?.text), "released": .text(lifecycle.released?.description),
                "general": .text(lifecycle.generalUntil?.description ?? word("report_unknown")), "extended": .text(lifecycle.extendedUntil?.description), "guidance": .text(lifecycle.guidanceUntil?.description),
                "status": .text(word("lifecycle", for: lifecycle.status.rawValue)),
            ]
        }
        let known = results.filter { $0.lifecycle.generalUntil != nil }
        let bars = known.map { result in
            TimelineChart.Bar(label: name(result.option), start: max(result.lifecycle.released ?? decision.asOf, decision.asOf), end: result.lifecycle.generalUntil ?? decision.asOf, extended: [result.lifecycle.extendedUntil, result.lifecycle.guidanceUntil].compactMap { $0 }.max())
        }
        let undrawn = results.filter { $0.lifecycle.generalUntil == nil }.map { name($0.option) }
        let covering = known.count { $0.lifecycle.status == .covers }
        let title = word("report_lifecycle_finding", ["count": "\(covering)", "of": "\(results.count)", "horizon": decision.horizon.description])
        let chart = TimelineChart(title: title, description: word("report_see_table"), from: decision.asOf, to: decision.horizon, bars: bars, horizonLabel: decision.horizon.description)
        return ["lifecycle_rows": .list(rows), "lifecycle_undrawn": .text(undrawn.isEmpty ? nil : word("report_lifecycle_undrawn", ["options": page.joined(undrawn)])), "lifecycle_chart": .rich(Rich(html: bars.isEmpty ? "" : chart.svg, markdown: "")), "lifecycle_finding": .text(title)]
    }
}
