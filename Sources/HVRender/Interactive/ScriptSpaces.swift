/// Takes out of a line of script the spaces that only people need, all but those within strings and patterns and between words, and what separates nothing.
enum ScriptSpaces {
    static func removed(from line: Substring) -> String {
        let scalars = Array(line.unicodeScalars)
        var output = String.UnicodeScalarView(), index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if let end = literalEnd(scalars, from: index, after: output) {
                output.append(contentsOf: scalars[index..<end])
                index = end
                continue
            }
            if "}])".unicodeScalars.contains(scalar), let last = output.last, last == "," || last == ";" && scalar == "}" { output.removeLast() }
            if scalar != " " || isNeeded(between: output.last, and: index + 1 < scalars.count ? scalars[index + 1] : nil) { output.append(scalar) }
            index += 1
        }
        return String(output)
    }

    /// Where the string or pattern that begins here ends; nil: none begins here.
    private static func literalEnd(_ scalars: [Unicode.Scalar], from start: Int, after output: String.UnicodeScalarView) -> Int? {
        let quote = scalars[start]
        guard ["\"", "'", "`"].contains(quote) || quote == "/" && beginsPattern(after: output) else { return nil }
        var index = start + 1, isInClass = false
        while index < scalars.count {
            switch scalars[index] {
            case "\\": index += 1
            case "[" where quote == "/": isInClass = true
            case "]" where quote == "/": isInClass = false
            case quote where !isInClass: return index + 1
            default: break
            }
            index += 1
        }
        return scalars.count
    }

    /// A slash divides only after a value.
    private static func beginsPattern(after output: String.UnicodeScalarView) -> Bool {
        guard let last = output.last(where: { $0 != " " }) else { return true }
        return !isWord(last) && last != ")" && last != "]" || String(output).hasSuffix("return ")
    }

    private static func isNeeded(between left: Unicode.Scalar?, and right: Unicode.Scalar?) -> Bool {
        guard let left, let right else { return false }
        return isWord(left) && isWord(right) || left == right && (left == "+" || left == "-") || right == "/" && isWord(left)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "$" || scalar.value > 127
    }
}
