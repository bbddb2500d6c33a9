import HVModel

/// What decisions rest on, as JSON.
struct LicensingData: Encodable {
    let rule: String
    let value: Int
    let disputed: Bool
    let notes: TextData?
    let sources: [CitationData]

    init(_ rule: LicensingRule) {
        self.rule = rule.kind.rawValue
        value = rule.value
        disputed = rule.isDisputed
        notes = rule.notes.map(TextData.init)
        sources = rule.citations.map(CitationData.init)
    }
}

struct RubricData: Encodable {
    let two: TextData
    let five: TextData
    let eight: TextData

    init(_ rubric: Criterion.Rubric) {
        two = TextData(rubric.two)
        five = TextData(rubric.five)
        eight = TextData(rubric.eight)
    }
}

struct RatingsData: Encodable {
    struct Rating: Encodable {
        let criterion: String
        /// Decimal text, 0 to 10.
        let low: String
        let likely: String
        let high: String
        let claims: [String]
        let rows: [String]
        let reasoning: TextData
        let review_by: String?
        let revisions: [Revision]
    }

    struct Revision: Encodable {
        let on: String
        /// Decimal text, 0 to 10.
        let low: String
        let likely: String
        let high: String
        let reason: TextData

        init(_ revision: HVModel.Rating.Revision) {
            on = revision.date.description
            low = Points.text(revision.low)
            likely = Points.text(revision.likely)
            high = Points.text(revision.high)
            reason = TextData(revision.reason)
        }
    }

    let option: String
    let ratings: [Rating]

    init(_ ratings: OptionRatings) {
        option = ratings.id.text
        self.ratings = ratings.ratings.map {
            Rating(
                criterion: $0.criterion.text, low: Points.text($0.low), likely: Points.text($0.likely), high: Points.text($0.high),
                claims: $0.claims.map(\.text), rows: $0.rows.map(\.text), reasoning: TextData($0.reasoning), review_by: $0.reviewBy?.description,
                revisions: $0.revisions.map(Revision.init))
        }
    }
}

struct CheckData: Encodable {
    let id: String
    let platform: String
    let order: Int
    let title: TextData
    let applies: ConditionData?
    let pass: ConditionData
    let otherwise: String
    let reason: TextData
    let remedy: TextData
    let evidence: EvidenceData

    init(_ check: HostCheck) {
        id = check.id.text
        platform = check.platform.text
        order = check.order
        title = TextData(check.title)
        applies = check.applies.map(ConditionData.init)
        pass = ConditionData(check.pass)
        otherwise = check.otherwise.rawValue
        reason = TextData(check.reason)
        remedy = TextData(check.remedy)
        evidence = EvidenceData(check.evidence)
    }
}

struct CPUData: Encodable {
    struct Fact: Encodable {
        let fact: String
        let value: String
    }

    let id: String
    let name: TextData
    let match: ConditionData
    let facts: [Fact]
    let notes: TextData?
    let evidence: EvidenceData

    init(_ cpu: CPUModel) {
        id = cpu.id.text
        name = TextData(cpu.name)
        match = ConditionData(cpu.match)
        facts = cpu.facts.map { Fact(fact: $0.name, value: $0.value.words) }
        notes = cpu.notes.map(TextData.init)
        evidence = EvidenceData(cpu.evidence)
    }
}

extension FactValue {
    /// The same in every language: digits, `true`, `false`, or the text itself.
    var words: String {
        switch self {
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .flag(let flag): "\(flag)"
        case .texts(let texts): texts.joined(separator: " ")
        case .none: "none"
        }
    }
}
