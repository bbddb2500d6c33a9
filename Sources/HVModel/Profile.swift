/// Who is asking, and what follows for them.
public struct Profile: Sendable {
    public struct Weight: Hashable, Sendable {
        public var criterion: ID<Criterion>
        /// Percent, 0 to 100; all weights of a profile sum to 100.
        public var percent: Int

        public init(criterion: ID<Criterion>, percent: Int) {
            self.criterion = criterion
            self.percent = percent
        }
    }

    public var id: ID<Profile>
    public var name: LocalizedText
    public var order: Int
    /// Prose.
    public var who: LocalizedText
    /// Prose: our judgement.
    public var advice: LocalizedText
    public var weights: [Weight]
    /// Matrix rows that they cannot do without.
    public var mustHaves: [ID<SupportRow>]
    /// Hosts that the profile speaks for; nil: any.
    public var suits: Condition?
    public var evidence: Evidence
    public var baseline: [Carried]

    public init(
        id: ID<Profile>, name: LocalizedText, order: Int, who: LocalizedText, advice: LocalizedText, weights: [Weight] = [],
        mustHaves: [ID<SupportRow>] = [], suits: Condition? = nil,
        evidence: Evidence, baseline: [Carried] = []
    ) {
        self.id = id
        self.name = name
        self.order = order
        self.who = who
        self.advice = advice
        self.weights = weights
        self.mustHaves = mustHaves
        self.suits = suits
        self.evidence = evidence
        self.baseline = baseline
    }
}
