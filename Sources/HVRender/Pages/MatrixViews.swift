import HVModel

/// Cells, rows and tables of the support matrix.
extension PageBuilder {
    func state(_ state: SupportStatement.State) -> View {
        [
            "key": .text(state == .notApplicable ? "na" : state.rawValue),
            "glyph": .text(word("glyph", for: state.rawValue)),
            "word": .text(word("state", for: state.rawValue)),
        ]
    }

    /// What all products of a platform say to one question.
    func cell(_ row: SupportRow, _ platform: Platform, _ column: MatrixColumn) -> View {
        let all = row.statements.filter { column.answers($0) && index.products[$0.product]?.platform == platform.id }
        let own = all.filter { $0.mirrors == nil && $0.state != .unknown }
        let unknown = all.filter { $0.mirrors == nil && $0.state == .unknown }
        let lead = own.first ?? unknown.first
        let others = own.dropFirst()
        var also: [SupportStatement.State] = []
        for one in others where one.state != lead?.state && !also.contains(one.state) { also.append(one.state) }
        // An unknown that leads is already seen.
        let hidden = unknown.count - (own.isEmpty && !unknown.isEmpty ? 1 : 0)
        let name = platform.name[language], question = word("column", for: column.rawValue)
        return (lead.map { state($0.state) } ?? noStatement).merging([
            "platform_id": .text(platform.id.text), "platform_tone": .text(index.tone(platform.id)),
            "platform": .text(name),
            "column": .text(question),
            "label": .text(label(platform, column)),
            "lead": .view(lead.map { cellItem($0) }),
            "has_more": .flag(!others.isEmpty || all.contains { $0.mirrors != nil }),
            "more_label": .text(word("cell_more", ["count": "\(others.count + all.count { $0.mirrors != nil })"])),
            "more": .list(others.map { cellItem($0) }),
            "also": .text(also.isEmpty ? nil : word("cell_also", ["states": joined(also.map { word("state", for: $0.rawValue) })])),
            "mirrors": .list(mirrors(all)),
            "unknown": .text(hidden == 0 ? nil : word("cell_unknown", ["count": "\(hidden)"])),
        ])
    }

    /// What a cell says above itself where the table's head is out of sight.
    private func label(_ platform: Platform, _ column: MatrixColumn) -> String {
        let name = platform.name[language]
        return column == .feature ? name : word("column_label", ["platform": name, "column": word("column", for: column.rawValue)])
    }

    private var noStatement: View {
        state(.unknown).merging(["word": .text(word("cell_none"))])
    }

    private func cellItem(_ statement: SupportStatement) -> View {
        state(statement.state).merging([
            "product": .text(name(of: statement.product)),
            "product_href": link(.product(statement.product)),
            "versions": .text(versions(of: statement)),
        ])
    }

    /// "RHEL, SLES as Linux KVM": one line for each upstream.
    private func mirrors(_ statements: [SupportStatement]) -> [View] {
        var upstreams: [ID<Product>] = []
        var products: [ID<Product>: [String]] = [:]
        for statement in statements {
            guard let upstream = statement.mirrors else { continue }
            if products[upstream] == nil { upstreams.append(upstream) }
            let name = name(of: statement.product)
            if products[upstream]?.contains(name) != true { products[upstream, default: []].append(name) }
        }
        return upstreams.map { upstream in
            let values = ["products": joined(products[upstream] ?? []), "upstream": name(of: upstream)]
            return ["mirror": .text(word("cell_mirrors", values))]
        }
    }

    func table(_ kind: SupportRow.Kind) -> View {
        let columns = MatrixColumn.of(kind)
        let rows = catalog.support.filter { $0.kind == kind }
        let heads = catalog.platforms.map { platform -> View in
            [
                "platform_id": .text(platform.id.text), "platform_tone": .text(index.tone(platform.id)), "platform": .text(platform.name[language]), "span": .number(columns.count),
                "href": link(.platform(platform.id)),
            ]
        }
        let questions = catalog.platforms.flatMap { platform in
            columns.map { column -> View in
                [
                    "platform_id": .text(platform.id.text), "platform_tone": .text(index.tone(platform.id)), "column": .text(word("column", for: column.rawValue)),
                    "label": .text(label(platform, column)),
                ]
            }
        }
        return [
            "table_id": .text("\(kind.rawValue)s"),
            "table_title": .text(word("matrix_heading", for: kind.rawValue)),
            "caption": .text(word("matrix_caption", for: kind.rawValue)),
            "has_questions": .flag(columns.count > 1),
            "platforms": .list(heads),
            "questions": .list(questions),
            "rows": .list(rows.map { row(in: $0, columns) }),
        ]
    }

    private func row(in row: SupportRow, _ columns: [MatrixColumn]) -> View {
        [
            "anchor": .text(Anchor.row(row.id)),
            "row_title": .text(row.title[language]),
            "href": link(.row(row.id)),
            "matrix_href": link(.matrix, Anchor.row(row.id)),
            "cells": .list(catalog.platforms.flatMap { platform in columns.map { cell(row, platform, $0) } }),
        ]
    }

    /// One statement of a row, in full.
    mutating func support(_ statement: SupportStatement, in row: SupportRow) -> View {
        state(statement.state).merging([
            "anchor": .text(Anchor.statement(row.id, statement)), "review_line": .text(statement.mirrors == nil ? reviewLine(statement.evidence.reviewBy) : nil),
            "verified_on": .text(statement.mirrors == nil ? statement.evidence.verified?.on.description : nil),
            "product": .text(name(of: statement.product)),
            "product_href": link(.product(statement.product)),
            "role": .text(word("role", for: statement.role.rawValue)),
            "mode": .text(statement.mode.map { word("mode", for: $0.rawValue) }),
            "versions": .text(versions(of: statement)),
            "requires": .text(statement.requires.map { words(for: $0) }),
            "mirrors": .view(statement.mirrors.map { named(product: $0) }),
            "notes": prose(statement.notes),
            "refs": references(statement.evidence.citations),
            "evidence": statement.evidence.citations.isEmpty ? .none : .view(evidence(statement.evidence)),
        ])
    }
}
