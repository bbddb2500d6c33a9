/// A price that a vendor agreed to. It stands in for all published prices of the option.
public struct AgreedPrice: Hashable, Sendable {
    public var option: ID<Option>
    public var low: Money
    public var likely: Money
    public var high: Money
    public var unit: Price.Unit
    public var tax: Price.Tax
    public var on: CalendarDate?
    /// Where it is said: an offer, a contract.
    public var source: String?

    public init(
        option: ID<Option>, low: Money, likely: Money, high: Money, unit: Price.Unit, tax: Price.Tax = .unknown, on: CalendarDate? = nil,
        source: String? = nil
    ) {
        self.option = option
        self.low = low
        self.likely = likely
        self.high = high
        self.unit = unit
        self.tax = tax
        self.on = on
        self.source = source
    }
}

/// What a move costs besides licences. No figure is assumed: a line that the brief leaves out is missing.
public struct CostEstimate: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case migrationLabour = "migration-labour"
        case downtime
        case parallelRunning = "parallel-running"
        case training
        case backupAndMonitoring = "backup-and-monitoring"
        case laterExit = "later-exit"
    }

    public enum Every: String, Hashable, Sendable, CaseIterable {
        case once, year
    }

    public var kind: Kind
    public var low: Money
    public var likely: Money
    public var high: Money
    public var every: Every
    /// Options it arises for; empty: every option of another platform than the current one, or every option where there is none.
    public var options: [ID<Option>]
    public var note: String?

    public init(
        kind: Kind, low: Money, likely: Money, high: Money, every: Every = .once, options: [ID<Option>] = [], note: String? = nil
    ) {
        self.kind = kind
        self.low = low
        self.likely = likely
        self.high = high
        self.every = every
        self.options = options
        self.note = note
    }
}

/// One unit of `from` is `rate` units of the brief's currency.
public struct ExchangeRate: Hashable, Sendable {
    /// ISO 4217.
    public var from: String
    /// Millionths: 7.1234 is 7,123,400.
    public var rateMillionths: Int
    public var on: CalendarDate
    public var source: String?

    public init(from: String, rateMillionths: Int, on: CalendarDate, source: String? = nil) {
        self.from = from
        self.rateMillionths = rateMillionths
        self.on = on
        self.source = source
    }
}

/// An amount, exact: hundredths of a currency's unit.
public struct Money: Hashable, Sendable {
    public var hundredths: Int
    /// ISO 4217.
    public var currency: String

    public init(hundredths: Int, currency: String) {
        self.hundredths = hundredths
        self.currency = currency
    }

    /// Reads decimal text with at most two decimals; nil for anything else and for amounts of 10 billion and more.
    public init?(_ text: String, currency: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            parts[0].utf8.count <= 10, let whole = Int(parts[0])
        else { return nil }
        var fraction = parts.count == 2 ? String(parts[1]) : ""
        guard fraction.utf8.count <= 2 else { return nil }
        while fraction.utf8.count < 2 { fraction += "0" }
        hundredths = whole * 100 + (Int(fraction) ?? 0)
        self.currency = currency
    }
}
