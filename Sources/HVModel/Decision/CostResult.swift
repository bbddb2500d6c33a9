/// What an option costs over the horizon, line by line.
public struct CostResult: Sendable {
    /// ISO 4217; all totals are in it.
    public var currency: String
    /// From the first day that the report speaks for to the horizon, at least 1.
    public var months: Int
    public var lines: [CostLine]
    /// Nil where no line could be priced.
    public var low: Money?
    public var likely: Money?
    public var high: Money?
    /// Lines that are missing; a total without them is a lower bound.
    public var missing: [MissingCost]
    /// First month in which it has cost less than the current option, at likely amounts; nil: never within the horizon, or suppressed.
    public var breakEvenMonth: Int?
    /// Whether a missing line keeps the break-even month from being said.
    public var isBreakEvenSuppressed: Bool

    public init(
        currency: String, months: Int, lines: [CostLine], low: Money? = nil, likely: Money? = nil, high: Money? = nil,
        missing: [MissingCost] = [], breakEvenMonth: Int? = nil, isBreakEvenSuppressed: Bool = false
    ) {
        self.currency = currency
        self.months = months
        self.lines = lines
        self.low = low
        self.likely = likely
        self.high = high
        self.missing = missing
        self.breakEvenMonth = breakEvenMonth
        self.isBreakEvenSuppressed = isBreakEvenSuppressed
    }
}

public enum MissingCost: Hashable, Sendable {
    /// No price is known.
    case price
    /// A price is there, but not the topology of a host group.
    case topology(group: String)
    /// A price is in a currency for which the brief has no exchange rate.
    case exchangeRate(from: String)
    case estimate(CostEstimate.Kind)
}

/// One line: `quantity x price x periods`, converted where needed.
public struct CostLine: Sendable {
    public enum Kind: Hashable, Sendable {
        /// Licence or subscription of one host group.
        case licence(group: String)
        case estimate(CostEstimate.Kind)
    }

    public var kind: Kind
    /// How many units are paid for; the steps tell how it comes about. Low and high differ where a rule is disputed.
    public var quantityLow: Int
    public var quantityHigh: Int
    public var steps: [CostStep]
    /// Per unit (and year, for a yearly unit), as published or agreed.
    public var priceLow: Money
    public var priceLikely: Money
    public var priceHigh: Money
    /// Nil for an estimate of the brief.
    public var unit: Price.Unit?
    public var tax: Price.Tax
    /// Percent that was added; nil: none.
    public var taxPercentAdded: Int?
    /// Months that are paid, of which the price is for twelve; nil for what is paid once.
    public var months: Int?
    public var rate: ExchangeRate?
    /// `quantity x price x months / 12`, converted and taxed, rounded once to a hundredth.
    public var low: Money
    public var likely: Money
    public var high: Money
    public var origin: Origin

    public enum Origin: Hashable, Sendable {
        /// A published price, by its place in the option's list.
        case published(Int)
        /// Several published prices of the same unit: their range.
        case publishedRange([Int])
        /// Agreed with the vendor, by its place in the brief's list.
        case agreed(Int)
        /// An estimate, by its place in the brief's list.
        case estimate(Int)
    }

    public init(
        kind: Kind, quantityLow: Int = 1, quantityHigh: Int = 1, steps: [CostStep] = [], priceLow: Money, priceLikely: Money, priceHigh: Money,
        unit: Price.Unit?, tax: Price.Tax, months: Int?, origin: Origin
    ) {
        self.kind = kind
        self.quantityLow = quantityLow
        self.quantityHigh = quantityHigh
        self.steps = steps
        self.priceLow = priceLow
        self.priceLikely = priceLikely
        self.priceHigh = priceHigh
        self.unit = unit
        self.tax = tax
        self.months = months
        (low, likely, high) = (priceLow, priceLikely, priceHigh)
        self.origin = origin
    }
}

/// One step from hosts to units, so that a reader can do the sum again.
public enum CostStep: Hashable, Sendable {
    /// Hosts of the group.
    case hosts(Int)
    /// CPU sockets of a host.
    case socketsPerHost(Int)
    /// Physical cores of a host.
    case coresPerHost(Int)
    /// A licensing rule was applied, by its place in the option's list: so many before, so many after.
    case rule(Int, before: Int, after: Int)
    /// A disputed rule: with it so many, without it so many.
    case disputedRule(Int, without: Int, with: Int)
}

/// How long an option is supported, against the horizon.
public struct LifecycleResult: Hashable, Sendable {
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// General support lasts to the horizon.
        case covers
        /// General support ends before the horizon; an upgrade or paid support is needed.
        case ends
        /// General support had ended on the day the report speaks for.
        case ended
        case unknown
    }

    public var version: Version?
    public var released: CalendarDate?
    /// Last day of support without extra pay.
    public var generalUntil: CalendarDate?
    /// Last day of paid support.
    public var extendedUntil: CalendarDate?
    /// Last day on which the vendor still answers questions; it brings no fixes.
    public var guidanceUntil: CalendarDate?
    public var status: Status

    public init(version: Version?, released: CalendarDate?, generalUntil: CalendarDate?, extendedUntil: CalendarDate?, guidanceUntil: CalendarDate?, status: Status) {
        self.version = version
        self.released = released
        self.generalUntil = generalUntil
        self.extendedUntil = extendedUntil
        self.guidanceUntil = guidanceUntil
        self.status = status
    }
}
