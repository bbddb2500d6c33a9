import HVModel

extension PageBuilder {
    /// The baseline document under its own headings: what it said, how that stands, what it should say, why, and by which source.
    mutating func document() -> PageView {
        var sections: [BaselineSection.Kind: [View]] = [:]
        for section in catalog.baseline {
            var statements: [View] = []
            for statement in section.statements { statements.append(reissue(statement)) }
            sections[section.kind, default: []].append([
                "anchor": .text("section-\(section.id)"), "heading": .text(section.heading[language]),
                "statements": .list(statements),
                "rows": .list(section.kind == .table ? rows(section, statements) : []),
            ])
        }
        let statuses = Carried.Status.allCases.map { status -> View in
            let count = index.baseline.entries.values.count { $0.carried.status == status }
            return statusWords(status).merging(["count": .number(count)])
        }
        return PageView(
            kind: "document", title: word("title_document"), description: word("description_document"),
            view: [
                "lede": .text(word("description_document")),
                "statuses": .list(statuses),
                "columns": .list(catalog.platforms.map { platformHead($0) }),
                "prose_sections": .list(sections[.prose] ?? []), "has_prose_sections": .flag(sections[.prose] != nil),
                "table_sections": .list(sections[.table] ?? []),
                "note_sections": .list(sections[.notes] ?? []),
                "footnotes": footnoteList(), "has_footnotes": .flag(!footnotes.citations.isEmpty),
            ]
        )
    }

    func statusWords(_ status: Carried.Status) -> View {
        [
            "status": .text(status.rawValue), "status_word": .text(word("status", for: status.rawValue)),
            "status_glyph": .text(word("status_glyph", for: status.rawValue)),
        ]
    }

    private mutating func reissue(_ statement: BaselineSection.Statement) -> View {
        let entry = index.baseline.entries[statement.id]
        let citations = entry?.carried.citations.map { oneOf($0) }
        return [
            "baseline_id": .text(statement.id.text),
            "baseline_anchor": .text(Anchor.baseline(statement.id)),
            "about": .text(statement.platform.map { name(of: $0) }),
            "platform_id": .text(statement.platform?.text), "platform_tone": .text(index.tone(statement.platform)),
            "was": .text(statement.was[language]),
            "revision": .view(entry.map { statusWords($0.carried.status) }),
            "now": prose(entry?.carried.now),
            "reason": prose(entry?.carried.reason),
            "refs": references(citations ?? []),
            "carrier_href": entry.map { link($0.target) } ?? .none,
        ]
    }

    /// The page's first citation of the same source, so that a source has one number.
    private func oneOf(_ citation: Citation) -> Citation {
        footnotes.citations.first { $0.source == citation.source } ?? citation
    }

    /// Cells of the table by row; a platform without a cell has an empty one.
    private func rows(_ section: BaselineSection, _ statements: [View]) -> [View] {
        var order: [String] = []
        var groups: [String: [(ID<Platform>?, View)]] = [:]
        for (statement, view) in zip(section.statements, statements) {
            let key = statement.row?.text ?? statement.id.text
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append((statement.platform, view))
        }
        return order.map { key in
            let row = index.rows[ID(key)]
            let columns = catalog.platforms.map { platform in
                (platform, (groups[key] ?? []).filter { $0.0 == platform.id }.map(\.1))
            }
            let height = columns.map(\.1.count).max() ?? 0
            // Where the document had two rows for one architecture, each of its statements keeps a line of its own.
            let lines = (0..<height).map { line -> View in
                let cells = columns.map { platform, statements in
                    platformHead(platform).merging(["cell_statements": .list(Array(statements.dropFirst(line).prefix(1)))])
                }
                return ["is_first": .flag(line == 0), "cells": .list(cells)]
            }
            return [
                "row_title": .text(row?.title[language] ?? key), "href": row.map { link(.row($0.id)) } ?? .none, "height": .number(height),
                "lines": .list(lines),
                "statements": .list((groups[key] ?? []).map(\.1)),
            ]
        }
    }
}
