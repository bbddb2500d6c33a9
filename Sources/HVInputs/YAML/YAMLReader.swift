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
            var converter = Converter(path: path, lines: text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) })
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
        /// As arrays, because places are looked up by column, and one line may hold every node.
        let lines: [[Unicode.Scalar]]
        var found: [Diagnostic] = []

        mutating func convert(_ node: Yams.Node) -> Node {
            let place = node.mark.map { Place(line: $0.line, column: $0.column) } ?? Place(line: 1, column: 1)
            // Copies of an anchored value all begin at its mark: not entering it is what keeps an alias bomb small.
            if refuseProperties(at: place), node.scalar == nil { return .refused(place) }
            switch node {
            case .scalar(let scalar):
                return .scalar(Node.Scalar(text: scalar.string, place: place, style: style(scalar.style)))
            case .sequence(let sequence):
                return .list(sequence.map { convert($0) }, place)
            case .mapping(let mapping):
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

    private static func diagnostics(for error: YamlError, text: String, path: String) -> [Diagnostic] {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let place = min(Place(line: mark.line, column: mark.column), end(of: text))
            if problem.contains("another document") { return [syntax("a file must be one YAML document", at: place, path: path)] }
            if problem.contains("cannot start any token"), DuplicateKeys.scalar(at: place, in: text) == "\t" {
                return [syntax("a tab must not be used for indentation", at: place, path: path, fix: "replace it by spaces")]
            }
            let notes = context.map { context in
                let place = Place(line: context.mark.line, column: context.mark.column)
                return [Diagnostic.Note(context.text, at: Location(file: path, place: place))]
            }
            return [syntax("this is not YAML: \(problem)", at: place, path: path, notes: notes ?? [])]
        case .duplicatedKeysInMapping(let keys, let context):
            let duplicates = DuplicateKeys(text, near: Place(line: context.mark.line, column: context.mark.column))
            return keys.map { duplicates.diagnostic(for: $0, in: path) }
        default:
            return [syntax("this is not YAML", at: nil, path: path)]
        }
    }

    /// Right after the last line that is not blank: the library counts a line more.
    private static func end(of text: String) -> Place {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let last = lines.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
        return Place(line: last + 1, column: lines[last].unicodeScalars.count + 1)
    }

    private static func syntax(
        _ message: String, at place: Place?, path: String, notes: [Diagnostic.Note] = [], fix: String? = nil
    ) -> Diagnostic {
        Diagnostic("yaml.syntax", .error, message, at: Location(file: path, place: place), notes: notes, fix: fix)
    }
}
