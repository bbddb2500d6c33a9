import HVModel

extension Reader {
    func equivalent() throws(ShapeGap) -> Equivalent {
        Equivalent(
            id: try id("id"), name: try localized("name"), platform: try id("platform"), product: optionalID("product"), order: try integer("order"),
            purpose: try localized("purpose"),
            counterparts: try list("counterparts") { item throws(ShapeGap) in
                Equivalent.Counterpart(
                    name: try item.localized("name"), product: item.optionalID("product"), likeness: try item.choice("likeness"), difference: try item.localized("difference"))
            }, rows: ids("rows"), evidence: try evidence())
    }

    func terms() throws(ShapeGap) -> [Term] {
        try list("terms") { item throws(ShapeGap) in
            let words = item.has("synonyms") ? try item.child("synonyms") : nil
            let synonyms = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, words?.texts($0.rawValue) ?? []) })
            return Term(id: try item.id("term"), name: try item.localized("name"), meaning: try item.localized("meaning"), synonyms: synonyms, citations: try item.citations(), isExplained: !item.has("explained"))
        }
    }

    func unusedFacts() throws(ShapeGap) -> [UnusedFact] {
        try list("facts") { item throws(ShapeGap) in UnusedFact(fact: try item.text("id"), reason: try item.localized("reason")) }
    }
}
