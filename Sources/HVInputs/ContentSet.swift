public import HVDiagnostics
import HVMarkdown
public import HVModel

/// The content of a workspace while it is being read, file by file. Pages are kept without their text.
public struct ContentSet: Sendable {
    private var drafts: [Draft] = []
    private var stamps = TranslationStamps()
    private var unread = Unread()
    /// Every page that could be read, in the order of adding.
    public private(set) var pages: [PageHead] = []

    public init() {}

    /// Reads one file.
    /// - Parameter path: below the content folder, `/`-separated.
    /// - Returns: what is wrong with the file by itself.
    public mutating func add(_ file: InputFile, at path: String) -> [Diagnostic] {
        let found = read(file, at: path)
        guard found.count > Self.mostFindings else { return found }
        let message = "this file has \(found.count) findings; the first \(Self.mostFindings) are shown"
        let first = found.inOrder().prefix(Self.mostFindings)
        return first + [Diagnostic("file.too-many-findings", .error, message, at: Location(file: file.path))]
    }

    /// Findings by itself that one file may have: nobody reads more, and a hostile file has hundreds of thousands.
    private static let mostFindings = 100

    private mutating func read(_ file: InputFile, at path: String) -> [Diagnostic] {
        let steps = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let folder = steps.first, let name = steps.last else { return [] }
        if Self.isIgnored(steps) { return [] }
        if path == "translations.yml" { return addStamps(file) }
        if folder == "pages" {
            return addPage(file, at: steps.dropFirst().joined(separator: "/"))
        }
        if steps.count == 1, name.hasSuffix(".yml"), let list = Kind(folder: name.dropLast(4)), list.isList { return addEntity(file, list, list.folder) }
        if let kind = Kind(folder: folder), !kind.isList, steps.count == 2, name.hasSuffix(".yaml") {
            unread.add(kind, String(name.dropLast(5)))
            let fix = "rename to \(name.dropLast(5)).yml"
            return [Diagnostic("file.extension", .error, "the file of an entity must end in .yml", at: Location(file: file.path), fix: fix)]
        }
        guard let kind = Kind(folder: folder), !kind.isList, steps.count == 2, name.hasSuffix(".yml") else {
            return [Self.unexpected(file.path, steps: steps)]
        }
        return addEntity(file, kind, String(name.dropLast(4)))
    }

    private mutating func addEntity(_ file: InputFile, _ kind: Kind, _ name: String) -> [Diagnostic] {
        let draft = EntityReader.read(file, kind: kind, name: name)
        if let value = draft.value { drafts.append(value) } else { unread.add(kind, name) }
        return draft.diagnostics
    }

    /// Runs every check and, if nothing was an error, builds the catalogue.
    /// - Parameters:
    ///   - asOf: the day for which staleness is judged; nil: it is not.
    ///   - clean: whether no file had an error by itself; the catalogue is built only then.
    public func resolve(asOf: CalendarDate?, clean: Bool) -> Diagnosed<Catalog?> {
        let catalog = draftCatalog(asOf: asOf)
        let found = Check.all.flatMap { $0.run(catalog) }
        guard clean, !found.contains(where: { $0.severity == .error }) else { return Diagnosed(nil, found) }
        let decoded = CatalogDecoder.decode(catalog)
        return Diagnosed(decoded.value, found + decoded.diagnostics)
    }

    /// The page with its text, read again from its file.
    public static func page(_ file: InputFile, at path: String) -> ProsePage? {
        let below = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().joined(separator: "/")
        guard let (head, body) = PageReader.read(file, path: below).value else { return nil }
        return ProsePage(
            slug: head.slug, language: head.language, title: head.title, order: head.order, description: head.description, body: body,
            file: head.file, bodyLine: head.bodyLine)
    }

    /// Checks a page's Markdown by itself and keeps what is needed to check its links.
    public static func checkBody(of page: ProsePage) -> Diagnosed<PageLinks> {
        let request = MarkdownRequest(.content(MarkdownEdits(headingIDPrefix: "section")), outputs: [])
        let converted = Markdown.convert(page.body, request)
        let found = converted.findings.map {
            $0.diagnostic(in: page.file, bodyLine: page.bodyLine)
        }
        return Diagnosed(
            PageLinks(slug: page.slug, language: page.language, file: page.file, bodyLine: page.bodyLine, converted: converted), found)
    }

    /// Holds the links of all pages against what exists.
    /// - Parameter seesAllPages: whether these are the links of every page; a page that is not among them may cite any source.
    public func checkLinks(_ links: [PageLinks], seesAllPages: Bool = true) -> [Diagnostic] {
        let catalog = draftCatalog(asOf: nil)
        let broken = PageLinkCheck(links, in: catalog).findings(links)
        return seesAllPages ? broken + Check.unusedSources(in: catalog, besides: Set(links.flatMap(\.citedSources))) : broken
    }

    /// The text of `translations.yml` after stamping.
    /// - Parameter keys: translations to stamp although only their original has changed; others are stamped when new or renewed.
    public func stampedTranslations(forcing keys: Set<String>) -> (text: String, unknown: [String]) {
        TranslationStamps.renewed(stamps, drafts: drafts, pages: pages, forcing: keys)
    }

    func draftCatalog(asOf: CalendarDate?) -> DraftCatalog {
        DraftCatalog(drafts: drafts, pages: pages, stamps: stamps, asOf: asOf, unread: unread)
    }

    private mutating func addPage(_ file: InputFile, at path: String) -> [Diagnostic] {
        let page = PageReader.read(file, path: path)
        if let head = page.value?.head {
            pages.append(head)
        } else if let (slug, language) = PageReader.name(path) {
            unread.add(page: slug, language)
        }
        return page.diagnostics
    }

    private mutating func addStamps(_ file: InputFile) -> [Diagnostic] {
        let text = TextReader.read(file, limit: TextReader.pageLimit)
        guard let value = text.value else { return text.diagnostics }
        let root = YAMLReader.read(value, path: file.path)
        if let node = root.value { stamps = TranslationStamps(node) }
        return text.diagnostics + root.diagnostics
    }

    /// Documentation, generated schemas and hidden files.
    private static func isIgnored(_ steps: [String]) -> Bool {
        steps == ["README.md"] || steps.first == "schemas" || steps.contains { $0.hasPrefix(".") }
    }

    private static func unexpected(_ path: String, steps: [String]) -> Diagnostic {
        let folders = Kind.allCases.filter { !$0.isList }.map(\.folder)
        let folder = steps.first ?? "", name = steps.last ?? ""
        let fix: String? =
            if let kind = Kind(folder: folder), !kind.isList {
                name.hasSuffix(".yml") ? "move to \(folder)/" : nil
            } else if steps.count > 1 {
                NearMiss.of(folder, among: folders + ["pages"]).map { "move to \($0)/" }
            } else { nil }
        return Diagnostic(
            "file.unexpected", .warning,
            "nothing reads this file: content is <folder>/<id>.yml with a folder of \(folders.joined(separator: ", ")), and pages/<language>/<name>.md, \(Kind.allCases.filter(\.isList).map { $0.folder + ".yml" }.joined(separator: " and "))",
            at: Location(file: path), fix: fix ?? "move it out of the content folder")
    }
}
