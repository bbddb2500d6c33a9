/// How far one weight can move before the leader changes, the others being scaled in proportion.
public struct StabilityInterval: Hashable, Sendable {
    public var criterion: ID<Criterion>
    /// Percent, as weighed.
    public var weight: Double
    /// Percent, 0 to 100; 0: no decrease changes the leader.
    public var low: Double
    /// Percent, 0 to 100; 100: no increase changes the leader.
    public var high: Double
    /// Who leads below `low` and above `high`; nil where nobody does.
    public var below: ID<Option>?
    public var above: ID<Option>?

    public init(criterion: ID<Criterion>, weight: Double, low: Double, high: Double, below: ID<Option>? = nil, above: ID<Option>? = nil) {
        self.criterion = criterion
        self.weight = weight
        self.low = low
        self.high = high
        self.below = below
        self.above = above
    }
}

/// Where the unknowns lead if all of them turn out well for the leader, and if all turn out badly.
public struct UnknownCases: Hashable, Sendable {
    public struct Outcome: Hashable, Sendable {
        public var outcome: HVModel.Outcome
        /// Nil: nobody is left.
        public var leader: ID<Option>?

        public init(outcome: HVModel.Outcome, leader: ID<Option>?) {
            self.outcome = outcome
            self.leader = leader
        }
    }

    /// The leader.
    public var about: ID<Option>
    public var best: Outcome
    public var worst: Outcome

    public init(about: ID<Option>, best: Outcome, worst: Outcome) {
        self.about = about
        self.best = best
        self.worst = worst
    }
}

/// A smallest change that makes another option lead, or another outcome hold.
public struct Flip: Sendable {
    public enum Change: Hashable, Sendable {
        /// Percent before and after.
        case weight(ID<Criterion>, from: Double, to: Double)
        /// 0 to 10.
        case rating(ID<Option>, ID<Criterion>, from: Double, to: Double)
        /// Factor on the option's prices: 0.8 is 20 percent less.
        case price(ID<Option>, factor: Double)
        /// A requirement whose answer is unknown for the option, or is no and would be otherwise.
        case requirement(Requirement, ID<Option>)
        /// A requirement that is given up, and the options that it alone excludes.
        case dropped(Requirement, options: [ID<Option>])
    }

    public var change: Change
    /// Who leads then; nil: nobody is left, or the outcome is another.
    public var leader: ID<Option>?
    public var outcome: Outcome
    /// Between 0 (a hair) and 1 (the whole range), to compare changes of different kinds.
    public var size: Double

    public init(change: Change, leader: ID<Option>?, outcome: Outcome, size: Double) {
        self.change = change
        self.leader = leader
        self.outcome = outcome
        self.size = size
    }
}

/// Something to find out before deciding.
public struct Question: Sendable {
    public enum About: Hashable, Sendable {
        /// A host fact that is unknown.
        case fact(name: String, group: String?)
        /// The probe of a host group was taken inside a guest.
        case machineBelow(group: String)
        /// A requirement that is unknown for options.
        case requirement(Requirement)
        /// Whether a part is enough.
        case partial(ID<SupportRow>)
        /// A rating that is missing or wide.
        case rating(ID<Option>, ID<Criterion>)
        /// A price or cost line that is missing.
        case cost(ID<Option>, [MissingCost])
        /// Inputs that disagree.
        case conflict(fact: String, group: String)
        /// A question of the catalogue to the option's vendor, by its place in the option's list.
        case vendor(ID<Option>, Int)
    }

    public var about: About
    /// Options whose place depends on the answer.
    public var options: [ID<Option>]
    /// Whether an answer can change the outcome.
    public var isDecisive: Bool
    /// Points of score, 0 to 10, that hang on it; 10 for what can exclude the leader.
    public var influence: Double

    public init(about: About, options: [ID<Option>], isDecisive: Bool, influence: Double) {
        self.about = about
        self.options = options
        self.isDecisive = isDecisive
        self.influence = influence
    }
}

/// A claim that sources disagree on and that a rating or a cost rests on.
public struct DisputeInfluence: Hashable, Sendable {
    public var claim: ID<Claim>
    public var options: [ID<Option>]
    /// Whether the verdict changes within the interval of what rests on it.
    public var decides: Bool

    public init(claim: ID<Claim>, options: [ID<Option>], decides: Bool) {
        self.claim = claim
        self.options = options
        self.decides = decides
    }
}
