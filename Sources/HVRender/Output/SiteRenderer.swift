public import HVDiagnostics
import HVMarkdown
public import HVModel

/// Turns a model and templates into files. Each page is rendered on its own, in any order and on any thread.
public struct SiteRenderer: Sendable {
    let site: Site
    let templates: TemplateSet

    public init(model: SiteModel, templates: TemplateSet) {
        site = Site(model)
        self.templates = templates
    }

    /// Parses templates; nil if one is malformed.
    public static func parse(_ templates: [TemplateFile]) -> Diagnosed<TemplateSet?> {
        TemplateSet.parse(templates)
    }

    /// Every page that is made from the catalogue, in reading order, language by language.
    public var plannedPages: [PlannedPage] {
        site.model.languages.flatMap { language in
            site.routes(of: language).map { PlannedPage(route: $0, language: language) }
        }
    }

    /// The page as HTML and as Markdown.
    public func render(_ page: PlannedPage) -> Diagnosed<[Artifact]> {
        var builder = PageBuilder(site: site, route: page.route, language: page.language)
        guard let view = builder.page() else { return Diagnosed([]) }
        return Diagnosed(artifacts(of: view, builder))
    }

    /// A prose page in its language, and in each language that nobody wrote it in.
    public func render(_ page: ProsePage) -> Diagnosed<RenderedProse> {
        var rendered = RenderedProse(), diagnostics: [Diagnostic] = []
        for language in site.model.languages where site.head(of: page.slug, in: language)?.language == page.language {
            let builder = PageBuilder(site: site, route: .prose(slug: page.slug), language: language)
            let (view, converted) = builder.prosePage(page)
            rendered.artifacts += artifacts(of: view, builder)
            rendered.converted = converted
            diagnostics = converted.findings.map { $0.diagnostic(in: page.file, bodyLine: page.bodyLine) }
        }
        return Diagnosed(rendered, diagnostics)
    }

    func artifacts(of page: PageView, _ builder: PageBuilder) -> [Artifact] {
        let inner = page.view.merging(builder.words)
        let (html, terms) = builder.explained(templates.render(inner, template: "pages/\(page.kind).html", format: .html))
        let markdown = templates.render(inner, template: "pages/\(page.kind).md", format: .markdown)
        let layout = builder.layout(page, content: Rich(html: html, markdown: markdown), terms: terms)
        let whole = FinishedText.set(templates.render(layout, template: "layouts/page.html", format: .html), builder.language)
        let twin = templates.render(layout, template: "layouts/page.md", format: .markdown)
        let path = { site.routes.path(builder.route, builder.language, $0) }
        return [Artifact(path: path(.html), text: whole), Artifact(path: path(.markdown), text: Self.normalised(twin))]
    }

    /// What cmark-gfm makes of it: escapes that were only careful are gone, and reading it again gives the same document.
    static func normalised(_ markdown: String) -> String {
        var limits = MarkdownLimits()
        // Our own text, made of parts that were within the limits: only its length is unusual.
        limits.bytes = 256 << 20
        limits.lineBytes = limits.bytes
        limits.lines = 4_000_000
        limits.tableCells = 4_000_000
        limits.orderedItems = 1_000_000
        limits.inlineCost = .max
        return Markdown.convert(markdown, MarkdownRequest(.content(MarkdownEdits()), outputs: .commonMark, limits: limits)).commonMark
    }
}

extension Site {
    func routes(of language: Language) -> [Route] {
        order.filter { if case .prose = $0 { false } else { true } } + [.notFound]
    }
}

extension PageBuilder {
    /// Nil for prose pages, whose text is not in the model, and for ids that the catalogue does not have.
    mutating func page() -> PageView? {
        switch route {
        case .home: home()
        case .matrix: matrix()
        case .row(let id): index.rows[id].map { row($0) }
        case .criterion(let id): index.criteria[id].map { criterion($0) }
        case .platform(let id): index.platforms[id].map { platform($0) }
        case .products: products()
        case .product(let id): index.products[id].map { product($0) }
        case .options: options()
        case .option(let id): index.options[id].map { option($0) }
        case .profiles: profiles()
        case .profile(let id): index.profiles[id].map { profile($0) }
        case .notes: notes()
        case .note(let id): index.notes[id].map { note($0) }
        case .sources: sources()
        case .equivalents: equivalents()
        case .glossary: glossary()
        case .search: search()
        case .finder: finder()
        case .choose: choose()
        case .evidence: evidenceOverview()
        case .disputes: disputes()
        case .lifecycle: lifecycleOverview()
        case .changes: changes()
        case .document: document()
        case .prose: nil
        case .notFound: notFound()
        }
    }
}
