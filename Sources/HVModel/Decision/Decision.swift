/// What the catalogue, the hosts and the brief lead to, with everything that it rests on. Holds no words of its own: reasons are values
/// that a renderer puts into a language.
public struct Decision: Sendable {
    /// The day it speaks for.
    public var asOf: CalendarDate
    /// Last day that it has to hold for.
    public var horizon: CalendarDate
    public var hosts: [HostGroup]
    /// Of the probed groups, in their order.
    public var readiness: [HostReadiness]
    /// In the criteria's order; they sum to 100.
    public var weights: [CriterionWeight]
    public var weightsFrom: WeightsOrigin
    /// Profiles that say which hosts they are for, and that mean all of these.
    public var suitedProfiles: [ID<Profile>]
    /// Host groups that the profile in use is not for.
    public var unsuitedGroups: [String]
    /// In the catalogue's order: by platform, then `order`, then id.
    public var options: [OptionResult]
    /// Rows that matter to these hosts and this brief first.
    public var matrix: [TailoredRow]
    public var dominance: [Dominance]
    public var stability: [StabilityInterval]
    /// Nil: nothing is unknown, or nobody is left.
    public var unknowns: UnknownCases?
    /// Smallest first.
    public var flips: [Flip]
    /// Most influential first.
    public var questions: [Question]
    public var disputes: [DisputeInfluence]
    public var verdict: Verdict

    public init(
        asOf: CalendarDate, horizon: CalendarDate, hosts: [HostGroup], readiness: [HostReadiness], weights: [CriterionWeight], weightsFrom: WeightsOrigin, suitedProfiles: [ID<Profile>], unsuitedGroups: [String],
        options: [OptionResult], matrix: [TailoredRow], dominance: [Dominance], stability: [StabilityInterval], unknowns: UnknownCases?, flips: [Flip],
        questions: [Question], disputes: [DisputeInfluence], verdict: Verdict
    ) {
        self.asOf = asOf
        self.horizon = horizon
        self.hosts = hosts
        self.readiness = readiness
        self.weights = weights
        self.weightsFrom = weightsFrom
        self.suitedProfiles = suitedProfiles
        self.unsuitedGroups = unsuitedGroups
        self.options = options
        self.matrix = matrix
        self.dominance = dominance
        self.stability = stability
        self.unknowns = unknowns
        self.flips = flips
        self.questions = questions
        self.disputes = disputes
        self.verdict = verdict
    }
}

/// Like hosts: identical probes, or what the brief tells of them.
public struct HostGroup: Hashable, Sendable {
    public var name: String
    /// Number of hosts, at least 1.
    public var count: Int
    /// Completed by what is known per CPU model.
    public var facts: HostFacts
    /// Whether a probe was read, and not only the brief.
    public var isProbed: Bool

    public init(name: String, count: Int, facts: HostFacts, isProbed: Bool) {
        self.name = name
        self.count = count
        self.facts = facts
        self.isProbed = isProbed
    }
}

public struct CriterionWeight: Hashable, Sendable {
    public var criterion: ID<Criterion>
    /// 0 to 100.
    public var percent: Double

    public init(criterion: ID<Criterion>, percent: Double) {
        self.criterion = criterion
        self.percent = percent
    }
}

public enum WeightsOrigin: Hashable, Sendable {
    case brief
    case profile(ID<Profile>)
    /// Nobody said: all the same, as far as whole numbers go.
    case equal
}

/// An interval with its best single value, `low <= likely <= high`.
public struct Interval: Hashable, Sendable {
    public var low: Double
    public var likely: Double
    public var high: Double

    public init(low: Double, likely: Double, high: Double) {
        self.low = low
        self.likely = likely
        self.high = high
    }
}

/// One row of the matrix as it stands for these hosts.
public struct TailoredRow: Sendable {
    public enum Matter: String, Hashable, Sendable, CaseIterable {
        case mustHave = "must-have"
        case hostArchitecture = "host-architecture"
        case guestArchitecture = "guest-architecture"
        /// A feature that needs something which a host has or lacks.
        case hostFact = "host-fact"
        case other
    }

    public struct Cell: Sendable {
        public var option: ID<Option>
        public var state: SupportStatement.State
        /// The statement that decides the cell; nil where there is none.
        public var statement: SupportStatement?
        /// In a row that matters for its guests: how they run on the hosts.
        public var way: GuestFit.Way?

        public init(option: ID<Option>, state: SupportStatement.State, statement: SupportStatement?, way: GuestFit.Way? = nil) {
            self.option = option
            self.state = state
            self.statement = statement
            self.way = way
        }
    }

    public var row: ID<SupportRow>
    public var matter: Matter
    /// One per option, in their order.
    public var cells: [Cell]

    public init(row: ID<SupportRow>, matter: Matter, cells: [Cell]) {
        self.row = row
        self.matter = matter
        self.cells = cells
    }
}
