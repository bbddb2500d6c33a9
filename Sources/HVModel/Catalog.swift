/// All entities, each list in reading order. A value of this type proves that every reference in it exists.
public struct Catalog: Sendable {
    /// By `order`, then id.
    public var platforms: [Platform]
    /// By id.
    public var products: [Product]
    /// By `order`, then id.
    public var options: [Option]
    /// By `order`, then id.
    public var criteria: [Criterion]
    /// By id.
    public var claims: [Claim]
    /// By `order`, then id.
    public var support: [SupportRow]
    /// By id.
    public var ratings: [OptionRatings]
    /// By `order`, then id.
    public var checks: [HostCheck]
    /// By `order`, then id.
    public var cpus: [CPUModel]
    /// By id.
    public var sources: [Source]
    /// By `order`, then id.
    public var profiles: [Profile]
    /// By id.
    public var notes: [FieldNote]
    /// By `order`, then id.
    public var baseline: [BaselineSection]
    /// By `order`, then id.
    public var equivalents: [Equivalent]
    /// As authored.
    public var terms: [Term]
    /// By fact.
    public var unused: [UnusedFact]

    public init(
        platforms: [Platform] = [], products: [Product] = [], options: [Option] = [], criteria: [Criterion] = [], claims: [Claim] = [],
        support: [SupportRow] = [], ratings: [OptionRatings] = [], checks: [HostCheck] = [], cpus: [CPUModel] = [], sources: [Source] = [], profiles: [Profile] = [], notes: [FieldNote] = [],
        equivalents: [Equivalent] = [], terms: [Term] = [], unused: [UnusedFact] = [], baseline: [BaselineSection] = []
    ) {
        self.platforms = platforms
        self.products = products
        self.options = options
        self.criteria = criteria
        self.claims = claims
        self.support = support
        self.ratings = ratings
        self.checks = checks
        self.cpus = cpus
        self.sources = sources
        self.profiles = profiles
        self.notes = notes
        self.equivalents = equivalents
        self.terms = terms
        self.unused = unused
        self.baseline = baseline
    }
}
