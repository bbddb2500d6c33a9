import HVModel

/// Criteria, claims and support rows as JSON.
struct CriterionData: Encodable {
    let id: String
    let name: TextData
    let order: Int
    let question: TextData
    let judged: TextData
    let not_judged: TextData
    let rubric: RubricData?

    init(_ criterion: Criterion) {
        id = criterion.id.text
        name = TextData(criterion.name)
        order = criterion.order
        question = TextData(criterion.question)
        judged = TextData(criterion.judged)
        not_judged = TextData(criterion.notJudged)
        rubric = criterion.rubric.map(RubricData.init)
    }
}

struct DisputeData: Encodable {
    let statement: TextData
    let sources: [CitationData]
}

struct ClaimData: Encodable {
    let id: String
    let criterion: String
    /// One of `platform` and `product` is there.
    var platform: String?
    var product: String?
    var since: String?
    var until: String?
    let statement: TextData
    let judgement: TextData?
    let evidence: EvidenceData
    /// Missing if it speaks for neither.
    let favours: String?
    let disputes: [DisputeData]
    let baseline: [CarriedData]

    init(_ claim: Claim) {
        id = claim.id.text
        criterion = claim.criterion.text
        switch claim.about {
        case .platform(let id): platform = id.text
        case .product(let id, let since, let until):
            product = id.text
            self.since = since?.text
            self.until = until?.text
        }
        statement = TextData(claim.statement)
        judgement = claim.judgement.map(TextData.init)
        evidence = EvidenceData(claim.evidence)
        favours = claim.favours?.text
        disputes = claim.disputes.map { DisputeData(statement: TextData($0.statement), sources: $0.citations.map(CitationData.init)) }
        baseline = claim.baseline.map(CarriedData.init)
    }
}

struct SupportData: Encodable {
    let product: String
    let role: String
    let mode: String?
    let state: String
    let since: String?
    let until: String?
    let requires: ConditionData?
    let notes: TextData?
    let evidence: EvidenceData
    let mirrors: String?

    init(_ statement: SupportStatement) {
        product = statement.product.text
        role = statement.role.rawValue
        mode = statement.mode?.rawValue
        state = statement.state.rawValue
        since = statement.since?.text
        until = statement.until?.text
        requires = statement.requires.map(ConditionData.init)
        notes = statement.notes.map(TextData.init)
        evidence = EvidenceData(statement.evidence)
        mirrors = statement.mirrors?.text
    }
}

struct RowData: Encodable {
    let id: String
    let title: TextData
    let kind: String
    let order: Int
    let summary: TextData
    let machines: [String]
    let statements: [SupportData]
    let baseline: [CarriedData]

    init(_ row: SupportRow) {
        id = row.id.text
        title = TextData(row.title)
        kind = row.kind.rawValue
        order = row.order
        summary = TextData(row.summary)
        machines = row.machines
        statements = row.statements.map(SupportData.init)
        baseline = row.baseline.map(CarriedData.init)
    }
}
