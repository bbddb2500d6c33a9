import HVModel

extension PageBuilder {
    func matrix() -> PageView {
        var data = MatrixData(builder: self, scores: site.model.scores)
        let kinds = SupportRow.Kind.allCases.filter { kind in catalog.support.contains { $0.kind == kind } }
        let tables = kinds.map { table($0) }
        let legend = SupportStatement.State.allCases.map { one in
            state(one).merging(["meaning": .text(word("legend", for: one.rawValue))])
        }
        return PageView(
            kind: "matrix", title: word("title_matrix"), description: word("description_matrix"),
            scripts: ["matrix"],
            view: [
                "lede": .text(word("description_matrix")), "tables": .list(tables), "legend": .list(legend),
                "data": self.data(for: "matrix", data.tree()),
            ]
        )
    }

    mutating func row(_ row: SupportRow) -> PageView {
        let answers = MatrixColumn.of(row.kind).map { column -> View in
            ["question": .text(word("column", for: column.rawValue)), "cells": .list(catalog.platforms.map { cell(row, $0, column) })]
        }
        var platforms: [View] = []
        for platform in catalog.platforms {
            var views: [View] = []
            for one in row.statements where index.products[one.product]?.platform == platform.id { views.append(support(one, in: row)) }
            platforms.append(platformHead(platform).merging([
                "anchor": .text(Anchor.platform(platform.id)), "statements": .list(views), "has_statements": .flag(!views.isEmpty),
            ]))
        }
        let revisions = revisions(row.baseline)
        let notes = (index.notesByRow[row.id] ?? []).map { named($0.title[language], .note($0.id)) }
        let title = row.title[language]
        return PageView(
            kind: "row", title: title, description: word("description_row", ["row": title]),
            trail: [(word("title_matrix"), .matrix, Anchor.row(row.id))],
            sections: [("statements", word("section_statements"))] + catalog.platforms.map { (Anchor.platform($0.id), $0.name[language]) }
                + (row.baseline.isEmpty ? [] : [("then", word("section_then"))]) + [("notes", word("section_footnotes"))],
            view: [
                "summary": prose(row.summary),
                "columns": .list(catalog.platforms.map { platformHead($0) }),
                "answers": .list(answers),
                "platforms": .list(platforms),
                "revisions": revisions,
                "has_revisions": .flag(!row.baseline.isEmpty),
                "related_notes": .list(notes),
                "has_related_notes": .flag(!notes.isEmpty),
                "footnotes": footnoteList(),
                "has_footnotes": .flag(!footnotes.citations.isEmpty),
            ]
        )
    }
}
