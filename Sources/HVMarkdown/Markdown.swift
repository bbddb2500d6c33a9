import HVDiagnostics

/// Markdown text in, HTML, CommonMark and what a checker wants to know out.
public enum Markdown {
    /// Parses `text` once, edits the tree as `request` says, renders the wanted outputs and returns plain values.
    ///
    /// Text beyond `request.limits` never reaches the Markdown parser: it is shown whole as one code block
    /// (or, beyond `limits.bytes`, not at all), with a `.tooLarge` finding that says which limit and where.
    public static func convert(_ text: String, _ request: MarkdownRequest) -> ConvertedMarkdown {
        // NUL becomes U+FFFD here, as in cmark, so that byte columns of the tree and of the source agree.
        let bytes = text.utf8.contains(0) ? Array(text.utf8).replacingNUL() : Array(text.utf8)
        var source = SourceText(bytes)
        if let finding = InputScan(limits: request.limits).firstExcess(in: &source) {
            return shownAsCode(finding, source, request)
        }
        let tree = CMarkTree(parsing: bytes)
        let nodes = tree.nodes()
        // The scan cannot see nested emphasis and images, and CommonMark rendering is quadratic in the depth.
        // A list level is two nodes; the third share is for inline nodes.
        if let deep = nodes.first(where: { $0.depth > 3 * request.limits.nesting }) {
            let place = source.place(line: deep.node.startLine, byteColumn: deep.node.startColumn)
            return shownAsCode(MarkdownFinding(.tooLarge(.nesting), place), source, request)
        }
        switch request.mode {
        case .conformance:
            return output(of: tree, TreeReader(nodes, &source), TreeEditor(.init()), request)
        case .content(let edits):
            let reader = TreeReader(nodes, &source)
            var editor = TreeEditor(edits)
            editor.findings = HanCheck.findings(in: reader.entries, &source) + HiddenReferences.replace(in: reader.entries)
            editor.edit(reader.entries)
            tree.joinTexts()
            return output(of: tree, reader, editor, request)
        }
    }

    private static func output(
        of tree: borrowing CMarkTree, _ reader: TreeReader, _ editor: TreeEditor, _ request: MarkdownRequest
    ) -> ConvertedMarkdown {
        var result = ConvertedMarkdown()
        result.firstBlock = reader.firstBlock
        // CommonMark first: heading ids exist in the HTML only, CommonMark keeps the ` {#id}` they came from.
        if request.outputs.contains(.commonMark) { result.commonMark = tree.commonMark() }
        switch request.mode {
        case .conformance:
            result.headings = HeadingIDs.collect(reader.headings)
            result.links = reader.links
        case .content(let edits):
            result.headings = HeadingIDs.attach(to: reader.headings, prefix: edits.headingIDPrefix)
            result.links = editor.links
        }
        if request.outputs.contains(.html) { result.html = tree.html() }
        result.plainText = PlainText.of(tree.nodes())
        result.findings = editor.findings.sorted { $0.place < $1.place }
        return result
    }

    private static func shownAsCode(
        _ finding: MarkdownFinding, _ source: SourceText, _ request: MarkdownRequest
    ) -> ConvertedMarkdown {
        var result = ConvertedMarkdown()
        result.findings = [finding]
        if finding.kind == .tooLarge(.bytes) || finding.kind == .tooLarge(.lines) { return result }
        let tree = CMarkTree(codeBlock: source.bytes)
        if request.outputs.contains(.html) { result.html = tree.html() }
        if request.outputs.contains(.commonMark) { result.commonMark = tree.commonMark() }
        result.plainText = String(decoding: source.bytes, as: UTF8.self)
        return result
    }
}

extension [UInt8] {
    fileprivate func replacingNUL() -> [UInt8] {
        flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
    }
}

extension Place {
    fileprivate static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}
