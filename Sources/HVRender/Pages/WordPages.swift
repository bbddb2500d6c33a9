import HVModel

/// Pages that help over from what a reader knows: equivalents and the glossary.
extension PageBuilder {
    mutating func equivalents() -> PageView {
        var groups: [View] = []
        for platform in catalog.platforms {
            let known = catalog.equivalents.filter { $0.platform == platform.id }
            if known.isEmpty { continue }
            var rows: [View] = []
            for equivalent in known { rows.append(self.equivalent(equivalent)) }
            groups.append(platformHead(platform).merging([
                "anchor": .text(Anchor.platform(platform.id)), "title": .text(word("equivalents_known_from", ["platform": platform.name[language]])), "equivalents": .list(rows),
            ]))
        }
        return PageView(
            kind: "equivalents", title: word("title_equivalents"), description: word("description_equivalents"),
            view: [
                "lede": .text(word("description_equivalents")), "groups": .list(groups),
                "legend": .list(Equivalent.Likeness.allCases.map { ["glyph": .text(word("likeness_glyph", for: $0.rawValue)), "likeness": .text(word("likeness", for: $0.rawValue)), "meaning": .text(word("likeness_meaning", for: $0.rawValue))] }),
                "footnotes": footnoteList(), "has_footnotes": .flag(!footnotes.citations.isEmpty),
            ])
    }

    private mutating func equivalent(_ equivalent: Equivalent) -> View {
        let counterparts = equivalent.counterparts.enumerated().map { place, counterpart -> View in
            [
                "counterpart": .text(counterpart.name[language]), "counterpart_product": .view(counterpart.product.map { named(product: $0) }),
                "likeness": .text(word("likeness", for: counterpart.likeness.rawValue)), "likeness_glyph": .text(word("likeness_glyph", for: counterpart.likeness.rawValue)),
                "difference": prose(counterpart.difference), "is_first": .flag(place == 0),
            ]
        }
        let references = references(equivalent.evidence.citations)
        return [
            "anchor": .text(Anchor.equivalent(equivalent.id)), "equivalent": .text(equivalent.name[language]), "of_product": .view(equivalent.product.map { named(product: $0) }),
            "purpose": prose(equivalent.purpose), "refs": references, "span": .number(counterparts.count), "counterparts": .list(counterparts),
            "rows": .list(equivalent.rows.compactMap { id in index.rows[id].map { named($0.title[language], .row(id)) } }),
            "verified_on": .text(equivalent.evidence.verified?.on.description), "confidence": .text(equivalent.evidence.confidence?.rawValue),
            "confidence_word": .text(equivalent.evidence.confidence.map { word("confidence", for: $0.rawValue) }), "review_by": .text(reviewWords(equivalent.evidence)),
        ]
    }

    mutating func glossary() -> PageView {
        let other: Language = language == .zh ? .en : .zh
        var terms: [View] = []
        for term in catalog.terms {
            let synonyms = term.synonyms[language] ?? []
            terms.append([
                "anchor": .text(Anchor.term(term.id)), "term": .text(term.name[language]), "other": .text(term.name[other] == term.name[language] ? nil : term.name[other]), "other_language": .text(other.tag),
                "meaning": prose(term.meaning), "synonyms": .text(synonyms.isEmpty ? nil : joined(synonyms)), "refs": references(term.citations),
            ])
        }
        return PageView(
            kind: "glossary", title: word("title_glossary"), description: word("description_glossary"),
            view: [
                "lede": .text(word("description_glossary")), "terms": .list(terms), "footnotes": footnoteList(), "has_footnotes": .flag(!footnotes.citations.isEmpty),
            ])
    }

    /// A page with the glossary's words explained where they first stand, and the words that were.
    func explained(_ html: String) -> (html: String, terms: [Term]) {
        if route == .glossary || route == .notFound { return (html, []) }
        let terms = catalog.terms.filter(\.isExplained)
        let entries = terms.map { term in
            TermMarker.Entry(word: term.name[language], meaning: plain(term.meaning), href: site.href(Target(.glossary, Anchor.term(term.id)), from: route, in: language, .html))
        }
        let marked = TermMarker(entries).mark(html)
        return (marked.html, marked.used.map { terms[$0] })
    }

    func reviewWords(_ evidence: Evidence) -> String? {
        evidence.reviewBy.map { $0 == .never ? word("date_never") : $0.description }
    }
}
