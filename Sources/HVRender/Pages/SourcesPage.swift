import HVModel

extension PageBuilder {
    func sources() -> PageView {
        let sources = catalog.sources.map { source -> View in
            let uses = (index.citations.uses[source.id] ?? []).map { use -> View in
                ["name": .text(name(of: use.by)), "href": link(use.target)]
            }
            return self.source(source).merging(["uses": .list(uses), "has_uses": .flag(!uses.isEmpty)])
        }
        return PageView(
            kind: "sources", title: word("title_sources"), description: word("description_sources"),
            view: ["lede": .text(word("description_sources")), "sources": .list(sources)]
        )
    }

    private func name(of citing: CitationIndex.Use.Citing) -> String {
        switch citing {
        case .claim(let id):
            // A claim has no name of its own: its criterion and its subject tell it from most others.
            guard let claim = index.claims[id] else { return id.text }
            let criterion = index.criteria[claim.criterion]?.name[language] ?? claim.criterion.text
            let subject = switch claim.about {
            case .platform(let id): name(of: id)
            case .product(let id, _, _): name(of: id)
            }
            return word("column_label", ["platform": criterion, "column": subject])
        case .row(let id): return index.rows[id]?.title[language] ?? id.text
        case .product(let id): return name(of: id)
        case .option(let id): return index.options[id]?.name[language] ?? id.text
        case .profile(let id): return index.profiles[id]?.name[language] ?? id.text
        case .note(let id): return index.notes[id]?.title[language] ?? id.text
        case .equivalent(let id): return catalog.equivalents.first { $0.id == id }?.name[language] ?? id.text
        case .term(let id): return catalog.terms.first { $0.id == id }?.name[language] ?? id.text
        }
    }
}
