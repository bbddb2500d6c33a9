import HVDiagnostics

/// A YAML value that knows where it stands. Scalars keep their text: nothing is read as a number, a truth value or a date.
indirect enum Node: Sendable {
    case scalar(Scalar)
    case list([Node], Place)
    case mapping([Entry], Place)
    /// A value that is not looked into, because of a finding that has been reported.
    case refused(Place)

    struct Scalar: Sendable {
        enum Style: Sendable {
            case plain, quoted, block
        }

        var text: String
        var place: Place
        var style: Style
    }

    struct Entry: Sendable {
        var key: Scalar
        var value: Node
    }

    var place: Place {
        switch self {
        case .scalar(let scalar): scalar.place
        case .list(_, let place), .mapping(_, let place), .refused(let place): place
        }
    }

    /// What to call it in a message.
    var typeName: String {
        switch self {
        case .scalar: "text"
        case .list: "a list"
        case .mapping: "a mapping"
        case .refused: "a value"
        }
    }
}

/// Lenient access: a check looks at what is there and leaves the rest to the shapes.
extension Node {
    subscript(key: String) -> Node? {
        entries.first { $0.key.text == key }?.value
    }

    var entries: [Entry] {
        if case .mapping(let entries, _) = self { entries } else { [] }
    }

    var items: [Node] {
        if case .list(let items, _) = self { items } else { [] }
    }

    var scalar: Scalar? {
        if case .scalar(let scalar) = self { scalar } else { nil }
    }

    var text: String? { scalar?.text }

    /// How many scalars a caret under it should cover.
    var length: Int {
        guard let scalar, scalar.style != .block else { return 1 }
        let firstLine = scalar.text.unicodeScalars.prefix { $0 != "\n" }.count
        return max(1, min(firstLine, 60) + (scalar.style == .quoted ? 2 : 0))
    }
}
