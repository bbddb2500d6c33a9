/// Prints findings for people: `path:line:column: severity: message [id]`, the source line, a caret and the way out.
public struct TextPrinter: Sendable {
    /// Longest excerpt of a source line, in scalars; longer lines are cut around the place.
    private static let excerptWidth = 160

    private let sources: [String: SourceText]
    private let color: Bool

    /// - Parameters:
    ///   - sources: texts by the path that locations use; findings in other files are printed without excerpt.
    ///   - color: whether to use ANSI colours (a terminal, and `NO_COLOR` is not set).
    public init(sources: [String: SourceText], color: Bool) {
        self.sources = sources
        self.color = color
    }

    public func print(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map(print).joined()
    }

    public func print(_ diagnostic: Diagnostic) -> String {
        let mark = diagnostic.severity == .error ? "31" : "33"
        var text = bold(prefix(diagnostic.location)) + style(diagnostic.severity.rawValue + ":", mark)
            + " \(Self.visible(diagnostic.message)) " + style("[\(diagnostic.id)]", "2") + "\n"
        text += excerpt(diagnostic.location, fix: diagnostic.fix, mark: mark)
        for note in diagnostic.notes {
            let place = note.location.map(prefix) ?? ""
            text += "   note: \(place)\(Self.visible(note.message))\n"
        }
        return text
    }

    private func prefix(_ location: Location) -> String {
        let file = Self.visible(location.file)
        guard let place = location.place else { return location.pointer.map { "\(file)#\(Self.visible($0)): " } ?? "\(file): " }
        return "\(file):\(place.line):\(place.column): "
    }

    private func excerpt(_ location: Location, fix: String?, mark: String) -> String {
        let fixText = fix.map { "fix: \(Self.visible($0))" }
        guard let place = location.place, let line = sources[location.file]?.line(place.line) else {
            return fixText.map { "   \($0)\n" } ?? ""
        }
        let scalars = Array(line.unicodeScalars)
        let column = min(place.column - 1, scalars.count)
        let start = max(0, min(column - Self.excerptWidth / 2, scalars.count - Self.excerptWidth))
        let shown = scalars[start..<min(scalars.count, start + Self.excerptWidth)].map { Self.shown($0) }
        let number = "\(place.line)"
        let gutter = "  \(number) | "
        let blank = "  " + String(repeating: " ", count: number.count) + " | "
        let pad = DisplayWidth.of(shown.prefix(column - start))
        let covered = max(1, DisplayWidth.of(shown.dropFirst(column - start).prefix(location.length)))
        let caret = "^" + String(repeating: "~", count: covered - 1)
        var shownLine = String.UnicodeScalarView()
        shownLine.append(contentsOf: shown)
        return gutter + String(shownLine) + "\n" + blank + String(repeating: " ", count: pad) + style(caret, mark)
            + (fixText.map { " \($0)" } ?? "") + "\n"
    }

    /// Control characters from content must not reach the terminal.
    static func visible(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.unicodeScalars.map { shown($0) })
        return String(result)
    }

    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "\t" { return " " }
        let bidirectional = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        return scalar.properties.generalCategory == .control || bidirectional ? "\u{FFFD}" : scalar
    }

    private func bold(_ text: String) -> String { style(text, "1") }

    private func style(_ text: String, _ code: String) -> String {
        color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
