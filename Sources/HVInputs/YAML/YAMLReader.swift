import HVDiagnostics
import HVMarkdown
import Yams

/// YAML text to located nodes. The only file that knows the YAML library.
enum YAMLReader {
    /// - Parameter budget: how many nodes there may be.
    static func read(_ text: String, path: String, budget: Int? = nil) -> Diagnosed<Node?> {
        if let tooMuch = YAMLLimits.check(text, in: path) { return Diagnosed(nil, [tooMuch]) }
        let faults = YAMLFaults(text: text, path: path)
        do {
            guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                return Diagnosed(nil, [Diagnostic("file.empty", .error, "a file must not be empty", at: Location(file: path))])
            }
            var converter = NodeConverter(path: path, text: text, budget: budget ?? YAMLLimits.nodes(in: text))
            let node = converter.convert(root)
            // Nothing can be said of a file that nests like this, and what is left of it would be taken for the rest.
            if converter.found.contains(where: { $0.id == "yaml.too-deep" }) { return Diagnosed(nil, converter.found) }
            return Diagnosed(node, converter.found)
        } catch let error as YamlError {
            return Diagnosed(nil, diagnostics(for: error, faults))
        } catch {
            return Diagnosed(nil, [faults.syntax("this is not YAML", at: nil)])
        }
    }

    private static func diagnostics(for error: YamlError, _ faults: YAMLFaults) -> [Diagnostic] {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            [faults.syntax(problem, at: place(mark), context: context.map { ($0.text, place($0.mark)) })]
        case .duplicatedKeysInMapping(let keys, let context): faults.duplicates(keys, near: place(context.mark))
        default: [faults.syntax("this is not YAML", at: nil)]
        }
    }

    private static func place(_ mark: Mark) -> Place { Place(line: mark.line, column: mark.column) }
}

/// The library's nodes to ours; refuses what content may not use.
private struct NodeConverter {
    let path: String
    /// As arrays, because places are looked up by column, and one line may hold every node.
    let lines: [[Unicode.Scalar]]
    /// How many more nodes there may be. A second lock behind `AliasScan`: expanded aliases are nodes that take no bytes.
    var budget: Int
    private(set) var found: [Diagnostic] = []
    private var depth = 0

    init(path: String, text: String, budget: Int) {
        self.path = path
        self.budget = budget
        lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    }

    mutating func convert(_ node: Yams.Node) -> Node {
        let place = node.mark.map { Place(line: $0.line, column: $0.column) } ?? Place(line: 1, column: 1)
        budget -= 1
        if budget < 0 {
            // Once: every node from here on is one too many.
            if budget == -1 { refuse("a file must not have more values than characters; write values out", "yaml.anchor", place) }
            return .refused(place)
        }
        // Copies of an anchored value all begin at its mark: not entering it is what keeps an alias bomb small.
        if refuseProperties(at: place), node.scalar == nil { return .refused(place) }
        switch node {
        case .scalar(let scalar):
            refuseHidden(in: scalar.string, at: place)
            return .scalar(Node.Scalar(text: scalar.string, place: place, style: style(scalar.style)))
        case .sequence(let sequence):
            guard enter(place) else { return .refused(place) }
            defer { depth -= 1 }
            return .list(sequence.map { convert($0) }, place)
        case .mapping(let mapping):
            guard enter(place) else { return .refused(place) }
            defer { depth -= 1 }
            return .mapping(entries(mapping, place), place)
        case .alias:
            refuse("anchors and aliases are not allowed; write the value out", "yaml.anchor", place)
            return .scalar(Node.Scalar(text: "", place: place, style: .plain))
        }
    }

    private mutating func entries(_ mapping: Yams.Node.Mapping, _ place: Place) -> [Node.Entry] {
        var entries: [Node.Entry] = []
        for (key, value) in mapping {
            guard case .scalar(let scalar) = convert(key) else {
                refuse("a key must be plain text", "yaml.syntax", place)
                continue
            }
            entries.append(Node.Entry(key: scalar, value: convert(value)))
        }
        return entries
    }

    private mutating func enter(_ place: Place) -> Bool {
        if depth >= YAMLLimits.nesting {
            found.append(YAMLLimits.tooDeep(at: place, in: path))
            return false
        }
        depth += 1
        return true
    }

    /// Escapes such as `\e` bring in what the file itself may not hold.
    private mutating func refuseHidden(in text: String, at place: Place) {
        guard let hidden = HiddenScalar.first(in: text) else { return }
        refuse("a text must not contain the control character \(HiddenScalar.name(hidden))", "file.control-character", place)
    }

    /// A node with a tag or an anchor starts at it. The library's own `tag` and `anchor` do not tell: the one is filled in
    /// where none was written, the other is forgotten with the parser.
    private mutating func refuseProperties(at place: Place) -> Bool {
        guard lines.indices.contains(place.line - 1) else { return false }
        let rest = lines[place.line - 1].dropFirst(place.column - 1)
        guard rest.first == "!" || rest.first == "&" else { return false }
        let length = rest.prefix { !$0.properties.isWhitespace && !",]}".unicodeScalars.contains($0) }.count
        if rest.first == "!" {
            refuse("tags are not allowed", "yaml.tag", place, length)
        } else {
            refuse("anchors and aliases are not allowed; write the value out", "yaml.anchor", place, length)
        }
        return rest.first == "&"
    }

    private mutating func refuse(_ message: String, _ id: String, _ place: Place, _ length: Int = 1) {
        found.append(Diagnostic(id, .error, message, at: Location(file: path, place: place, length: length)))
    }

    private func style(_ style: Yams.Node.Scalar.Style) -> Node.Scalar.Style {
        switch style {
        case .singleQuoted, .doubleQuoted: .quoted
        case .literal, .folded: .block
        case .any, .plain: .plain
        }
    }
}
