/// Something with releases: a hypervisor, a tool, a distribution.
public struct Product: Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case hypervisor, kernel, emulator, library, tool, management, distribution, desktop, cluster, security, suite
    }

    public struct FormerName: Hashable, Sendable {
        public var name: String
        /// First version, or the year, without that name.
        public var until: String?

        public init(name: String, until: String? = nil) {
            self.name = name
            self.until = until
        }
    }

    public var id: ID<Product>
    public var name: LocalizedText
    public var platform: ID<Platform>
    public var kind: Kind
    public var vendor: String
    /// Prose.
    public var summary: LocalizedText
    /// The product whose support statements this one may mirror.
    public var upstream: ID<Product>?
    public var partOf: [ID<Product>]
    public var formerNames: [FormerName]
    public var replacedBy: [ID<Product>]
    public var homepage: String?
    /// Names of the product in other registries (`endoflife`, `cpe`), sorted by registry.
    public var identifiers: [(registry: String, name: String)]
    /// Newest first, as authored.
    public var releases: [Release]

    public init(
        id: ID<Product>, name: LocalizedText, platform: ID<Platform>, kind: Kind, vendor: String, summary: LocalizedText,
        upstream: ID<Product>? = nil, partOf: [ID<Product>] = [], formerNames: [FormerName] = [], replacedBy: [ID<Product>] = [],
        homepage: String? = nil, identifiers: [(registry: String, name: String)] = [], releases: [Release] = []
    ) {
        self.id = id
        self.name = name
        self.platform = platform
        self.kind = kind
        self.vendor = vendor
        self.summary = summary
        self.upstream = upstream
        self.partOf = partOf
        self.formerNames = formerNames
        self.replacedBy = replacedBy
        self.homepage = homepage
        self.identifiers = identifiers
        self.releases = releases
    }
}

/// One release line of a product. Each date has one meaning; a missing date is unknown, not "never".
public struct Release: Sendable {
    public var version: Version
    public var released: CalendarDate?
    public var fullSupportUntil: CalendarDate?
    public var generalSupportUntil: CalendarDate?
    public var technicalGuidanceUntil: CalendarDate?
    public var extendedSupportUntil: CalendarDate?
    /// Prose.
    public var notes: LocalizedText?
    public var citations: [Citation]
    /// Ids of the research's facts that it carries.
    public var facts: [String]

    public init(
        version: Version, released: CalendarDate? = nil, fullSupportUntil: CalendarDate? = nil,
        generalSupportUntil: CalendarDate? = nil, technicalGuidanceUntil: CalendarDate? = nil,
        extendedSupportUntil: CalendarDate? = nil, notes: LocalizedText? = nil, citations: [Citation] = [], facts: [String] = []
    ) {
        self.facts = facts
        self.version = version
        self.released = released
        self.fullSupportUntil = fullSupportUntil
        self.generalSupportUntil = generalSupportUntil
        self.technicalGuidanceUntil = technicalGuidanceUntil
        self.extendedSupportUntil = extendedSupportUntil
        self.notes = notes
        self.citations = citations
    }
}
