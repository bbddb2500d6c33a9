/// Repairs a block after nodes were taken out of it, so that its CommonMark reads back as the same block:
/// no blanks or line breaks at its ends, no two line breaks together, no empty emphasis, no empty paragraph.
enum InlineTidier {
    static func tidy(_ block: CMarkNode) {
        for visit in block.descendants().reversed() where isEmpty(visit.node) { visit.node.remove() }
        var kept: [CMarkNode] = []
        for visit in block.descendants() where visit.node.firstChild == nil {
            let node = visit.node
            let isAtLineStart = kept.last?.kind.isBreak ?? true
            if node.kind.isBreak {
                trimEnd(of: &kept)
                if kept.last?.kind.isBreak ?? true { remove(node, within: block) } else { kept.append(node) }
            } else {
                if isAtLineStart, node.kind == .text {
                    node.setLiteral(String(node.literal.drop { $0 == " " || $0 == "\t" }))
                }
                if isEmpty(node) { remove(node, within: block) } else { kept.append(node) }
            }
        }
        trimEnd(of: &kept)
        while let last = kept.last, last.kind.isBreak {
            kept.removeLast()
            remove(last, within: block)
            trimEnd(of: &kept)
        }
        if kept.isEmpty, block.kind == .paragraph, block.firstChild == nil { block.remove() }

        func trimEnd(of kept: inout [CMarkNode]) {
            while let last = kept.last, last.kind == .text {
                let text = last.literal
                let end = text.lastIndex { $0 != " " && $0 != "\t" }
                guard let end else {
                    kept.removeLast()
                    remove(last, within: block)
                    continue
                }
                if text.index(after: end) != text.endIndex { last.setLiteral(String(text[...end])) }
                return
            }
        }
    }

    /// Removes a node and the inline containers that it leaves empty.
    private static func remove(_ node: CMarkNode, within block: CMarkNode) {
        let parent = node.parent
        node.remove()
        if let parent, parent != block, parent.firstChild == nil { remove(parent, within: block) }
    }

    private static func isEmpty(_ node: CMarkNode) -> Bool {
        switch node.kind {
        case .text: node.literal.isEmpty
        case .emphasis, .link: node.firstChild == nil
        default: false
        }
    }
}
