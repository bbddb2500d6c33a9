public import HVDiagnostics

extension MarkdownFinding {
    /// The finding as a diagnostic in a file whose text begins at `bodyLine`.
    public func diagnostic(in file: String, bodyLine: Int) -> Diagnostic {
        diagnostic(at: Location(file: file, place: Place(line: place.line + bodyLine - 1, column: place.column)))
    }

    /// The finding as a diagnostic; `location` is where the finding's place lies in the authored file.
    public func diagnostic(at location: Location) -> Diagnostic {
        let (page, message, fix) = wording
        return Diagnostic(page.id, page.severity, message, at: location, fix: fix)
    }

    private var wording: (page: CheckPage, message: String, fix: String?) {
        switch kind {
        case .rawHTML(let html): (Self.rawHTML, "raw HTML is removed: \(html)", "write it as Markdown")
        case .unsafeURL(let url): (Self.unsafeURL, "a link must not lead to '\(url.prefix(60))'", "use an https: URL or @kind/id")
        case .image(let url): (Self.image, "an image is replaced by its text: \(url.prefix(60))", "describe it in words")
        case .unresolvedLink(let target): (Self.brokenLink, "link target '\(target.prefix(80))' does not exist", nil)
        case .literalEmphasis(let marks):
            (Self.literalEmphasis, "'\(marks)' stays literal beside Han text and punctuation", "move the punctuation out of the emphasis, or drop the emphasis")
        case .hanSoftBreak: (Self.hanSoftBreak, "a line break between Han characters is shown as a space", "join the two lines")
        case .controlCharacter(let name): (Self.controlCharacter, "a text must not contain the control character \(name)", "remove the character reference")
        case .tooLarge(let limit): (Self.tooLarge, "this text exceeds a limit of the Markdown reader: \(limit.rawValue)", nil)
        case .unsupported(let type): (Self.unsupported, "Markdown node '\(type)' is not supported", nil)
        }
    }

    /// Explanations of all findings.
    public static var pages: [CheckPage] {
        [rawHTML, unsafeURL, image, brokenLink, literalEmphasis, hanSoftBreak, controlCharacter, tooLarge, unsupported]
    }

    private static let rawHTML = CheckPage(
        "markdown.raw-html", .warning, "Text contains no raw HTML.",
        why: "Content comes from many hands; HTML could break a page or run something. It is removed before rendering.",
        before: "<b>16</b> cores", after: "**16** cores")
    private static let unsafeURL = CheckPage(
        "markdown.unsafe-url", .warning, "Links lead to http, https, mailto or places on the site.",
        why: "javascript: and data: URLs run in the reader's page. The link is reduced to its text.",
        before: "[price](javascript:alert(1))", after: "[price](https://www.broadcom.com/)")
    private static let image = CheckPage(
        "markdown.image", .warning, "Texts have no images.",
        why: "A page makes no request to other servers, and a site has no place for images of its own; the alternative text is shown instead.",
        before: "![chart](https://example.org/c.png)", after: "a table with the numbers")
    private static let brokenLink = CheckPage(
        "link.broken", .error, "A link leads to a page and an anchor that exist.",
        why: "A dead link in a decision document costs its credibility.",
        before: "[ARMv7](@support/arm-v7)", after: "[ARMv7](@support/armv7)")
    private static let literalEmphasis = CheckPage(
        "markdown.literal-emphasis", .warning, "Emphasis marks do not stay literal beside Han text.",
        why: "CommonMark decides by the neighbouring characters; full-width punctuation inside the marks keeps them from closing.",
        before: "**注意：**请先备份", after: "注意：请先备份")
    private static let hanSoftBreak = CheckPage(
        "markdown.han-soft-break", .warning, "Chinese paragraphs stand on one line.",
        why: "HTML shows a line break as a space, and Chinese has none there.",
        before: "实时\n迁移", after: "实时迁移")
    private static let controlCharacter = CheckPage(
        "markdown.control-character", .error, "Character references do not bring in control characters.",
        why: "They are invisible, change what a terminal shows or in which order text is read, and make a feed malformed.",
        before: "16&#x7; cores", after: "16 cores")
    private static let tooLarge = CheckPage(
        "markdown.too-large", .error, "Markdown stays within the reader's limits.",
        why: "Some constructions take quadratic time; a page must not stop a build.",
        before: "a table of 3,000 columns", after: "a table that a person can read")
    private static let unsupported = CheckPage(
        "markdown.unsupported", .warning, "Only GitHub Flavored Markdown is used.",
        why: "Other constructions may be shown differently elsewhere.", before: "(unknown)", after: "(plain Markdown)")
}
