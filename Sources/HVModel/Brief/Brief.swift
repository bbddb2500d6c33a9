/// What a decision is asked for: the reader's own estate, wishes and evidence. Texts are in the reader's own words and in one language.
public struct Brief: Hashable, Sendable {
    public var title: String?
    public var ticket: String?
    public var decisionMakers: [String]
    public var profile: ID<Profile>?
    /// Last day that the decision has to hold for; nil: five years from the day the report speaks for.
    public var horizon: CalendarDate?
    public var hosts: [HostGroupBrief]
    /// The option in use today. "Stay as we are" is then one of the options compared.
    public var current: ID<Option>?
    public var mustHaves: [MustHave]
    /// How a must-have is taken that an option fulfils in part.
    public var partial: Partial
    /// Own weights; empty: those of the profile, or equal ones.
    public var weights: [Profile.Weight]
    public var guests: [GuestGroup]
    /// Options to compare; empty: all.
    public var options: [ID<Option>]
    public var prices: [AgreedPrice]
    public var costs: [CostEstimate]
    /// ISO 4217; the currency that costs are added up in.
    public var currency: String
    public var exchangeRates: [ExchangeRate]
    /// Percent of tax added to prices that are without it, and to those where it is unknown; nil: amounts stay as they are.
    public var taxPercent: Int?
    public var compliance: [ComplianceItem]
    public var assumptions: [String]
    public var dissent: [Dissent]
    public var conflictsOfInterest: [String]
    public var preparedBy: String?
    public var reviewedBy: String?
    public var approvedBy: String?

    public init(
        title: String? = nil, ticket: String? = nil, decisionMakers: [String] = [], profile: ID<Profile>? = nil, horizon: CalendarDate? = nil,
        hosts: [HostGroupBrief] = [], current: ID<Option>? = nil, mustHaves: [MustHave] = [], partial: Partial = .ask,
        weights: [Profile.Weight] = [], guests: [GuestGroup] = [], options: [ID<Option>] = [], prices: [AgreedPrice] = [],
        costs: [CostEstimate] = [], currency: String = "USD", exchangeRates: [ExchangeRate] = [], taxPercent: Int? = nil,
        compliance: [ComplianceItem] = [], assumptions: [String] = [], dissent: [Dissent] = [], conflictsOfInterest: [String] = [],
        preparedBy: String? = nil, reviewedBy: String? = nil, approvedBy: String? = nil
    ) {
        self.title = title
        self.ticket = ticket
        self.decisionMakers = decisionMakers
        self.profile = profile
        self.horizon = horizon
        self.hosts = hosts
        self.current = current
        self.mustHaves = mustHaves
        self.partial = partial
        self.weights = weights
        self.guests = guests
        self.options = options
        self.prices = prices
        self.costs = costs
        self.currency = currency
        self.exchangeRates = exchangeRates
        self.taxPercent = taxPercent
        self.compliance = compliance
        self.assumptions = assumptions
        self.dissent = dissent
        self.conflictsOfInterest = conflictsOfInterest
        self.preparedBy = preparedBy
        self.reviewedBy = reviewedBy
        self.approvedBy = approvedBy
    }

    public enum Partial: String, Hashable, Sendable, CaseIterable {
        /// In part is enough.
        case accept
        /// In part is an open question.
        case ask
        /// In part is not at all.
        case refuse
    }
}
