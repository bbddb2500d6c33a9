import HVModel

extension PageBuilder {
    func notes() -> PageView {
        let notes = catalog.notes.map { note -> View in
            [
                "note": .text(note.title[language]), "href": link(.note(note.id)), "is_dated": .flag(note.on != nil),
                "on": .text(note.on?.description ?? word("date_undated")),
                "rows": .list(rows(note)),
            ]
        }
        return PageView(
            kind: "notes", title: word("title_notes"), description: word("description_notes"),
            view: ["lede": .text(word("description_notes")), "notes": .list(notes)]
        )
    }

    private func rows(_ note: FieldNote) -> [View] {
        note.rows.compactMap { id in index.rows[id].map { named($0.title[language], .row(id)) } }
    }

    mutating func note(_ note: FieldNote) -> PageView {
        let references = references(note.evidence.citations)
        let title = note.title[language]
        return PageView(
            kind: "note", title: title, description: plain(note.finding),
            trail: [(word("title_notes"), .notes, nil)],
            view: [
                "is_dated": .flag(note.on != nil), "on": .text(note.on?.description ?? word("date_undated")),
                "report": prose(note.report), "finding": prose(note.finding), "refs": references,
                "products": .list(note.products.map { named(product: $0) }), "has_products": .flag(!note.products.isEmpty),
                "rows": .list(rows(note)), "has_rows": .flag(!note.rows.isEmpty),
                "confidence": .text(note.evidence.confidence?.rawValue),
                "confidence_word": .text(note.evidence.confidence.map { word("confidence", for: $0.rawValue) }),
                "evidence": .view(evidence(note.evidence)),
                "revisions": revisions(note.baseline), "has_revisions": .flag(!note.baseline.isEmpty),
                "footnotes": footnoteList(), "has_footnotes": .flag(!footnotes.citations.isEmpty),
            ]
        )
    }
}
