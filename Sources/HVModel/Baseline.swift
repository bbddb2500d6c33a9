/// One section of the document that the comparison started from, word for word.
public struct BaselineSection: Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case prose, table, notes
    }

    public struct Statement: Sendable {
        public var id: ID<BaselineSection.Statement>
        /// Nil if it is about all platforms.
        public var platform: ID<Platform>?
        /// The row of a table.
        public var row: ID<SupportRow>?
        /// The original and its translation.
        public var was: LocalizedText

        public init(
            id: ID<BaselineSection.Statement>, platform: ID<Platform>? = nil, row: ID<SupportRow>? = nil, was: LocalizedText
        ) {
            self.id = id
            self.platform = platform
            self.row = row
            self.was = was
        }
    }

    public var id: ID<BaselineSection>
    public var order: Int
    public var heading: LocalizedText
    public var kind: Kind
    public var statements: [Statement]

    public init(id: ID<BaselineSection>, order: Int, heading: LocalizedText, kind: Kind, statements: [Statement]) {
        self.id = id
        self.order = order
        self.heading = heading
        self.kind = kind
        self.statements = statements
    }
}

/// How an entity carries a statement of the baseline document.
public struct Carried: Sendable {
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// True as it stood.
        case upheld
        /// True but imprecise.
        case refined
        /// Wrong, or no longer true.
        case corrected
    }

    public var id: ID<BaselineSection.Statement>
    public var status: Status
    /// Prose: what it should say. Always there unless upheld.
    public var now: LocalizedText?
    /// Prose: why. Always there unless upheld.
    public var reason: LocalizedText?
    /// Where the correction is said; apart from what the carrying entity rests on.
    public var citations: [Citation]

    public init(
        id: ID<BaselineSection.Statement>, status: Status, now: LocalizedText? = nil, reason: LocalizedText? = nil,
        citations: [Citation] = []
    ) {
        self.id = id
        self.status = status
        self.now = now
        self.reason = reason
        self.citations = citations
    }
}
