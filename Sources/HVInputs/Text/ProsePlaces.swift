import HVDiagnostics

/// Finds the place in the file of a position in a YAML text, whatever way the text was written.
///
/// YAML folds lines, strips indentation, drops quotes and reads escapes, but keeps every visible character in order:
/// the n-th visible character of the value is the n-th visible one after the value's start in the file.
struct ProsePlaces {
    private let lines: [Substring]

    init(_ file: String) {
        lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// - Parameter place: in the value's own text; of white space, the place right after what stands before it.
    func place(of place: Place, in scalar: Node.Scalar) -> Place {
        guard let before = Self.visible(before: place, in: scalar.text) else { return visiblePlace(of: place, in: scalar) }
        let end = visiblePlace(of: before, in: scalar)
        return Place(line: end.line, column: end.column + 1)
    }

    /// Places in the value where its author broke a line between two Chinese characters and YAML makes a space of it.
    func foldedBreaks(in scalar: Node.Scalar) -> [Place] {
        let text = Array(scalar.text.unicodeScalars)
        var found: [Place] = []
        var here = Place(line: 1, column: 1)
        for (index, character) in text.enumerated() {
            if character == " ", index > 0, index + 1 < text.count, Han.isBrokenWord(text[index - 1], text[index + 1]) {
                let end = place(of: here, in: scalar)
                let next = visiblePlace(of: Place(line: here.line, column: here.column + 1), in: scalar)
                if next.line > end.line { found.append(end) }
            }
            here = character == "\n" ? Place(line: here.line + 1, column: 1) : Place(line: here.line, column: here.column + 1)
        }
        return found
    }

    /// The visible scalar right before the white space at a place; nil if there is none, or something visible is at the place.
    private static func visible(before place: Place, in text: String) -> Place? {
        var here = Place(line: 1, column: 1)
        var before: Place?
        for scalar in text.unicodeScalars {
            if here >= place { return scalar.properties.isWhitespace ? before : nil }
            if !scalar.properties.isWhitespace { before = here }
            here = scalar == "\n" ? Place(line: here.line + 1, column: 1) : Place(line: here.line, column: here.column + 1)
        }
        return before
    }

    private func visiblePlace(of place: Place, in scalar: Node.Scalar) -> Place {
        let wanted = visibleCount(before: place, in: scalar.text)
        var line = scalar.place.line
        var column = scalar.place.column
        switch scalar.style {
        case .block: (line, column) = (line + 1, 1)
        case .quoted: column += 1
        case .plain: break
        }
        let quote = scalar.style == .quoted ? self.line(line)?.unicodeScalars.dropFirst(column - 2).first : nil
        var left = wanted
        while let text = self.line(line) {
            var rest = text.unicodeScalars.dropFirst(column - 1)
            while let (length, isVisible) = Self.step(rest, quote: quote) {
                if isVisible {
                    if left == 0 { return Place(line: line, column: column) }
                    left -= 1
                }
                column += length
                rest = rest.dropFirst(length)
            }
            (line, column) = (line + 1, 1)
        }
        return scalar.place
    }

    /// How many scalars of the file make the next one of the value: more than one for an escape in quotes.
    private static func step(_ rest: Substring.UnicodeScalarView, quote: Unicode.Scalar?) -> (length: Int, isVisible: Bool)? {
        guard let first = rest.first else { return nil }
        let second = rest.dropFirst().first
        switch (quote, first, second) {
        case ("\"", "\\", let escape?):
            switch escape {
            case "x": return (4, true)
            case "u": return (6, true)
            case "U": return (10, true)
            case "\"", "\\", "/": return (2, true)
            default: return (2, false)
            }
        case ("'", "'", "'"): return (2, true)
        default: return (1, !first.properties.isWhitespace)
        }
    }

    private func line(_ number: Int) -> Substring? {
        lines.indices.contains(number - 1) ? lines[number - 1] : nil
    }

    private func visibleCount(before place: Place, in text: String) -> Int {
        var count = 0
        var here = Place(line: 1, column: 1)
        for scalar in text.unicodeScalars {
            if here >= place { break }
            if !scalar.properties.isWhitespace { count += 1 }
            here = scalar == "\n" ? Place(line: here.line + 1, column: 1) : Place(line: here.line, column: here.column + 1)
        }
        return count
    }
}
