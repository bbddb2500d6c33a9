import HVDiagnostics

/// The edits of `.content` mode, made before either renderer sees the tree.
struct TreeEditor {
    private let edits: MarkdownEdits
    var findings: [MarkdownFinding] = []
    private(set) var links: [ConvertedMarkdown.Link] = []

    init(_ edits: MarkdownEdits) { self.edits = edits }

    mutating func edit(_ entries: [TreeReader.Entry]) {
        var untidy: [CMarkNode] = []
        var block: CMarkNode?
        var skippedBelow = Int.max
        for entry in entries {
            // What was inside an image is gone.
            if entry.depth > skippedBelow { continue }
            skippedBelow = Int.max
            let node = entry.node
            if !entry.kind.isInline { block = node }
            var isChanged = false
            switch entry.kind {
            case .htmlBlock, .htmlInline:
                removeHTML(entry)
                isChanged = entry.kind == .htmlInline
            case .link:
                isChanged = !keepsLink(entry)
            case .image:
                replaceImage(entry)
                isChanged = true
                skippedBelow = entry.depth
            case .heading where edits.headingShift != 0:
                node.setHeadingLevel(node.headingLevel + edits.headingShift)
            case .codeBlock where node.fenceInfo.contains("`"):
                // The CommonMark renderer fences such code with three tildes, whatever tildes the code has.
                node.setFenceInfo(node.fenceInfo.filter { $0 != "`" })
            case .unknown(let name):
                findings.append(MarkdownFinding(.unsupported(name), entry.place))
            default:
                break
            }
            if isChanged, let block { untidy.append(block) }
        }
        var last: CMarkNode?
        for block in untidy where block != last {
            InlineTidier.tidy(block)
            last = block
        }
    }

    private mutating func removeHTML(_ entry: TreeReader.Entry) {
        let html = entry.node.literal
        // cmark's own CommonMark separates neighbouring lists with this comment; it is nobody's mistake.
        if html != "<!-- end list -->\n" {
            let start = html.prefix(40).prefix { !$0.isNewline }
            findings.append(MarkdownFinding(.rawHTML(String(start)), entry.place))
        }
        entry.node.remove()
    }

    /// False when only the link's text stayed.
    private mutating func keepsLink(_ entry: TreeReader.Entry) -> Bool {
        let node = entry.node
        let written = node.url
        guard let resolved = resolve(written, entry.place) else {
            node.unwrap()
            return false
        }
        if resolved != written { node.setURL(resolved) }
        links.append(.init(destination: written, text: PlainText.ofInlines(node), place: entry.place))
        return true
    }

    /// Leaves an image's alternative text only: a site has no place for images of its own yet, and asks other servers for nothing.
    private mutating func replaceImage(_ entry: TreeReader.Entry) {
        let node = entry.node
        let written = node.url
        // The text alone: CommonMark would print links inside it, and unwrapping would bring them to life.
        var text = PlainText.ofInlines(node)
        // A bare URL goes on to the next blank, and would take a code span's opening mark with it.
        if node.next?.kind == .code || text.contains("://") { text += " " }
        node.replaceChildren(withText: text)
        findings.append(MarkdownFinding(LinkPolicy.isSafe(written) ? .image(written) : .unsafeURL(written), entry.place))
        node.unwrap()
    }

    private mutating func resolve(_ written: String, _ place: Place) -> String? {
        guard LinkPolicy.isSafe(written) else {
            findings.append(MarkdownFinding(.unsafeURL(written), place))
            return nil
        }
        guard let resolved = edits.resolve(written) else {
            findings.append(MarkdownFinding(.unresolvedLink(written), place))
            return nil
        }
        // The caller's answer ends up in the page like the author's words, so it is held to the same rule.
        guard LinkPolicy.isSafe(resolved) else {
            findings.append(MarkdownFinding(.unsafeURL(resolved), place))
            return nil
        }
        return resolved
    }
}
