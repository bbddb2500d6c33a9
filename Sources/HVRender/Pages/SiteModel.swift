public import HVModel

/// All that pages are made from, besides the text of prose pages.
public struct SiteModel: Sendable {
    public var settings: SiteSettings
    public var catalog: Catalog
    /// One for every prose page in every language it was written in.
    public var pages: [ProsePageHead]
    /// The first is at the site's root.
    public var languages: [Language]
    /// Ends in `/`. Wins over the settings.
    public var baseURL: String?
    /// Of the content, shown in footers and data files.
    public var digest: String
    /// The day that "past end of support" is told for; nil tells nothing that depends on a day.
    public var asOf: CalendarDate?
    public var strings: UIStrings
    /// Paths of the style sheets below the output's root, in the order they apply.
    public var styleSheets: [String]
    /// Scripts of the site by name; a page uses those that there are.
    public var scripts: [ScriptBundle]
    /// Ratings of each rated option in the order of the criteria, costs reckoned on a reference host.
    public var scores: [ID<Option>: [Score.Part]]
    /// Who leads on each side with a profile's weights.
    public var standings: [ID<Profile>: ProfileStanding]
    /// How guests of each architecture run on hosts of each.
    public var pairs: [PairAnswer]
    /// Since an earlier state; nil: there is none.
    public var changes: ChangeSet?

    public init(
        settings: SiteSettings, catalog: Catalog, pages: [ProsePageHead] = [], languages: [Language] = Language.allCases,
        baseURL: String? = nil, digest: String, asOf: CalendarDate? = nil, strings: UIStrings, styleSheets: [String] = [], scripts: [ScriptBundle] = [], scores: [ID<Option>: [Score.Part]] = [:], standings: [ID<Profile>: ProfileStanding] = [:], pairs: [PairAnswer] = [], changes: ChangeSet? = nil
    ) {
        self.settings = settings
        self.catalog = catalog
        self.pages = pages
        self.languages = languages
        self.baseURL = baseURL
        self.digest = digest
        self.asOf = asOf
        self.strings = strings
        self.styleSheets = styleSheets
        self.scripts = scripts
        self.scores = scores
        self.standings = standings
        self.pairs = pairs
        self.changes = changes
    }
}

/// What is known of a prose page without its text, so that ten thousand of them can be held.
public struct ProsePageHead: Hashable, Sendable {
    public var slug: String
    public var language: Language
    public var title: String
    public var order: Int
    public var description: String

    public init(slug: String, language: Language, title: String, order: Int, description: String) {
        self.slug = slug
        self.language = language
        self.title = title
        self.order = order
        self.description = description
    }

    public init(_ page: ProsePage) {
        self.init(slug: page.slug, language: page.language, title: page.title, order: page.order, description: page.description)
    }
}
