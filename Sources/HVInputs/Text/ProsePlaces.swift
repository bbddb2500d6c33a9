import HVDiagnostics
import HVMarkdown

/// Finds the place in the file of a position in a YAML text, whatever way the text was written.
///
/// YAML folds lines, strips indentation, drops quotes and reads escapes, but keeps every visible character in order:
/// the n-th visible character of the value is the n-th visible one after the value's start in the file.
struct ProsePlaces {
    private let text: [Unicode.Scalar]
    /// Index in `text` of each line's first scalar.
    private let lineStarts: [Int]
    /// How many visible scalars stand before each index of `text`, and before its end.
    private let visibleBefore: [Int]
    /// In the file, of each visible scalar.
    private let places: [Place]
    private let start: Place

    init(of scalar: Node.Scalar, in file: ProseLines) {
        text = Array(scalar.text.unicodeScalars)
        var lineStarts = [0], visibleBefore = [0]
        for (index, character) in text.enumerated() {
            if character == "\n" { lineStarts.append(index + 1) }
            visibleBefore.append(visibleBefore[index] + (character.properties.isWhitespace ? 0 : 1))
        }
        (self.lineStarts, self.visibleBefore) = (lineStarts, visibleBefore)
        places = file.visiblePlaces(of: scalar, count: visibleBefore[text.count])
        start = scalar.place
    }

    /// - Parameter place: in the value's own text; of white space, the place right after what stands before it.
    func place(of place: Place) -> Place {
        guard lineStarts.indices.contains(place.line - 1) else { return start }
        let index = min(lineStarts[place.line - 1] + place.column - 1, text.count)
        let visible = visibleBefore[index]
        if index < text.count, !text[index].properties.isWhitespace, visible < places.count { return places[visible] }
        guard visible > 0, visible <= places.count else { return start }
        return Place(line: places[visible - 1].line, column: places[visible - 1].column + 1)
    }

    /// Places in the file where a line was broken between two Chinese characters and YAML makes a space of it.
    var foldedBreaks: [Place] {
        text.indices.dropFirst().dropLast().compactMap { index in
            let visible = visibleBefore[index]
            guard text[index] == " ", HanText.isBrokenWord(text[index - 1], text[index + 1]), visible > 0, visible < places.count,
                places[visible - 1].line < places[visible].line
            else { return nil }
            return Place(line: places[visible - 1].line, column: places[visible - 1].column + 1)
        }
    }
}

/// The lines of a file that holds prose.
struct ProseLines {
    /// As arrays, because texts are looked up by column, and one line may hold every text.
    private let lines: [[Unicode.Scalar]]

    init(_ file: String) {
        lines = file.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    }

    /// Places of the first visible scalars from the value's start on.
    func visiblePlaces(of scalar: Node.Scalar, count: Int) -> [Place] {
        var (line, column) = (scalar.place.line, scalar.place.column)
        var quote: Unicode.Scalar?
        switch scalar.style {
        case .block: (line, column) = (line + 1, 1)
        case .quoted:
            quote = lines.indices.contains(line - 1) ? lines[line - 1].dropFirst(column - 1).first : nil
            column += 1
        case .plain: break
        }
        var places: [Place] = []
        while lines.indices.contains(line - 1), places.count < count {
            var rest = lines[line - 1].dropFirst(column - 1)
            while let (length, isVisible) = Self.step(rest, quote: quote), places.count < count {
                if isVisible { places.append(Place(line: line, column: column)) }
                column += length
                rest = rest.dropFirst(length)
            }
            (line, column) = (line + 1, 1)
        }
        return places
    }

    /// How many scalars of the file make the next one of the value: more than one for an escape in quotes.
    private static func step(_ rest: ArraySlice<Unicode.Scalar>, quote: Unicode.Scalar?) -> (length: Int, isVisible: Bool)? {
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
}
