import HVDiagnostics

/// What the YAML library complains about, in our words.
struct YAMLFaults {
    let text: String
    let path: String

    /// Each is looked for in the whole text.
    private static let mostDuplicates = 20

    /// - Parameter context: what the library was at, and since where.
    func syntax(_ problem: String, at claimed: Place, context: (text: String, place: Place)?) -> Diagnostic {
        let place = min(claimed, end)
        if problem.contains("another document") { return syntax("a file must be one YAML document", at: place) }
        if problem.contains("Maximum nesting level") { return YAMLLimits.tooDeep(at: place, in: path) }
        if problem.contains("cannot start any token"), DuplicateKeys.scalar(at: place, in: text) == "\t" {
            return syntax("a tab must not be used for indentation", at: place, fix: "replace it by spaces")
        }
        let notes = context.map { [Diagnostic.Note($0.text, at: Location(file: path, place: $0.place))] }
        return syntax("this is not YAML: \(problem)", at: place, notes: notes ?? [])
    }

    func syntax(_ message: String, at place: Place?, notes: [Diagnostic.Note] = [], fix: String? = nil) -> Diagnostic {
        Diagnostic("yaml.syntax", .error, message, at: Location(file: path, place: place), notes: notes, fix: fix)
    }

    /// - Parameter place: of one of the keys.
    func duplicates(_ keys: [String], near place: Place) -> [Diagnostic] {
        let duplicates = DuplicateKeys(text, near: place)
        let found = keys.prefix(Self.mostDuplicates).map { duplicates.diagnostic(for: $0, in: path) }
        guard keys.count > Self.mostDuplicates else { return found }
        let message = "\(keys.count) keys must not stand twice in one mapping; \(Self.mostDuplicates) are shown"
        return found + [Diagnostic("yaml.duplicate-key", .error, message, at: Location(file: path, place: place))]
    }

    /// Right after the last line that is not blank: the library counts a line more.
    private var end: Place {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let last = lines.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
        return Place(line: last + 1, column: lines[last].unicodeScalars.count + 1)
    }
}
