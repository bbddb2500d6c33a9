import HVDiagnostics

/// One content file whose YAML could be read: perhaps not yet of the right shape.
struct Draft: Sendable {
    var kind: Kind
    /// The file name without its extension: what the id has to be.
    var name: String
    var file: String
    var root: Node
    /// The file's text, for places inside prose.
    var text: String

    func location(_ node: Node) -> Location {
        Location(file: file, place: node.place, length: node.length)
    }

    /// Calls `body` for every scalar, with the shape that it should have and the path of keys to it.
    func walk(_ body: (_ scalar: Node, _ shape: Shape, _ keys: [String]) -> Void) {
        Self.walk(root, kind.shape, [], body)
    }

    static func walk(_ node: Node, _ shape: Shape, _ keys: [String], _ body: (Node, Shape, [String]) -> Void) {
        switch shape {
        case .record(let fields):
            for field in fields {
                if let value = node[field.name] { walk(value, field.shape, keys + [field.name], body) }
            }
        case .localized(let inner):
            for entry in node.entries { walk(entry.value, inner, keys + [entry.key.text], body) }
        case .list(let inner, _):
            for (index, item) in node.items.enumerated() { walk(item, inner, keys + ["\(index)"], body) }
        default:
            if node.scalar != nil { body(node, shape, keys) }
        }
    }

    /// Calls `body` for every localized text, with the shape of its parts and the path of keys to it.
    func walkTexts(_ body: (_ text: Node, _ inner: Shape, _ keys: [String]) -> Void) {
        Self.walkTexts(root, kind.shape, [], body)
    }

    private static func walkTexts(_ node: Node, _ shape: Shape, _ keys: [String], _ body: (Node, Shape, [String]) -> Void) {
        switch shape {
        case .record(let fields):
            for field in fields {
                if let value = node[field.name] { walkTexts(value, field.shape, keys + [field.name], body) }
            }
        case .list(let inner, _):
            for (index, item) in node.items.enumerated() { walkTexts(item, inner, keys + ["\(index)"], body) }
        case .localized(let inner): body(node, inner, keys)
        default: break
        }
    }
}
