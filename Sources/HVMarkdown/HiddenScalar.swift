/// Scalars that no text may hold: they are not shown, break XML, or show a text in another order than it is stored.
public enum HiddenScalar {
    public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        // Control characters; no feed may hold most of them, not even escaped.
        case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
        // YAML takes these for line breaks, editors do not.
        case 0x2028, 0x2029: true
        // Overrides of the direction of writing: `1\u{202E}42` is shown as 124.
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    public static func first(in text: String) -> Unicode.Scalar? { text.unicodeScalars.first(where: isHidden) }

    /// `U+1B`
    public static func name(_ scalar: Unicode.Scalar) -> String { "U+" + String(scalar.value, radix: 16, uppercase: true) }

    static func replaced(in text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isHidden(scalar) ? "\u{FFFD}" : scalar) }
        return String(result)
    }
}

/// Character references such as `&#x7;` bring in what the file itself may not hold.
enum HiddenReferences {
    /// Replaces them in every text of the tree and says where they were.
    static func replace(in entries: [TreeReader.Entry]) -> [MarkdownFinding] {
        entries.compactMap { entry in
            let node = entry.node
            var hidden: Unicode.Scalar?
            func clean(_ text: String, _ set: (String) -> Void) {
                guard let first = HiddenScalar.first(in: text) else { return }
                hidden = hidden ?? first
                set(HiddenScalar.replaced(in: text))
            }
            switch entry.kind {
            case .text, .code: clean(node.literal, node.setLiteral)
            case .codeBlock:
                clean(node.literal, node.setLiteral)
                clean(node.fenceInfo, node.setFenceInfo)
            case .link, .image: clean(node.title, node.setTitle)
            default: break
            }
            return hidden.map { MarkdownFinding(.controlCharacter(HiddenScalar.name($0)), entry.place) }
        }
    }
}
