/// Makes plain text safe. Works on scalars: a quotation mark followed by a combining accent is one `Character`, and would
/// be overlooked by an escape that looks at characters.
enum Escape {
    static func text(_ text: String, for format: Format) -> String {
        switch format {
        case .html: html(text)
        case .markdown: markdown(text)
        }
    }

    /// For HTML and XML text and attributes.
    static func html(_ text: String) -> String {
        guard text.utf8.contains(where: { entity($0) != nil }) else { return text }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if let entity = entity(byte) { escaped += entity.utf8 } else { escaped.append(byte) }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// For text, titles and addresses in Markdown: every ASCII punctuation mark loses its meaning, every line break is a space.
    static func markdown(_ text: String) -> String {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): escaped += (entity(byte) ?? "").utf8
            case 9, 10, 13: escaped.append(32)
            case 33...47, 58...64, 91...96, 123...126: escaped += [UInt8(ascii: "\\"), byte]
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func entity(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
