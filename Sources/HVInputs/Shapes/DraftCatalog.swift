import HVModel

/// All content files of a run, before it is known whether they fit together.
struct DraftCatalog: Sendable {
    /// Sorted by file.
    let drafts: [Draft]
    /// Sorted by file.
    let pages: [PageHead]
    let stamps: TranslationStamps
    /// The day for which staleness is judged; nil: it is not.
    let asOf: CalendarDate?
    let unread: Unread
    private let byName: [Kind: [String: Draft]]
    private let pageSlugs: [String: [Language]]

    init(
        drafts: [Draft], pages: [PageHead] = [], stamps: TranslationStamps = TranslationStamps(), asOf: CalendarDate? = nil,
        unread: Unread = Unread()
    ) {
        self.drafts = drafts.sorted { $0.file < $1.file }
        self.pages = pages.sorted { $0.file < $1.file }
        self.stamps = stamps
        self.asOf = asOf
        self.unread = unread
        byName = Dictionary(grouping: self.drafts, by: \.kind).mapValues { drafts in
            Dictionary(drafts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        }
        var languages = unread.pages
        for page in self.pages { languages[page.slug, default: []].insert(page.language) }
        pageSlugs = languages.mapValues { $0.sorted() }
    }

    func of(_ kind: Kind) -> [Draft] { drafts.filter { $0.kind == kind } }

    func draft(_ kind: Kind, _ name: String?) -> Draft? { name.flatMap { byName[kind]?[$0] } }

    /// Whether there is such a file, even if nothing is known of what is in it.
    func isDefined(_ kind: Kind, _ name: String) -> Bool { draft(kind, name) != nil || unread.contains(kind, name) }

    func names(of kind: Kind) -> [String] { (byName[kind] ?? [:]).keys.sorted() }

    /// The languages that a page exists in.
    func languages(ofPage slug: String) -> [Language] { pageSlugs[slug] ?? [] }

    var slugs: [String] { pageSlugs.keys.sorted() }
}
