import HVDiagnostics
import HVMarkdown

/// Holds the prose of one YAML file against the rules of Markdown and of links, with places in the file.
struct ProseCheck {
    let file: String
    private let lines: ProseLines

    init(file: String, text: String) {
        self.file = file
        lines = ProseLines(text)
    }

    /// - Parameter keys: the path to the text, for messages.
    func markdown(_ node: Node, _ shape: Shape, _ keys: [String]) -> [Diagnostic] {
        guard shape.isProse, let scalar = node.scalar else { return [] }
        let places = ProsePlaces(of: scalar, in: lines)
        let converted = convert(scalar)
        var found = converted.findings.map { $0.diagnostic(at: Location(file: file, place: places.place(of: $0.place))) }
        found += places.foldedBreaks.map { place in
            MarkdownFinding(.hanSoftBreak, place).diagnostic(at: Location(file: file, place: place))
        }
        let name = keys.joined(separator: ".")
        if case .inlineProse = shape, let block = converted.firstBlock {
            found.append(
                Diagnostic(
                    Self.blockPage, "'\(name)' is shown within a line: no list, table, heading, quote, rule or code block",
                    at: Location(file: file, place: places.place(of: block)), fix: "write sentences"))
        }
        if converted.plainText.allSatisfy(\.isWhitespace), !scalar.text.allSatisfy(\.isWhitespace), converted.findings.isEmpty {
            found.append(
                Diagnostic(Self.emptyPage, "'\(name)' shows no text", at: Location(file: file, place: node.place, length: node.length)))
        }
        return found
    }

    func links(_ node: Node, _ shape: Shape, in catalog: DraftCatalog) -> [Diagnostic] {
        guard shape.isProse, let scalar = node.scalar, scalar.text.contains("](") else { return [] }
        let places = ProsePlaces(of: scalar, in: lines)
        return convert(scalar).links.compactMap { link in
            let location = Location(file: file, place: places.place(of: link.place))
            let target = LinkTarget(link.destination)
            guard target.isRelativeToAPage else { return target.problem(in: catalog, at: location) }
            return Diagnostic(
                Self.relativeLinkPage, "a link in an entity must be @kind/id or an https: URL, not '\(link.destination.prefix(60))'", at: location)
        }
    }

    private func convert(_ scalar: Node.Scalar) -> ConvertedMarkdown {
        Markdown.convert(scalar.text, MarkdownRequest(.content(MarkdownEdits()), outputs: []))
    }

    static let pages = [blockPage]

    static let emptyPage = CheckPage(
        "markdown.no-text", .warning, "A text shows something.", why: "A text of nothing but marks is unfinished.",
        before: "notes: {en: \"---\"}", after: "notes: {en: Only on x86 hosts.}")

    private static let blockPage = CheckPage(
        "markdown.block-in-line", .warning, "Statements, notes and reasons are sentences.",
        why: "They are shown in table cells, list items and paragraphs, where a list, a table or a heading would break the page.",
        before: "statement: {en: \"- costs nothing\"}", after: "statement: {en: It costs nothing.}")

    static let relativeLinkPage = CheckPage(
        "link.relative-in-entity", .error, "Links in entities are @kind/id or complete URLs.",
        why: "An entity's text is shown on several pages; a relative link would lead somewhere else on each.",
        before: "[matrix](../matrix.html)", after: "[ARMv7](@support/armv7)")
}

extension Shape {
    fileprivate var isProse: Bool {
        switch self {
        case .prose, .inlineProse: true
        default: false
        }
    }
}
