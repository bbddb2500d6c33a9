import HVModel

/// What cites each source.
struct CitationIndex: Sendable {
    struct Use: Hashable, Sendable {
        enum Citing: Hashable, Sendable {
            case claim(ID<Claim>)
            case row(ID<SupportRow>)
            case product(ID<Product>)
            case option(ID<Option>)
            case profile(ID<Profile>)
            case note(ID<FieldNote>)
            case equivalent(ID<Equivalent>)
            case term(ID<Term>)
        }

        let by: Citing
        let target: Target
    }

    let uses: [ID<Source>: [Use]]

    init(_ catalog: Catalog) {
        var uses: [ID<Source>: [Use]] = [:]
        func add(_ citations: [Citation], _ by: Use.Citing, _ target: Target) {
            for source in Set(citations.map(\.source)) { uses[source, default: []].append(Use(by: by, target: target)) }
        }
        for claim in catalog.claims {
            let citations = claim.evidence.citations + claim.disputes.flatMap(\.citations) + claim.baseline.flatMap(\.citations)
            add(citations, .claim(claim.id), Target(.criterion(claim.criterion), Anchor.claim(claim.id)))
        }
        for row in catalog.support { add(row.statements.flatMap(\.evidence.citations) + row.baseline.flatMap(\.citations), .row(row.id), Target(.row(row.id))) }
        for product in catalog.products {
            add(product.releases.flatMap(\.citations), .product(product.id), Target(.product(product.id)))
        }
        for option in catalog.options { add(option.prices.flatMap(\.citations), .option(option.id), Target(.option(option.id))) }
        for profile in catalog.profiles { add(profile.evidence.citations + profile.baseline.flatMap(\.citations), .profile(profile.id), Target(.profile(profile.id))) }
        for note in catalog.notes { add(note.evidence.citations + note.baseline.flatMap(\.citations), .note(note.id), Target(.note(note.id))) }
        for equivalent in catalog.equivalents { add(equivalent.evidence.citations, .equivalent(equivalent.id), Target(.equivalents, Anchor.equivalent(equivalent.id))) }
        for term in catalog.terms { add(term.citations, .term(term.id), Target(.glossary, Anchor.term(term.id))) }
        self.uses = uses
    }
}
