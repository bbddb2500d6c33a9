/// cmark's node types by cmark's names.
enum NodeKind: Equatable {
    case documentRoot, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, link, image
    case custom
    case unknown(String)

    init(name: String) {
        switch name {
        case "document": self = .documentRoot
        case "block_quote": self = .blockQuote
        case "list": self = .list
        case "item", "tasklist": self = .item
        case "code_block": self = .codeBlock
        case "html_block": self = .htmlBlock
        case "paragraph": self = .paragraph
        case "heading": self = .heading
        case "thematic_break": self = .thematicBreak
        case "table": self = .table
        case "table_header", "table_row": self = .tableRow
        case "table_cell": self = .tableCell
        case "text": self = .text
        case "softbreak": self = .softBreak
        case "linebreak": self = .lineBreak
        case "code": self = .code
        case "html_inline": self = .htmlInline
        case "emph", "strong", "strikethrough": self = .emphasis
        case "link": self = .link
        case "image": self = .image
        case "custom_block", "custom_inline": self = .custom
        default: self = .unknown(name)
        }
    }

    /// The types for which cmark's iterator gives no exit event.
    var isLeaf: Bool {
        [.htmlBlock, .thematicBreak, .codeBlock, .text, .softBreak, .lineBreak, .code, .htmlInline].contains(self)
    }

    var isBreak: Bool { self == .softBreak || self == .lineBreak }

    /// Inline nodes never contain blocks, so the last block entered is the one an inline node belongs to.
    var isInline: Bool {
        [.text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .link, .image].contains(self)
    }
}
