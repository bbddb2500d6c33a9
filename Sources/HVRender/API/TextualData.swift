import HVModel

/// Sources, profiles, notes and the baseline document as JSON.
struct SourceData: Encodable {
    let id: String
    let title: String
    let language: String
    let publisher: String
    let url: String
    /// As exactly as is known: `2025`, `2025-06`, `2025-06-01`; missing if undated.
    let date: String?
    let archived: String?
    let directness: String
    let interest: String
    let form: String

    init(_ source: Source) {
        id = source.id.text
        title = source.title
        language = source.language
        publisher = source.publisher
        url = source.url
        date = source.date == .undated ? nil : source.date.description
        archived = source.archived
        directness = source.directness.rawValue
        interest = source.interest.rawValue
        form = source.form.rawValue
    }
}

struct WeightData: Encodable {
    let criterion: String
    let percent: Int
}

struct ProfileData: Encodable {
    let id: String
    let name: TextData
    let order: Int
    let who: TextData
    let advice: TextData
    let weights: [WeightData]
    let must_haves: [String]
    let suits: ConditionData?
    let evidence: EvidenceData
    let baseline: [CarriedData]

    init(_ profile: Profile) {
        id = profile.id.text
        name = TextData(profile.name)
        order = profile.order
        who = TextData(profile.who)
        advice = TextData(profile.advice)
        weights = profile.weights.map { WeightData(criterion: $0.criterion.text, percent: $0.percent) }
        must_haves = profile.mustHaves.map(\.text)
        suits = profile.suits.map(ConditionData.init)
        evidence = EvidenceData(profile.evidence)
        baseline = profile.baseline.map(CarriedData.init)
    }
}

struct NoteData: Encodable {
    let id: String
    let title: TextData
    let on: String?
    let report: TextData
    let finding: TextData
    let products: [String]
    let rows: [String]
    let evidence: EvidenceData
    let baseline: [CarriedData]

    init(_ note: FieldNote) {
        id = note.id.text
        title = TextData(note.title)
        on = note.on?.description
        report = TextData(note.report)
        finding = TextData(note.finding)
        products = note.products.map(\.text)
        rows = note.rows.map(\.text)
        evidence = EvidenceData(note.evidence)
        baseline = note.baseline.map(CarriedData.init)
    }
}

struct BaselineStatementData: Encodable {
    let id: String
    let platform: String?
    let row: String?
    let was: TextData
}

struct BaselineData: Encodable {
    let id: String
    let order: Int
    let heading: TextData
    let kind: String
    let statements: [BaselineStatementData]

    init(_ section: BaselineSection) {
        id = section.id.text
        order = section.order
        heading = TextData(section.heading)
        kind = section.kind.rawValue
        statements = section.statements.map {
            BaselineStatementData(id: $0.id.text, platform: $0.platform?.text, row: $0.row?.text, was: TextData($0.was))
        }
    }
}
