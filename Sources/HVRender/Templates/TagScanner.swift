import HVDiagnostics

/// Finds the tags of a template with their places, which the Mustache library does not tell after parsing.
enum TagScanner {
    static func tags(in text: String) -> [Tag] {
        var tags: [Tag] = []
        let scalars = Array(text.unicodeScalars)
        var at = 0, line = 1, lineStart = 0
        while at < scalars.count {
            if scalars[at] == "\n" {
                line += 1
                lineStart = at + 1
            }
            guard scalars[at] == "{", at + 1 < scalars.count, scalars[at + 1] == "{" else {
                at += 1
                continue
            }
            var inner = at + 2
            let isTriple = inner < scalars.count && scalars[inner] == "{"
            if isTriple { inner += 1 }
            guard let end = close(from: inner, in: scalars) else {
                tags.append(Tag(kind: .unclosed, name: "", place: Place(line: line, column: at - lineStart + 1)))
                break
            }
            tags.append(tag(scalars[inner..<end], isTriple: isTriple, line: line, column: { $0 - lineStart + 1 }))
            for index in at..<end where scalars[index] == "\n" {
                line += 1
                lineStart = index + 1
            }
            at = end + 2
        }
        return tags
    }

    private static func close(from start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        var at = start
        while at + 1 < scalars.count {
            if scalars[at] == "}", scalars[at + 1] == "}" { return at }
            at += 1
        }
        return nil
    }

    private static func tag(_ inside: ArraySlice<Unicode.Scalar>, isTriple: Bool, line: Int, column: (Int) -> Int) -> Tag {
        var rest = inside
        let kind: Tag.Kind? = isTriple ? .variable : rest.first.flatMap(kind)
        if kind != nil, !isTriple { rest = rest.dropFirst() }
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        let name = String(String.UnicodeScalarView(rest))
        return Tag(kind: kind ?? .variable, name: name, place: Place(line: line, column: column(rest.startIndex)))
    }

    private static func kind(_ sigil: Unicode.Scalar) -> Tag.Kind? {
        switch sigil {
        case "#": .section
        case "^": .inverted
        case "/": .close
        case ">": .partial
        case "!": .comment
        case "&": .variable
        case "=", "<", "$", "%", "*": .unsupported
        default: nil
        }
    }
}
