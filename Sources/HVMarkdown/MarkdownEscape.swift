/// Plain text to Markdown that shows the same text.
public enum MarkdownEscape {
    /// Markdown for one line of plain text, for a paragraph or a table cell of its own.
    ///
    /// Line breaks become spaces and NUL becomes U+FFFD, as Markdown has no way to write them on one line.
    /// E-mail addresses still become links; their text is unchanged.
    public static func text(_ plain: String) -> String {
        let scalars = Array(plain.unicodeScalars)
        let blank: (Unicode.Scalar) -> Bool = { $0 == " " || $0.value < 0x20 }
        let firstVisible = scalars.firstIndex { !blank($0) } ?? scalars.count
        let afterLastVisible = (scalars.lastIndex { !blank($0) } ?? -1) + 1
        // `12.` and `12)` start a list, wherever the first word ends there.
        let numberEnd = scalars[firstVisible...].firstIndex { !("0"..."9").contains($0) } ?? scalars.count
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\0":
                result += "\u{FFFD}"
            case "\n", "\r", " ":
                // Markdown trims blanks at both ends; a character reference is no blank.
                result += index < firstVisible || index >= afterLastVisible ? "&#32;" : " "
            case _ where scalar.value < 0x20:
                result += "&#\(scalar.value);"
            case "\\":
                // Not `\\\\`: a table cell's end is looked for without regard to pairs of backslashes.
                result += "&#92;"
            case "`", "*", "_", "[", "]", "{", "}", "<", ">", "~", "|", "&", "!", "#":
                result += "\\" + String(scalar)
            case ":" where scalars[(index + 1)...].starts(with: "//".unicodeScalars):
                // Else the autolink extension takes the rest literally, our backslashes included.
                result += "\\:"
            case "." where index >= 3 && scalars[(index - 3)..<index].allSatisfy({ $0 == "w" || $0 == "W" }):
                result += "\\."
            case _ where isPunctuation(scalar) && (index == firstVisible || index == numberEnd):
                result += "\\" + String(scalar)
            default:
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F && !scalar.properties.isAlphabetic
            && !("0"..."9").contains(scalar)
    }
}

/// Text to HTML attribute values, for the few tags that are not cmark's own.
enum HTMLEscape {
    static func attribute(_ text: String) -> String {
        // Scalars, not characters: a quote with a combining mark is still a quote to a browser.
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
