/// What a statement is about: a platform as a whole, or a product, perhaps in some versions.
public enum Subject: Hashable, Sendable {
    case platform(ID<Platform>)
    case product(ID<Product>, since: Version?, until: Version?)
}

/// One statement about one platform or product under one criterion.
public struct Claim: Sendable {
    /// Another value for the same question, with its own source, shown side by side.
    public struct Dispute: Sendable {
        public var statement: LocalizedText
        public var citations: [Citation]

        public init(statement: LocalizedText, citations: [Citation]) {
            self.statement = statement
            self.citations = citations
        }
    }

    public var id: ID<Claim>
    public var criterion: ID<Criterion>
    public var about: Subject
    /// Prose.
    public var statement: LocalizedText
    /// Prose: the reason, if the statement is our judgement.
    public var judgement: LocalizedText?
    public var evidence: Evidence
    /// The platform it speaks for; nil for neither.
    public var favours: ID<Platform>?
    public var disputes: [Dispute]
    public var baseline: [Carried]

    public init(
        id: ID<Claim>, criterion: ID<Criterion>, about: Subject, statement: LocalizedText, judgement: LocalizedText? = nil,
        evidence: Evidence, favours: ID<Platform>? = nil, disputes: [Dispute] = [], baseline: [Carried] = []
    ) {
        self.id = id
        self.criterion = criterion
        self.about = about
        self.statement = statement
        self.judgement = judgement
        self.evidence = evidence
        self.favours = favours
        self.disputes = disputes
        self.baseline = baseline
    }
}
