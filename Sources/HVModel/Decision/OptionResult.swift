/// What the decision says of one option.
public struct OptionResult: Sendable {
    public var option: ID<Option>
    public var platform: ID<Platform>
    /// Whether it is what is in use today.
    public var isCurrent: Bool
    /// Over all host groups: excluded if excluded on any that it would have to run, undetermined if that is unknown on any.
    public var eligibility: Eligibility
    /// Per host group, in their order.
    public var onHosts: [HostEligibility]
    public var knockOuts: [KnockOut]
    /// Nil for an option that is listed and not rated.
    public var score: Score?
    public var secondOpinion: SecondOpinion?
    /// Share of the draws in which it takes each rank, best first; sums to 1. Nil where it is not ranked.
    public var acceptability: [Double]?
    public var cost: CostResult?
    public var lifecycle: LifecycleResult

    public init(
        option: ID<Option>, platform: ID<Platform>, isCurrent: Bool, eligibility: Eligibility, onHosts: [HostEligibility],
        knockOuts: [KnockOut], score: Score? = nil, secondOpinion: SecondOpinion? = nil, acceptability: [Double]? = nil,
        cost: CostResult? = nil, lifecycle: LifecycleResult
    ) {
        self.option = option
        self.platform = platform
        self.isCurrent = isCurrent
        self.eligibility = eligibility
        self.onHosts = onHosts
        self.knockOuts = knockOuts
        self.score = score
        self.secondOpinion = secondOpinion
        self.acceptability = acceptability
        self.cost = cost
        self.lifecycle = lifecycle
    }
}

public enum Eligibility: String, Hashable, Sendable, CaseIterable {
    case eligible, excluded, undetermined
    /// Not excluded as far as is known, but not rated: it takes no part in the ranking.
    case listed
}

public struct HostEligibility: Hashable, Sendable {
    /// Name of the host group.
    public var group: String
    public var eligibility: Eligibility

    public init(group: String, eligibility: Eligibility) {
        self.group = group
        self.eligibility = eligibility
    }
}

/// One requirement held against one option.
public struct KnockOut: Sendable {
    public enum Result: String, Hashable, Sendable, CaseIterable {
        case passed, failed, unknown
    }

    public var requirement: Requirement
    /// Name of the host group it was held against; nil: it does not depend on hosts.
    public var group: String?
    public var result: Result
    public var reason: Reason
    /// The matrix row and statements that decide it.
    public var row: ID<SupportRow>?
    public var statements: [SupportStatement]
    /// The host facts it looked at.
    public var facts: [FactTrace]

    public init(
        requirement: Requirement, group: String? = nil, result: Result, reason: Reason, row: ID<SupportRow>? = nil,
        statements: [SupportStatement] = [], facts: [FactTrace] = []
    ) {
        self.requirement = requirement
        self.group = group
        self.result = result
        self.reason = reason
        self.row = row
        self.statements = statements
        self.facts = facts
    }
}

public enum Requirement: Hashable, Sendable {
    /// The option runs on the hosts.
    case host(architecture: String?)
    case guest(GuestGroup)
    case mustHave(ID<SupportRow>)
    /// The reader's own condition on hosts.
    case condition(name: String)
    case compliance(ComplianceItem)
}

/// A host fact that a condition looked at.
public struct FactTrace: Hashable, Sendable {
    public var name: String
    /// Nil: unknown.
    public var fact: Fact?

    public init(name: String, fact: Fact?) {
        self.name = name
        self.fact = fact
    }
}

/// Weighted sum of the ratings, 0 to 10.
public struct Score: Sendable {
    public struct Part: Sendable {
        public var criterion: ID<Criterion>
        /// 0 to 10; 0 to 10 wide where the rating is missing.
        public var rating: Interval
        public var origin: Origin

        public init(criterion: ID<Criterion>, rating: Interval, origin: Origin) {
            self.criterion = criterion
            self.rating = rating
            self.origin = origin
        }
    }

    public enum Origin: String, Hashable, Sendable, CaseIterable {
        /// From `Content/ratings`.
        case rated
        /// From the cost calculation.
        case computed
        /// Not rated: the whole scale.
        case missing
    }

    public var total: Interval
    /// In the criteria's order.
    public var parts: [Part]

    public init(total: Interval, parts: [Part]) {
        self.total = total
        self.parts = parts
    }
}

/// What other ways of adding up say.
public struct SecondOpinion: Hashable, Sendable {
    /// Weighted product on the scale shifted to 1 to 11, at the likely ratings.
    public var weightedProduct: Double
    /// 1 is best.
    public var weightedProductRank: Int
    /// Largest weighted loss against the best option of any criterion, 0 to 10; the smaller the better.
    public var maximumRegret: Double
    public var maximumRegretRank: Int

    public init(weightedProduct: Double, weightedProductRank: Int, maximumRegret: Double, maximumRegretRank: Int) {
        self.weightedProduct = weightedProduct
        self.weightedProductRank = weightedProductRank
        self.maximumRegret = maximumRegret
        self.maximumRegretRank = maximumRegretRank
    }
}

/// `over` is at least as good under every criterion and better under one, whatever the weights.
public struct Dominance: Hashable, Sendable {
    public var over: ID<Option>
    public var under: ID<Option>
    /// Whether it holds at every point of the intervals, and not only at the likely ratings.
    public var isCertain: Bool

    public init(over: ID<Option>, under: ID<Option>, isCertain: Bool) {
        self.over = over
        self.under = under
        self.isCertain = isCertain
    }
}
