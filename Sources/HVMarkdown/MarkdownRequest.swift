/// What to make of a Markdown text.
public struct MarkdownRequest: Sendable {
    /// Which outputs are rendered; the others stay empty.
    public struct Outputs: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let html = Outputs(rawValue: 1)
        public static let commonMark = Outputs(rawValue: 2)
    }

    /// How the tree is treated between parsing and rendering.
    public enum Mode: Sendable {
        /// Safe cmark-gfm with all extensions and no edits: byte for byte what the `cmark-gfm` program prints.
        case conformance
        /// Our pages: no raw HTML, no unsafe URLs, resolved links, heading ids.
        case content(MarkdownEdits)
    }

    public var mode: Mode
    public var outputs: Outputs
    public var limits: MarkdownLimits

    public init(_ mode: Mode, outputs: Outputs = .html, limits: MarkdownLimits = MarkdownLimits()) {
        self.mode = mode
        self.outputs = outputs
        self.limits = limits
    }
}

/// The edits of `.content` mode that a caller decides.
public struct MarkdownEdits: Sendable {
    /// Destination as written (`@kind/id`, relative, fragment, http, https, mailto) to destination as rendered;
    /// nil keeps the link's text only and reports `.unresolvedLink`.
    public var resolve: @Sendable (String) -> String?
    /// Headings without a ` {#id}` get `<prefix>-1`, `<prefix>-2`, ...; nil leaves them without id.
    public var headingIDPrefix: String?
    /// Added to each heading level in every output (kept within 1...6), for text that goes below another heading.
    public var headingShift: Int

    public init(
        headingIDPrefix: String? = nil, headingShift: Int = 0,
        resolve: @escaping @Sendable (String) -> String? = { $0 }
    ) {
        self.headingIDPrefix = headingIDPrefix
        self.headingShift = headingShift
        self.resolve = resolve
    }
}
