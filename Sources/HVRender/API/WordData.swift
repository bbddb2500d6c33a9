import HVModel

/// Equivalents, terms and unused facts as JSON.
struct EquivalentData: Encodable {
    struct CounterpartData: Encodable {
        let name: TextData
        let product: String?
        let likeness: String
        let difference: TextData
    }

    let id: String
    let name: TextData
    let platform: String
    let product: String?
    let order: Int
    let purpose: TextData
    let counterparts: [CounterpartData]
    let rows: [String]
    let evidence: EvidenceData

    init(_ equivalent: Equivalent) {
        id = equivalent.id.text
        name = TextData(equivalent.name)
        platform = equivalent.platform.text
        product = equivalent.product?.text
        order = equivalent.order
        purpose = TextData(equivalent.purpose)
        counterparts = equivalent.counterparts.map {
            CounterpartData(name: TextData($0.name), product: $0.product?.text, likeness: $0.likeness.rawValue, difference: TextData($0.difference))
        }
        rows = equivalent.rows.map(\.text)
        evidence = EvidenceData(equivalent.evidence)
    }
}

struct TermData: Encodable {
    struct Synonyms: Encodable {
        let en: [String]
        let zh: [String]
    }

    let id: String
    let name: TextData
    let meaning: TextData
    let synonyms: Synonyms
    let sources: [CitationData]

    init(_ term: Term) {
        id = term.id.text
        name = TextData(term.name)
        meaning = TextData(term.meaning)
        synonyms = Synonyms(en: term.synonyms[.en] ?? [], zh: term.synonyms[.zh] ?? [])
        sources = term.citations.map(CitationData.init)
    }
}

struct UnusedData: Encodable {
    let fact: String
    let reason: TextData

    init(_ unused: UnusedFact) {
        fact = unused.fact
        reason = TextData(unused.reason)
    }
}
