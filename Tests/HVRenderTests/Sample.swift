import HVModel

@testable import HVRender

/// A small catalogue about two invented platforms. Nothing in it is about real hypervisors: the engine must not need them.
enum Sample {
    static let day = CalendarDate("2026-11-20")
    static let later = CalendarDate("2026-11-23")
    static let today = [CalendarDate("2026-11-23")].compactMap(\.self)[0]

    static func both(_ en: String, _ zh: String? = nil) -> LocalizedText { LocalizedText(en: en, zh: zh ?? "中文：\(en)") }

    static func citation(_ source: String, _ locator: String = "section 1", quote: String? = nil) -> [Citation] {
        day.map { [Citation(source: ID(source), locator: locator, quote: quote, accessed: $0)] } ?? []
    }

    static func evidence(_ source: String, on date: CalendarDate? = day, quote: String? = nil) -> Evidence {
        Evidence(
            citations: citation(source, quote: quote), facts: ["FACT-1"],
            verified: date.map { Verification(on: $0, inVersion: Version("2.0"), method: .sourceCode) }, confidence: .high,
            reviewBy: .never)
    }

    static let platforms = [
        Platform(id: ID("alpha"), name: both("Alpha", "甲"), order: 1, summary: both("Alpha runs in a kernel.")),
        Platform(id: ID("beta"), name: both("Beta", "乙"), order: 2, summary: both("Beta is a product.")),
    ]

    static let products = [
        Product(
            id: ID("alpha-core"), name: both("Alpha Core"), platform: ID("alpha"), kind: .kernel, vendor: "Alpha project",
            summary: both("The core. See [speed](@criteria/speed)."), releases: [
                Release(
                    version: Version("2.0") ?? version, released: day, generalSupportUntil: CalendarDate("2026-01-01"), notes: both("Long."),
                    citations: citation("alpha-docs", "table 2"))
            ]),
        Product(
            id: ID("alpha-linux"), name: both("Alpha Linux"), platform: ID("alpha"), kind: .distribution, vendor: "Distributor",
            summary: both("A distribution."), upstream: ID("alpha-core"), partOf: [ID("alpha-core")]),
        Product(
            id: ID("beta-box"), name: both("Beta Box"), platform: ID("beta"), kind: .hypervisor, vendor: "Beta Inc",
            summary: both("A box."), formerNames: [.init(name: "Beta Crate", until: "2.0")], replacedBy: [ID("alpha-core")],
            homepage: "https://beta.example/", identifiers: [(registry: "endoflife", name: "beta-box")]),
    ]

    /// For `??` only.
    private static let version = [Version("1")].compactMap(\.self)[0]

    static let options = [
        Option(
            id: ID("beta-box-2"), name: both("Beta Box 2"), platform: ID("beta"), product: ID("beta-box"), version: Version("2.0"),
            edition: both("Standard"), components: [ID("beta-box")], order: 1, summary: both("Box and cart."),
            prices: day.map {
                [
                    Price(
                        low: "50.00", high: "60.00", currency: "USD", unit: .coreYear, tax: .excluded, on: $0, checked: $0, notes: both("List price."),
                        citations: citation("beta-press", "page 3"))
                ]
            } ?? [])
    ]

    static let criteria = [
        Criterion(
            id: ID("speed"), name: both("Speed", "速度"), order: 1, question: both("How fast is it?"), judged: both("Throughput."),
            notJudged: both("Price, see [matrix row](@support/arch-one).")),
        Criterion(
            id: ID("cost"), name: both("Cost", "成本"), order: 2, question: both("What does it cost?"), judged: both("Money."),
            notJudged: both("Time.")),
    ]

    static let claims = [
        Claim(
            id: ID("alpha-is-fast"), criterion: ID("speed"), about: .platform(ID("alpha")), statement: both("Alpha is fast, see [beta](@claims/beta-is-slow)."),
            evidence: evidence("alpha-docs", quote: "as fast as native"), favours: ID("alpha"),
            baseline: [
                Carried(
                    id: ID("baseline/speed/alpha"), status: .corrected, now: both("Alpha is fast."), reason: both("Measured."),
                    citations: citation("alpha-docs", "page 3"))
            ]),
        Claim(
            id: ID("beta-is-slow"), criterion: ID("speed"), about: .product(ID("beta-box"), since: Version("1.0"), until: Version("2.0")),
            statement: both("Beta Box is slow."), judgement: both("It waits for its disk."), evidence: evidence("beta-press", on: later),
            disputes: [.init(statement: both("Beta Box is quick."), citations: citation("alpha-docs", "page 9"))]),
    ]

    static let support = [
        SupportRow(
            id: ID("arch-one"), title: both("Arch One"), kind: .architecture, order: 1, summary: both("Alpha does, Beta did."),
            statements: [
                SupportStatement(
                    product: ID("alpha-core"), role: .host, mode: .accelerated, state: .partial, since: Version("1.0"),
                    requires: .all([
                        .test(.init(fact: "cpu.architecture", op: .isIn, values: ["one", "uno"])),
                        .not(.test(.init(fact: "iommu.enabled", op: .isTrue))),
                    ]),
                    notes: both("Only with a fan."), evidence: evidence("alpha-docs")),
                SupportStatement(
                    product: ID("alpha-linux"), role: .host, mode: .accelerated, state: .partial, since: Version("1.0"),
                    evidence: evidence("alpha-docs"), mirrors: ID("alpha-core")),
                SupportStatement(product: ID("alpha-core"), role: .guest, mode: .emulated, state: .unknown, evidence: Evidence()),
                SupportStatement(
                    product: ID("beta-box"), role: .host, state: .removed, since: Version("1.0"), until: Version("2.0"),
                    evidence: evidence("beta-press")),
            ],
            baseline: [Carried(id: ID("baseline/table/arch-one/beta"), status: .upheld)]),
        SupportRow(
            id: ID("migration"), title: both("Migration"), kind: .feature, order: 2, summary: both("Both."),
            statements: [SupportStatement(product: ID("beta-box"), role: .feature, state: .yes, since: Version("1.0"), evidence: evidence("beta-press"))]),
    ]

    static let sources = [
        Source(
            id: ID("alpha-docs"), title: "Alpha manual", language: "en", publisher: "Alpha project", url: "https://alpha.example/manual?a=1&b=2",
            date: .year(2025), archived: "https://archive.example/1", directness: .primary, interest: .subjectVendor, form: .documentation),
        Source(
            id: ID("beta-press"), title: "Beta 报道", language: "zh-Hans", publisher: "Press", url: "https://press.example/beta", date: .undated,
            directness: .secondary, interest: .independent, form: .press),
    ]

    static let profiles = [
        Profile(
            id: ID("small"), name: both("Small company"), order: 1, who: both("Three hosts."), advice: both("Take [Alpha](@platforms/alpha)."),
            weights: [.init(criterion: ID("speed"), percent: 40), .init(criterion: ID("cost"), percent: 60)], evidence: evidence("alpha-docs"))
    ]

    static let notes = [
        FieldNote(
            id: ID("broke"), title: both("It broke"), report: both("We tried it."), finding: both("As expected."), products: [ID("beta-box")],
            rows: [ID("arch-one")], evidence: evidence("beta-press"), baseline: [Carried(id: ID("baseline/notes/1"), status: .upheld)])
    ]

    static let baseline = [
        BaselineSection(
            id: ID("speed"), order: 1, heading: both("1. Speed"), kind: .prose,
            statements: [.init(id: ID("baseline/speed/alpha"), platform: ID("alpha"), was: both("Alpha is slow."))]),
        BaselineSection(
            id: ID("table"), order: 2, heading: both("Table"), kind: .table,
            statements: [.init(id: ID("baseline/table/arch-one/beta"), platform: ID("beta"), row: ID("arch-one"), was: both("Supported"))]),
        BaselineSection(
            id: ID("notes"), order: 3, heading: both("Notes"), kind: .notes, statements: [.init(id: ID("baseline/notes/1"), was: both("It broke."))]),
    ]

    static let catalog = Catalog(
        platforms: platforms, products: products, options: options, criteria: criteria, claims: claims, support: support, sources: sources,
        profiles: profiles, notes: notes, equivalents: equivalents, terms: terms, unused: [UnusedFact(fact: "FACT-9", reason: both("Out of scope"))], baseline: baseline)

    static let equivalents = [
        Equivalent(
            id: ID("move"), name: both("Beta Move", "乙迁移"), platform: ID("beta"), product: ID("beta-box"), order: 1, purpose: both("Moves a running guest."),
            counterparts: [
                .init(name: both("Core move"), product: ID("alpha-core"), likeness: .close, difference: both("One at a time.")),
                .init(name: both("Nothing for storage"), product: nil, likeness: .none, difference: both("Not known.")),
            ], rows: [ID("arch-one")], evidence: evidence("alpha-docs"))
    ]
    static let terms = [Term(id: ID("core"), name: both("core", "内核"), meaning: both("What runs first."), synonyms: [.en: ["VM"]], citations: citation("alpha-docs"))]

    static let settings = SiteSettings(
        title: both("Alpha or Beta", "甲或乙"), tagline: both("Compared with sources", "有据可查"), answer: both("It depends on [speed](@criteria/speed)."),
        publisher: "Example")

    static let page = ProsePage(
        slug: "how/to-read", language: .en, title: "How to read", order: 1, description: "Facts and judgement",
        body: "## Statements\n\nSee [the matrix](@support/arch-one) and [this](other.md#part).\n", file: "Content/pages/en/how/to-read.md", bodyLine: 6)
    static let otherPage = ProsePage(
        slug: "how/other", language: .zh, title: "另一页", order: 2, description: "说明", body: "正文。\n", file: "Content/pages/zh/how/other.md", bodyLine: 6)

    static func model(_ catalog: Catalog = catalog, baseURL: String? = nil, strings: UIStrings? = nil) -> SiteModel {
        SiteModel(
            settings: settings, catalog: catalog, pages: [ProsePageHead(page), ProsePageHead(otherPage)], baseURL: baseURL, digest: "0123abcd",
            asOf: later, strings: strings ?? ProjectTemplates.strings)
    }
}
