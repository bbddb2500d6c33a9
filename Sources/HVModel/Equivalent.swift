/// What somebody knows from one platform, and what it is called on the other. Which things are held to be alike is a judgement.
public struct Equivalent: Sendable {
    /// How far the likeness goes.
    public enum Likeness: String, Hashable, Sendable, CaseIterable {
        /// Does the same for the same purpose.
        case same
        /// Does most of it; the difference says what is missing or other.
        case close
        /// Does a part, or takes several things put together.
        case partial
        /// Nothing that does it is known.
        case none
    }

    public struct Counterpart: Sendable {
        public var name: LocalizedText
        public var product: ID<Product>?
        public var likeness: Likeness
        /// Where they differ.
        public var difference: LocalizedText

        public init(name: LocalizedText, product: ID<Product>?, likeness: Likeness, difference: LocalizedText) {
            self.name = name
            self.product = product
            self.likeness = likeness
            self.difference = difference
        }
    }

    public var id: ID<Equivalent>
    /// As its maker calls it.
    public var name: LocalizedText
    public var platform: ID<Platform>
    public var product: ID<Product>?
    public var order: Int
    /// What it does.
    public var purpose: LocalizedText
    public var counterparts: [Counterpart]
    /// Matrix rows that say more.
    public var rows: [ID<SupportRow>]
    public var evidence: Evidence

    public init(
        id: ID<Equivalent>, name: LocalizedText, platform: ID<Platform>, product: ID<Product>?, order: Int, purpose: LocalizedText, counterparts: [Counterpart],
        rows: [ID<SupportRow>] = [], evidence: Evidence
    ) {
        self.id = id
        self.name = name
        self.platform = platform
        self.product = product
        self.order = order
        self.purpose = purpose
        self.counterparts = counterparts
        self.rows = rows
        self.evidence = evidence
    }
}
