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
