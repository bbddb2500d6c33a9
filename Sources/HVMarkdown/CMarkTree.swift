// The only file that imports the C library. No pointer type leaves it: others see `CMarkTree` and `CMarkNode`.
private import CMarkGFM
import Synchronization

/// One parsed document. Owns its nodes: they are freed when it goes out of scope, so none may be kept longer.
struct CMarkTree: ~Copyable {
    private let root: OpaquePointer

    /// Parses without raw HTML or unsafe URLs in the HTML output, with all five extensions.
    init(parsing bytes: [UInt8]) {
        // The library keeps the extensions' special characters in a global table that it fills and clears around
        // each parse, so two parses at once would lose autolinks and strikethrough.
        root = Self.library.withLock { extensions in
            // Source positions are wanted while parsing only; as a rendering option they would print attributes.
            let parser = Self.nonNull(cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS))
            defer { cmark_parser_free(parser) }
            for name in extensions {
                cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
            }
            bytes.withUnsafeBytes { buffer in
                cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
            }
            return Self.nonNull(cmark_parser_finish(parser))
        }
    }

    /// A document that shows `bytes` as they are.
    init(codeBlock bytes: [UInt8]) {
        root = Self.nonNull(cmark_node_new(CMARK_NODE_DOCUMENT))
        let block = Self.nonNull(cmark_node_new(CMARK_NODE_CODE_BLOCK))
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        cmark_node_set_literal(block, terminated)
        cmark_node_append_child(root, block)
    }

    deinit { cmark_node_free(root) }

    /// cmark's HTML, exactly.
    func html() -> String { Self.taking(cmark_render_html(root, CMARK_OPT_DEFAULT, nil)) }

    /// cmark's CommonMark, without line wrapping.
    func commonMark() -> String { Self.taking(cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0)) }

    /// Makes neighbouring texts one, so that the CommonMark renderer sees (and escapes) them as one.
    func joinTexts() { cmark_consolidate_text_nodes(root) }

    /// All nodes in document order, the document itself excluded.
    func nodes() -> [CMarkNode.Visit] { CMarkNode(root).descendants() }

    /// The names of the extensions, registered at first use (the library's own registration is not thread-safe).
    private static let library: Mutex<[String]> = {
        cmark_gfm_core_extensions_ensure_registered()
        return Mutex(["table", "strikethrough", "autolink", "tagfilter", "tasklist"])
    }()

    /// The library ends the process itself when memory is short, so a null result is a programming error.
    fileprivate static func nonNull(_ pointer: OpaquePointer?) -> OpaquePointer {
        guard let pointer else { preconditionFailure("cmark-gfm returned no object") }
        return pointer
    }

    private static func taking(_ text: UnsafeMutablePointer<CChar>?) -> String {
        guard let text else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(text) }
        return String(cString: text)
    }
}

/// A node of a `CMarkTree`, valid as long as the tree is and the node has not been removed.
struct CMarkNode: Equatable {
    struct Visit {
        let node: CMarkNode
        let depth: Int
    }

    private let pointer: OpaquePointer

    fileprivate init(_ pointer: OpaquePointer) { self.pointer = pointer }

    private init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    /// By name: extension types have no public numbers, and some share those of core types.
    var kind: NodeKind { NodeKind(name: String(cString: cmark_node_get_type_string(pointer))) }

    /// The text of text, code and HTML nodes.
    var literal: String { Self.string(cmark_node_get_literal(pointer)) }
    var url: String { Self.string(cmark_node_get_url(pointer)) }
    var title: String { Self.string(cmark_node_get_title(pointer)) }
    var fenceInfo: String { Self.string(cmark_node_get_fence_info(pointer)) }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    /// 1-based; 0 where the library does not say.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    /// 1-based, in UTF-8 bytes; 0 where the library does not say.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    var parent: CMarkNode? { CMarkNode(cmark_node_parent(pointer)) }
    var firstChild: CMarkNode? { CMarkNode(cmark_node_first_child(pointer)) }
    var next: CMarkNode? { CMarkNode(cmark_node_next(pointer)) }
    var lastChild: CMarkNode? { CMarkNode(cmark_node_last_child(pointer)) }

    func setLiteral(_ text: String) { cmark_node_set_literal(pointer, text) }
    func setURL(_ url: String) { cmark_node_set_url(pointer, url) }
    func setTitle(_ title: String) { cmark_node_set_title(pointer, title) }
    func setFenceInfo(_ info: String) { cmark_node_set_fence_info(pointer, info) }
    func setHeadingLevel(_ level: Int) { cmark_node_set_heading_level(pointer, Int32(min(max(level, 1), 6))) }

    /// Takes the node and what is in it out of the tree and frees it.
    func remove() { cmark_node_free(pointer) }

    /// Puts the children where the node is, and frees the node.
    func unwrap() {
        while let child = cmark_node_first_child(pointer) {
            cmark_node_insert_before(pointer, child)
        }
        remove()
    }

    /// Frees the children and puts one text in their place.
    func replaceChildren(withText text: String) {
        while let child = cmark_node_first_child(pointer) { cmark_node_free(child) }
        let node = CMarkTree.nonNull(cmark_node_new(CMARK_NODE_TEXT))
        cmark_node_set_literal(node, text)
        cmark_node_append_child(pointer, node)
    }

    /// Puts `open` and `close`, which must be safe HTML, where the HTML of this block's own tags would be.
    func replaceTags(open: String, close: String) {
        // The block outside gives the line ends that cmark's own headings have, the inline inside the tags: a block's
        // tags would be printed on lines of their own.
        let block = CMarkTree.nonNull(cmark_node_new(CMARK_NODE_CUSTOM_BLOCK))
        let tags = CMarkTree.nonNull(cmark_node_new(CMARK_NODE_CUSTOM_INLINE))
        cmark_node_set_on_enter(tags, open)
        cmark_node_set_on_exit(tags, close)
        cmark_node_append_child(block, tags)
        while let child = cmark_node_first_child(pointer) { cmark_node_append_child(tags, child) }
        cmark_node_replace(pointer, block)
        remove()
    }

    /// What is inside, in document order. Without recursion, so that no depth overflows the stack.
    func descendants() -> [Visit] {
        var visits: [Visit] = []
        var depth = 0
        let iterator = cmark_iter_new(pointer)
        defer { cmark_iter_free(iterator) }
        while true {
            switch cmark_iter_next(iterator) {
            case CMARK_EVENT_ENTER:
                guard let current = cmark_iter_get_node(iterator) else { return visits }
                if current != pointer { visits.append(Visit(node: CMarkNode(current), depth: depth)) }
                // Only the iterator knows which nodes are leaves, that is, get no exit event.
                if !CMarkNode(current).kind.isLeaf { depth += 1 }
            case CMARK_EVENT_EXIT:
                depth -= 1
            default:
                return visits
            }
        }
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
