import HVDiagnostics

/// Finds the second use of a key in a mapping: the library names the key and the place of its first use only.
struct DuplicateKeys {
    private let lines: [[Unicode.Scalar]]
    private let first: Place

    /// - Parameter first: where one of the keys of that mapping stands for the first time.
    init(_ text: String, near first: Place) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
        self.first = first
    }

    static func scalar(at place: Place, in text: String) -> Unicode.Scalar? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(place.line - 1) else { return nil }
        return lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1).first
    }

    func diagnostic(for key: String, in path: String) -> Diagnostic {
        let spellings = ["\(key):", "\"\(key)\":", "'\(key)':"].map { Array($0.unicodeScalars) }
        let isBlock = lines.indices.contains(first.line - 1) && margin(lines[first.line - 1], marks: true) == first.column - 1
        let uses = isBlock ? blockUses(of: spellings) : flowUses(of: spellings)
        let length = key.unicodeScalars.count
        let place = uses.dropFirst().first ?? first
        let notes = uses.count > 1 ? uses.prefix(1).map { Diagnostic.Note("first here", at: Location(file: path, place: $0)) } : []
        return Diagnostic(
            "yaml.duplicate-key", .error, "key '\(key)' must not stand twice in one mapping",
            at: Location(file: path, place: place, length: length), notes: notes)
    }

    /// Lines of the same block mapping, that is of the same margin with nothing further left between them.
    private func blockUses(of spellings: [[Unicode.Scalar]]) -> [Place] {
        let column = first.column - 1
        func isInside(_ line: [Unicode.Scalar]) -> Bool { margin(line, marks: false) >= column }
        var start = first.line - 1
        while start > 0, isInside(lines[start]), margin(lines[start - 1], marks: true) >= column { start -= 1 }
        let end = lines[first.line...].firstIndex { !isInside($0) } ?? lines.endIndex
        return (start..<end).filter { margin(lines[$0], marks: true) == column && isKey(spellings, lines[$0], at: column) }
            .map { Place(line: $0 + 1, column: column + 1) }
    }

    /// The first two keys in the same `{...}`, from the first on.
    private func flowUses(of spellings: [[Unicode.Scalar]]) -> [Place] {
        var uses: [Place] = []
        var depth = 0
        var column = first.column - 1
        for index in (first.line - 1)..<lines.count {
            let line = lines[index]
            while column < line.count {
                if depth == 0, isKey(spellings, line, at: column), column == 0 || " {,".unicodeScalars.contains(line[column - 1]) {
                    uses.append(Place(line: index + 1, column: column + 1))
                }
                switch line[column] {
                case "{", "[": depth += 1
                case "}", "]": depth -= 1
                default: break
                }
                if depth < 0 || uses.count == 2 { return uses }
                column += 1
            }
            column = 0
        }
        return uses
    }

    /// Blanks before the text; an empty line has no end of them.
    private func margin(_ line: [Unicode.Scalar], marks: Bool) -> Int {
        line.firstIndex { $0 != " " && !(marks && $0 == "-") } ?? .max
    }

    private func isKey(_ spellings: [[Unicode.Scalar]], _ line: [Unicode.Scalar], at column: Int) -> Bool {
        guard column < line.count else { return false }
        for spelling in spellings where spelling[0] == line[column] && line[column...].starts(with: spelling) { return true }
        return false
    }
}
