/// One row of the matrix: an architecture or a feature.
public struct SupportRow: Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case architecture, feature
    }

    public var id: ID<SupportRow>
    public var title: LocalizedText
    public var kind: Kind
    public var order: Int
    /// Prose: the row's answer in one or two sentences.
    public var summary: LocalizedText
    /// What `uname -m` and inventories call this architecture; empty for a feature.
    public var machines: [String]
    /// In authored order, mirrors resolved.
    public var statements: [SupportStatement]
    public var baseline: [Carried]

    public init(
        id: ID<SupportRow>, title: LocalizedText, kind: Kind, order: Int, summary: LocalizedText, machines: [String] = [], statements: [SupportStatement],
        baseline: [Carried] = []
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.order = order
        self.summary = summary
        self.machines = machines
        self.statements = statements
        self.baseline = baseline
    }
}

/// What one product does in one role.
public struct SupportStatement: Sendable {
    public enum Role: String, Hashable, Sendable, CaseIterable {
        case host, guest, feature
    }

    public enum Mode: String, Hashable, Sendable, CaseIterable {
        case accelerated, emulated
    }

    public enum State: String, Hashable, Sendable, CaseIterable {
        case yes, partial, no, unknown
        case notApplicable = "not-applicable"
        case removed
    }

    public var product: ID<Product>
    public var role: Role
    public var mode: Mode?
    public var state: State
    /// First version with this state.
    public var since: Version?
    /// First version without it.
    public var until: Version?
    public var requires: Condition?
    /// Prose.
    public var notes: LocalizedText?
    public var evidence: Evidence
    /// The upstream product whose statement this is, if it was not authored for this product.
    public var mirrors: ID<Product>?

    public init(
        product: ID<Product>, role: Role, mode: Mode? = nil, state: State, since: Version? = nil, until: Version? = nil,
        requires: Condition? = nil, notes: LocalizedText? = nil, evidence: Evidence, mirrors: ID<Product>? = nil
    ) {
        self.product = product
        self.role = role
        self.mode = mode
        self.state = state
        self.since = since
        self.until = until
        self.requires = requires
        self.notes = notes
        self.evidence = evidence
        self.mirrors = mirrors
    }
}
