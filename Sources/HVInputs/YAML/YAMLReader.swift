import HVDiagnostics
import Yams

/// YAML text to located nodes. The only file that knows the YAML library.
enum YAMLReader {
    static func read(_ text: String, path: String) -> Diagnosed<Node?> {
        if let tooMuch = YAMLLimits.check(text, in: path) { return Diagnosed(nil, [tooMuch]) }
        do {
            guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                return Diagnosed(nil, [Diagnostic("file.empty", .error, "a file must not be empty", at: Location(file: path))])
            }
            var converter = Converter(path: path)
            let node = converter.convert(root)
            return Diagnosed(node, converter.found)
        } catch let error as YamlError {
            return Diagnosed(nil, diagnostics(for: error, text: text, path: path))
        } catch {
            return Diagnosed(nil, [syntax("this is not YAML", at: nil, path: path)])
        }
    }

    private struct Converter {
        let path: String
        var found: [Diagnostic] = []

        mutating func convert(_ node: Yams.Node) -> Node {
            let place = node.mark.map { Place(line: $0.line, column: $0.column) } ?? Place(line: 1, column: 1)
            if node.anchor != nil { refuse("anchors and aliases are not allowed; write the value out", "yaml.anchor", place) }
            switch node {
            case .scalar(let scalar):
                refuseTag(scalar.tag, at: place)
                return .scalar(Node.Scalar(text: scalar.string, place: place, style: style(scalar.style)))
            case .sequence(let sequence):
                refuseTag(sequence.tag, at: place)
                return .list(sequence.map { convert($0) }, place)
            case .mapping(let mapping):
                refuseTag(mapping.tag, at: place)
                var entries: [Node.Entry] = []
                for (key, value) in mapping {
                    guard case .scalar(let scalar) = convert(key) else {
                        refuse("a key must be plain text", "yaml.syntax", place)
                        continue
                    }
                    entries.append(Node.Entry(key: scalar, value: convert(value)))
                }
                return .mapping(entries, place)
            case .alias:
                refuse("anchors and aliases are not allowed; write the value out", "yaml.anchor", place)
                return .scalar(Node.Scalar(text: "", place: place, style: .plain))
            }
        }

        private mutating func refuseTag(_ tag: Tag, at place: Place) {
            // A tag that was not written is resolved by the library only when asked for; its own name is empty.
            if tag.description.hasPrefix("!") || (tag.description.hasPrefix("tag:") && !tag.description.hasPrefix("tag:yaml.org,2002:")) {
                refuse("tags are not allowed", "yaml.tag", place)
            }
        }

        private mutating func refuse(_ message: String, _ id: String, _ place: Place) {
            found.append(Diagnostic(id, .error, message, at: Location(file: path, place: place)))
        }

        private func style(_ style: Yams.Node.Scalar.Style) -> Node.Scalar.Style {
            switch style {
            case .singleQuoted, .doubleQuoted: .quoted
            case .literal, .folded: .block
            case .any, .plain: .plain
            }
        }
    }

    private static func diagnostics(for error: YamlError, text: String, path: String) -> [Diagnostic] {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            return [syntax("this is not YAML: \(problem)", at: Place(line: mark.line, column: mark.column), path: path)]
        case .duplicatedKeysInMapping(let keys, let context):
            return keys.map { duplicate($0, near: context.mark.line, text: text, path: path) }
        default:
            return [syntax("this is not YAML", at: nil, path: path)]
        }
    }

    private static func syntax(_ message: String, at place: Place?, path: String) -> Diagnostic {
        Diagnostic("yaml.syntax", .error, message, at: Location(file: path, place: place))
    }

    /// The library names the key and the place of its first use; the reader wants the second.
    private static func duplicate(_ key: String, near line: Int, text: String, path: String) -> Diagnostic {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let uses = lines.indices.filter { index in
            let rest = lines[index].drop { " -".contains($0) }
            return rest.hasPrefix("\(key):") || rest.hasPrefix("\"\(key)\":")
        }
        let first = uses.first { $0 + 1 >= line } ?? max(0, line - 1)
        func indent(_ index: Int) -> Int { lines[index].prefix { " -".contains($0) }.count }
        let second = uses.first { $0 > first && indent($0) == indent(first) } ?? first
        let place = Place(line: second + 1, column: lines.indices.contains(second) ? indent(second) + 1 : 1)
        return Diagnostic(
            "yaml.duplicate-key", .error, "key '\(key)' must not stand twice in one mapping",
            at: Location(file: path, place: place, length: key.count),
            notes: [.init("first here", at: Location(file: path, place: Place(line: first + 1, column: place.column)))])
    }
}
