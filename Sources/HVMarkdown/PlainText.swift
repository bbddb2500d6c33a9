/// The visible text of a tree.
enum PlainText {
    /// One block a line.
    static func of(_ visits: [CMarkNode.Visit]) -> String {
        var lines: [String] = []
        for visit in visits {
            let kind = visit.node.kind
            switch kind {
            case .codeBlock:
                let code = visit.node.literal
                lines.append(code.hasSuffix("\n") ? String(code.dropLast()) : code)
            case .paragraph, .heading, .tableCell:
                lines.append("")
            case .custom where visit.node.firstChild?.kind == .custom:
                // A heading whose tags were replaced: a block around an inline.
                lines.append("")
            case _ where kind.isInline && !lines.isEmpty:
                lines[lines.count - 1] += text(of: visit.node, kind)
            default:
                break
            }
        }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The text inside one block, link or image, on one line.
    static func ofInlines(_ node: CMarkNode) -> String {
        node.descendants().reduce(into: "") { $0 += text(of: $1.node, $1.node.kind) }
    }

    private static func text(of node: CMarkNode, _ kind: NodeKind) -> String {
        switch kind {
        case .text, .code: node.literal
        case .softBreak, .lineBreak: " "
        default: ""
        }
    }
}
