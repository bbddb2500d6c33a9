import HVDiagnostics

/// Finds the place in the file of a position in a YAML text, whatever way the text was written.
///
/// YAML folds lines, strips indentation and drops quotes, but keeps every visible character in order:
/// the n-th visible character of the value is the n-th visible one after the value's start in the file.
struct ProsePlaces {
    private let lines: [Substring]

    init(_ file: String) {
        lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// - Parameter place: in the value's own text.
    func place(of place: Place, in scalar: Node.Scalar) -> Place {
        let wanted = visibleCount(before: place, in: scalar.text)
        var line = scalar.place.line
        var column = scalar.place.column
        switch scalar.style {
        case .block: (line, column) = (line + 1, 1)
        case .quoted: column += 1
        case .plain: break
        }
        var left = wanted
        while let text = self.line(line) {
            for scalar in text.unicodeScalars.dropFirst(column - 1) {
                if !scalar.properties.isWhitespace {
                    if left == 0 { return Place(line: line, column: column) }
                    left -= 1
                }
                column += 1
            }
            (line, column) = (line + 1, 1)
        }
        return scalar.place
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
