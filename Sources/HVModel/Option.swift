/// Something one can choose: a product in an edition, with what comes with it and what it costs.
public struct Option: Sendable {
    public var id: ID<Option>
    public var name: LocalizedText
    public var platform: ID<Platform>
    public var product: ID<Product>
    public var version: Version?
    public var edition: LocalizedText?
    public var components: [ID<Product>]
    public var order: Int
    /// Prose.
    public var summary: LocalizedText
    /// Prose: that general support of its release has ended, and what follows; nil: it has not.
    public var ended: LocalizedText?
    public var prices: [Price]
    public var licensing: [LicensingRule]
    /// Prose: what to ask its vendor where independent evidence is missing.
    public var questions: [LocalizedText]

    public init(
        id: ID<Option>, name: LocalizedText, platform: ID<Platform>, product: ID<Product>, version: Version? = nil,
        edition: LocalizedText? = nil, components: [ID<Product>] = [], order: Int, summary: LocalizedText, ended: LocalizedText? = nil, prices: [Price] = [],
        licensing: [LicensingRule] = [], questions: [LocalizedText] = []
    ) {
        self.id = id
        self.name = name
        self.platform = platform
        self.product = product
        self.version = version
        self.edition = edition
        self.components = components
        self.order = order
        self.summary = summary
        self.ended = ended
        self.prices = prices
        self.licensing = licensing
        self.questions = questions
    }
}

/// A price as somebody reported it on a day.
public struct Price: Sendable {
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case coreYear = "core-year"
        case socketYear = "socket-year"
        case serverYear = "server-year"
        case nodeYear = "node-year"
        case subscriptionYear = "subscription-year"
        case oneTime = "one-time"
    }

    public enum Tax: String, Hashable, Sendable, CaseIterable {
        case included, excluded, unknown
    }

    /// Decimal text, kept as written; the same in both for a single amount.
    public var low: String
    public var high: String
    /// ISO 4217.
    public var currency: String
    public var unit: Unit
    public var tax: Tax
    /// The day the price was valid on.
    public var on: CalendarDate
    /// Days after which a newer one has to be looked for again.
    public static let reviewDays = 90

    /// The last day on which a newer one was looked for; not before `on`.
    public var checked: CalendarDate
    /// Prose.
    public var notes: LocalizedText?
    public var citations: [Citation]
    /// Ids of the research's facts that it carries.
    public var facts: [String]

    public init(
        low: String, high: String, currency: String, unit: Unit, tax: Tax, on: CalendarDate, checked: CalendarDate,
        notes: LocalizedText? = nil, citations: [Citation], facts: [String] = []
    ) {
        self.facts = facts
        self.low = low
        self.high = high
        self.currency = currency
        self.unit = unit
        self.tax = tax
        self.on = on
        self.checked = checked
        self.notes = notes
        self.citations = citations
    }
}
