import HVModel

/// Parts that several kinds of data have. Field names are those of the files, not Swift's.
struct TextData: Encodable {
    let en: String
    let zh: String

    init(_ text: LocalizedText) {
        en = text.en
        zh = text.zh
    }
}

struct CitationData: Encodable {
    let source: String
    let locator: String
    let quote: String?
    let accessed: String

    init(_ citation: Citation) {
        source = citation.source.text
        locator = citation.locator
        quote = citation.quote
        accessed = citation.accessed.description
    }
}

struct VerifiedData: Encodable {
    let on: String
    let in_version: String?
    let method: String
}

struct EvidenceData: Encodable {
    let sources: [CitationData]
    let facts: [String]
    let verified: VerifiedData?
    let confidence: String?
    /// A day; missing with `review_never` true if it need not be looked at again.
    let review_by: String?
    let review_never: Bool

    init(_ evidence: Evidence) {
        sources = evidence.citations.map(CitationData.init)
        facts = evidence.facts
        verified = evidence.verified.map {
            VerifiedData(on: $0.on.description, in_version: $0.inVersion?.text, method: $0.method.rawValue)
        }
        confidence = evidence.confidence?.rawValue
        review_by = if case .on(let date) = evidence.reviewBy { date.description } else { nil }
        review_never = evidence.reviewBy == .never
    }
}

struct CarriedData: Encodable {
    let id: String
    let status: String
    let now: TextData?
    let reason: TextData?
    let sources: [CitationData]

    init(_ carried: Carried) {
        id = carried.id.text
        status = carried.status.rawValue
        now = carried.now.map(TextData.init)
        reason = carried.reason.map(TextData.init)
        sources = carried.citations.map(CitationData.init)
    }
}

/// A condition as a tree of one shape: `operator` says which of the other fields are there.
struct ConditionData: Encodable {
    let `operator`: String
    var fact: String?
    var values: [String]?
    var as_version: Bool?
    var conditions: [ConditionData]?

    init(_ condition: Condition) {
        switch condition {
        case .test(let test):
            self.operator = test.op.rawValue
            fact = test.fact
            values = test.values
            as_version = test.asVersion
        case .all(let parts):
            self.operator = "all"
            conditions = parts.map(ConditionData.init)
        case .any(let parts):
            self.operator = "any"
            conditions = parts.map(ConditionData.init)
        case .not(let part):
            self.operator = "not"
            conditions = [ConditionData(part)]
        }
    }
}
