/// Names filled into Chinese sentences. The sentences have a space where Han meets Latin, for most names are Latin; beside a Han character
/// or a full-width mark there is none.
enum HanSpacing {
    static func fill(_ sentence: String, _ values: [String: String]) -> String {
        // Longest run of text between places, then the value, so that braces within a value stay text.
        var filled = "", rest = Substring(sentence)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let key = String(rest[rest.index(after: open)..<close])
            join(&filled, rest[..<open])
            rest = rest[rest.index(after: close)...]
            join(&filled, values[key].map { Substring($0) } ?? "{\(key)}")
        }
        join(&filled, rest)
        return filled
    }

    private static func join(_ text: inout String, _ next: Substring) {
        var next = next
        if text.last == " ", let last = text.dropLast().last, let first = next.first, areClose(last, first) { text.removeLast() }
        if let last = text.last, next.first == " ", let second = next.dropFirst().first, areClose(last, second) { next = next.dropFirst() }
        text += next
    }

    private static func areClose(_ left: Character, _ right: Character) -> Bool { isMark(left) || isMark(right) || isHan(left) && isHan(right) }

    /// CJK Unified Ideographs and their extension A.
    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) || (0x3400...0x4DBF).contains($0.value) } ?? false
    }

    /// CJK Symbols and Punctuation, full-width forms, curly quotation marks.
    static func isMark(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x3000...0x303F).contains($0.value) || (0xFF00...0xFF60).contains($0.value) || $0 == "“" || $0 == "”" } ?? false
    }
}
