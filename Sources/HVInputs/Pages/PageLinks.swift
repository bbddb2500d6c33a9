import HVDiagnostics
public import HVMarkdown
public import HVModel

/// The anchors that a page offers and the links it makes: what is left of it once it has been read.
public struct PageLinks: Sendable {
    public struct Link: Sendable {
        var destination: String
        var location: Location
    }

    public var slug: String
    public var language: Language
    var anchors: PageAnchors
    var links: [Link]

    /// - Parameters:
    ///   - converted: the page's body, with places relative to it.
    ///   - bodyLine: line of the file that the body starts on.
    public init(slug: String, language: Language, file: String, bodyLine: Int, converted: ConvertedMarkdown) {
        self.slug = slug
        self.language = language
        anchors = PageAnchors(
            converted.headings.compactMap { heading in
                heading.id.map { PageAnchors.Anchor(id: $0, location: Self.location(heading.place, file, bodyLine)) }
            })
        links = converted.links.filter { LinkTarget($0.destination).form != .elsewhere }.map {
            Link(destination: $0.destination, location: Self.location($0.place, file, bodyLine))
        }
    }

    /// Ids of the sources that the page links to.
    var citedSources: [String] {
        links.compactMap { link in
            if case .entity(.source, let id) = LinkTarget(link.destination).form { id } else { nil }
        }
    }

    static func location(_ place: Place, _ file: String, _ bodyLine: Int) -> Location {
        Location(file: file, place: Place(line: place.line + bodyLine - 1, column: place.column))
    }
}

/// Holds the links of all pages against all anchors, once every page has been read.
struct PageLinkCheck {
    let catalog: DraftCatalog
    private let anchors: [String: Set<String>]

    init(_ pages: [PageLinks], in catalog: DraftCatalog) {
        self.catalog = catalog
        anchors = Dictionary(pages.map { (Self.key($0.language, $0.slug), $0.anchors.ids) }, uniquingKeysWith: { first, _ in first })
    }

    func findings(_ pages: [PageLinks]) -> [Diagnostic] {
        pages.flatMap { page in page.anchors.findings + page.links.compactMap { finding($0, on: page) } }
    }

    private func finding(_ link: PageLinks.Link, on page: PageLinks) -> Diagnostic? {
        let target = LinkTarget(link.destination)
        switch target.form {
        case .fragment(let fragment): return fragmentFinding(fragment, page.slug, page.language, link)
        case .page(let slug, let fragment):
            return target.problem(in: catalog, at: link.location) ?? fragment.flatMap { fragmentFinding($0, slug, page.language, link) }
        case .relative(let path, let fragment):
            guard path.hasSuffix(".md"), let slug = PagePath.resolve(String(path.dropLast(3)), from: page.slug), !catalog.languages(ofPage: slug).isEmpty else {
                let near = NearMiss.of(String(path), among: catalog.slugs.map { "\($0).md" })
                return target.broken(at: link.location, near: near)
            }
            return fragment.flatMap { fragmentFinding($0, slug, page.language, link) }
        default: return target.problem(in: catalog, at: link.location)
        }
    }

    private func fragmentFinding(_ fragment: String, _ slug: String, _ language: Language, _ link: PageLinks.Link) -> Diagnostic? {
        // A page that exists in another language only is shown in that one.
        let shown = catalog.languages(ofPage: slug).contains(language) ? language : catalog.languages(ofPage: slug).first ?? language
        // Nothing is known of the anchors of a page that could not be read.
        guard let known = anchors[Self.key(shown, slug)] else { return nil }
        if known.contains(fragment) { return nil }
        let near = NearMiss.of(fragment, among: known.sorted())
        return Diagnostic(
            "link.broken", .error, "page '\(slug)' has no anchor '\(fragment.prefix(60))'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
            at: link.location, fix: near.map { "replace with '\(link.destination.prefix { $0 != "#" })#\($0)'" })
    }

    private static func key(_ language: Language, _ slug: String) -> String { "\(language.rawValue)/\(slug)" }
}
