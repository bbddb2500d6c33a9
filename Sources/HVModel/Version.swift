/// A product's version as its vendor writes it: `5.7`, `8.0 U3`, `24.03 LTS SP3`.
public struct Version: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// Nil unless it starts with a digit and consists of at most 40 letters, digits, dots, hyphens, `+`, `_` and single spaces.
    public init?(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, ("0"..."9").contains(first), scalars.count <= 40, scalars.last != " " else { return nil }
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "0"..."9", "a"..."z", "A"..."Z", ".", "-", "+", "_": continue
            case " " where scalars[index - 1] != " ": continue
            default: return nil
            }
        }
        self.text = text
    }

    public var description: String { text }

    /// Runs of digits compare as numbers, runs of letters as text, a longer version after its beginning: 8.0 < 8.0 U3 < 8.10.
    public static func < (left: Version, right: Version) -> Bool {
        let a = left.parts, b = right.parts
        for (x, y) in zip(a, b) where x != y { return x < y }
        return a.count != b.count ? a.count < b.count : left.text < right.text
    }

    private enum Part: Equatable, Comparable {
        case word(String)
        case number(Int)
    }

    private var parts: [Part] {
        var parts: [Part] = []
        var digits = "", letters = ""
        func flush() {
            if !digits.isEmpty { parts.append(.number(Int(digits) ?? .max)) }
            if !letters.isEmpty { parts.append(.word(letters)) }
            (digits, letters) = ("", "")
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9":
                if !letters.isEmpty { flush() }
                digits.unicodeScalars.append(scalar)
            case "a"..."z", "A"..."Z":
                if !digits.isEmpty { flush() }
                letters.unicodeScalars.append(scalar)
            default: flush()
            }
        }
        flush()
        return parts
    }
}
