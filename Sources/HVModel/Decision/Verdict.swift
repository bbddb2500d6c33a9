/// The answer.
public struct Verdict: Sendable {
    public var outcome: Outcome
    public var strength: Strength
    /// The leading option; nil where there is none.
    public var option: ID<Option>?
    /// The next one, and how far it is behind, 0 to 10.
    public var runnerUp: ID<Option>?
    public var margin: Double?
    /// A tenth of the scale: less is no lead.
    public static let leastMargin = 1.0
    /// Points, as they are written: less is no difference.
    public static let leastDifference = 0.05
    /// Whether the two first options are level.
    public var isLevel: Bool { margin.map { $0 < Self.leastDifference } ?? false }
    /// Whether the leader is ahead of the next option by a lead worth the name, whatever is clear about the platform.
    public var isOptionClear: Bool { option != nil && (margin.map { $0 >= Self.leastMargin - 1e-9 } ?? true) }
    /// Best option of each platform that has an eligible one, in the platforms' order.
    public var bestOfEach: [ID<Option>]
    /// Why.
    public var reasons: [Reason]
    /// What speaks against the leader.
    public var against: [Reason]
    /// What facts alone decide: knock-outs, lifecycle, arithmetic.
    public var fromFacts: [Reason]
    /// What our ratings add.
    public var fromRatings: [Reason]
    /// Whether the outcome is the same whatever the ratings are.
    public var survivesWithoutRatings: Bool
    /// For `split`, and where several host groups are: who runs where.
    public var assignments: [Assignment]
    /// First day on which something it rests on goes stale or out of support; nil: nothing does.
    public var reviewBy: CalendarDate?
    public var reviewReason: Reason?

    public init(
        outcome: Outcome, strength: Strength, option: ID<Option>? = nil, runnerUp: ID<Option>? = nil, margin: Double? = nil,
        bestOfEach: [ID<Option>] = [], reasons: [Reason] = [], against: [Reason] = [], fromFacts: [Reason] = [], fromRatings: [Reason] = [],
        survivesWithoutRatings: Bool = false, assignments: [Assignment] = [], reviewBy: CalendarDate? = nil, reviewReason: Reason? = nil
    ) {
        self.outcome = outcome
        self.strength = strength
        self.option = option
        self.runnerUp = runnerUp
        self.margin = margin
        self.bestOfEach = bestOfEach
        self.reasons = reasons
        self.against = against
        self.fromFacts = fromFacts
        self.fromRatings = fromRatings
        self.survivesWithoutRatings = survivesWithoutRatings
        self.assignments = assignments
        self.reviewBy = reviewBy
        self.reviewReason = reviewReason
    }
}

public enum Outcome: Hashable, Sendable {
    case platform(ID<Platform>)
    /// Different host groups need different platforms.
    case split
    /// The option in use leads.
    case stay
    /// Options of different platforms within the margin.
    case tie
    /// Every option is excluded.
    case neither
    /// What is unknown keeps an answer from being given.
    case undetermined
}

public enum Strength: String, Hashable, Sendable, CaseIterable {
    /// Nothing that is smaller than the thresholds changes the outcome.
    case clear
    /// A rating moved by 1, any interval's end or a weight moved by at most 5 points changes it.
    case fragile
    /// The margin is under a tenth of the scale.
    case noClearWinner = "no-clear-winner"
    /// An unknown changes it.
    case undecided
    /// Every option is excluded.
    case blocked
}

/// Which option a host group and its guests go to.
public struct Assignment: Hashable, Sendable {
    public enum Move: String, Hashable, Sendable, CaseIterable {
        /// It is what is in use.
        case stay
        /// The platform stays; the product or its edition is another.
        case samePlatform = "same-platform"
        case migrate
        /// Guests have to be rebuilt for another architecture, or emulated.
        case replatform
    }

    public var group: String
    /// Nil: no option is left for it.
    public var option: ID<Option>?
    public var guests: [GuestFit]
    public var move: Move

    public init(group: String, option: ID<Option>?, guests: [GuestFit], move: Move) {
        self.group = group
        self.option = option
        self.guests = guests
        self.move = move
    }
}

/// How guests run on the hosts they are assigned to.
public struct GuestFit: Hashable, Sendable {
    public enum Way: String, Hashable, Sendable, CaseIterable {
        case accelerated
        /// Possible only by emulation, which is far slower.
        case emulated
        /// Of an architecture that has hosts of its own: emulated here, or rebuilt.
        case replatform
        case impossible
        case unknown
    }

    public var guests: GuestGroup
    public var way: Way

    public init(guests: GuestGroup, way: Way) {
        self.guests = guests
        self.way = way
    }
}
