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
    private let byName: [Kind: [String: Draft]]
    private let pageSlugs: [String: [Language]]

    init(drafts: [Draft], pages: [PageHead] = [], stamps: TranslationStamps = TranslationStamps(), asOf: CalendarDate? = nil) {
        self.drafts = drafts.sorted { $0.file < $1.file }
        self.pages = pages.sorted { $0.file < $1.file }
        self.stamps = stamps
        self.asOf = asOf
        byName = Dictionary(grouping: self.drafts, by: \.kind).mapValues { drafts in
            Dictionary(drafts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        }
        pageSlugs = Dictionary(grouping: self.pages, by: \.slug).mapValues { $0.map(\.language).sorted() }
    }

    func of(_ kind: Kind) -> [Draft] { drafts.filter { $0.kind == kind } }

    func draft(_ kind: Kind, _ name: String?) -> Draft? { name.flatMap { byName[kind]?[$0] } }

    func names(of kind: Kind) -> [String] { (byName[kind] ?? [:]).keys.sorted() }

    /// The languages that a page exists in.
    func languages(ofPage slug: String) -> [Language] { pageSlugs[slug] ?? [] }

    var slugs: [String] { pageSlugs.keys.sorted() }
}
