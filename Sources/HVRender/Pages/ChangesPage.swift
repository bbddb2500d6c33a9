import HVModel

extension PageBuilder {
    /// What was added, changed and withdrawn since another state of the content; nil without one.
    func changes() -> PageView? {
        guard let changes = site.model.changes else { return nil }
        let kinds: [(key: String, entries: [View])] = [
            ("changes_added", changes.added.map { change(nil, $0) }), ("changes_changed", changes.changed.map { change($0.before, $0.after) }),
            ("changes_withdrawn", changes.withdrawn.map { change($0, nil) }),
        ]
        let groups = kinds.map { key, entries -> View in
            ["anchor": .text(key.replacing("_", with: "-")), "title": .text(word(key, ["count": "\(entries.count)"])), "entries": .list(entries), "has_entries": .flag(!entries.isEmpty)]
        }
        return PageView(
            kind: "changes", title: word("title_changes"), description: word("description_changes"), trail: [(word("title_evidence"), .evidence, nil)],
            view: ["lede": .text(word("description_changes")), "groups": .list(groups)])
    }

    /// What a feed tells of each change: its kind, the statement, and how it reads now, or read before it went.
    var changeEntries: [(kind: String, statement: StatementSnapshot, text: String)] {
        guard let changes = site.model.changes else { return [] }
        return changes.added.map { ("change_added", $0, told($0)) } + changes.changed.map { ("change_changed", $0.after, told($0.before) + " → " + told($0.after)) }
            + changes.withdrawn.map { ("change_withdrawn", $0, told($0)) }
    }

    private func change(_ before: StatementSnapshot?, _ after: StatementSnapshot?) -> View {
        let snapshot = after ?? before
        var view: View = [
            "id": .text(snapshot?.id), "name": .text(snapshot.map(name(of:))), "href": after.map { link(target(of: $0)) } ?? .none, "before": .text(before.map(told)),
            "after": .text(after.map(told)),
        ]
        view["has_both"] = .flag(before != nil && after != nil)
        return view
    }

    private func told(_ snapshot: StatementSnapshot) -> String {
        let state = snapshot.state.flatMap { SupportStatement.State(rawValue: $0) }.map { word("state", for: $0.rawValue) }
        let confidence = snapshot.confidence.flatMap { Confidence(rawValue: $0) }.map { word("confidence") + word("colon") + word("confidence", for: $0.rawValue) }
        let text = snapshot.text[language].isEmpty ? nil : plain(snapshot.text)
        return [state, text, confidence].compactMap { $0 }.joined(separator: word("semicolon"))
    }

    func name(of snapshot: StatementSnapshot) -> String {
        switch snapshot.kind {
        case .claim(let id): index.claims[id].map { index.criteria[$0.criterion]?.name[language] ?? id.text } ?? id.text
        case .support(let row, let product, _, _, _):
            word("column_label", ["platform": index.rows[row]?.title[language] ?? row.text, "column": index.products[product]?.name[language] ?? product.text])
        }
    }

    func target(of snapshot: StatementSnapshot) -> Target {
        switch snapshot.kind {
        case .claim(let id): index.claims[id].map { Target(.criterion($0.criterion), Anchor.claim(id)) } ?? Target(.home)
        case .support(let row, _, _, _, _): Target(.row(row))
        }
    }
}
