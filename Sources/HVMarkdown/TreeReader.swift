import HVDiagnostics

/// Reads the tree before anything is changed: where each node stands in the source, headings and links.
struct TreeReader {
    struct Entry {
        let node: CMarkNode
        let kind: NodeKind
        let depth: Int
        /// Counts blocks; inline nodes with the same number are in the same block.
        let block: Int
        let line: Int
        /// In UTF-8 bytes.
        let column: Int
        let place: Place
    }

    private(set) var entries: [Entry] = []
    private(set) var headings: [(node: CMarkNode, place: Place)] = []
    private(set) var links: [ConvertedMarkdown.Link] = []
    /// Where the first block stands that is no paragraph; raw HTML has a finding of its own.
    private(set) var firstBlock: Place?

    init(_ visits: [CMarkNode.Visit], _ source: inout SourceText) {
        var block = (number: 0, line: 1, column: 1, endLine: 1)
        // Nodes without a position of their own are on the line that the last one before them ended on.
        var currentLine = 1
        for visit in visits {
            let node = visit.node
            let kind = node.kind
            if !kind.isInline {
                block = (block.number + 1, max(node.startLine, 1), max(node.startColumn, 1), node.endLine)
                currentLine = block.line
            }
            let position = Self.position(of: node, kind, block, currentLine, &source)
            let place = source.place(line: position.line, byteColumn: position.column)
            entries.append(Entry(
                node: node, kind: kind, depth: visit.depth, block: block.number,
                line: position.line, column: position.column, place: place))
            if firstBlock == nil, !kind.isInline, kind != .paragraph, kind != .htmlBlock { firstBlock = place }
            if kind.isInline { currentLine = max(currentLine, position.line, kind == .link ? 0 : node.endLine) }
            if kind.isBreak { currentLine += 1 }
            if kind == .heading { headings.append((node, place)) }
            if kind == .link {
                links.append(.init(destination: node.url, text: PlainText.ofInlines(node), place: place))
            }
        }
    }

    private static func position(
        of node: CMarkNode, _ kind: NodeKind, _ block: (number: Int, line: Int, column: Int, endLine: Int),
        _ currentLine: Int, _ source: inout SourceText
    ) -> (line: Int, column: Int) {
        guard kind.isInline else { return (block.line, block.column) }
        // A link's own line is the one it ends on.
        let isBracket = kind == .link || kind == .image
        let line = isBracket || node.startLine == 0 ? currentLine : max(currentLine, node.startLine)
        var column = max(node.startColumn, 1)
        if line != block.line {
            // The library counts continuation lines as if they were indented like the block's first line.
            column += source.prefixLength(ofLine: line) - (block.column - 1)
        }
        let needles = needles(for: node, kind)
        guard !needles.isEmpty else { return (line, max(column, 1)) }
        // A text's needle may be written as a character reference, so it is not looked for on other lines.
        let lastLine = kind == .text ? line : block.endLine
        return source.nearest(needles, line: line, column: max(column, 1), lastLine: lastLine)
    }

    /// What the source must have where this node starts.
    private static func needles(for node: CMarkNode, _ kind: NodeKind) -> [[UInt8]] {
        switch kind {
        case .htmlInline: [Array(node.literal.utf8.prefix { $0 != UInt8(ascii: "\n") })]
        case .image: [Array("![".utf8)]
        // A bare autolink starts with its text.
        case .link: [Array("[".utf8), Array("<".utf8)] + bareText(node)
        case .text: plainStart(node.literal)
        default: []
        }
    }

    private static func plainStart(_ text: String) -> [[UInt8]] {
        let start = text.utf8.prefix(24).prefix { !"\\*_&~`[]<>!|".utf8.contains($0) }
        return start.isEmpty ? [] : [Array(start)]
    }

    private static func bareText(_ link: CMarkNode) -> [[UInt8]] {
        guard let child = link.firstChild, child.kind == .text,
              link.url.hasSuffix(child.literal) else { return [] }
        return [Array(child.literal.utf8)]
    }
}
