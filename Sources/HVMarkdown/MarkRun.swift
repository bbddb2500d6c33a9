/// A run of `*` or `_` in a text node. The tree does not say whether the author escaped it; the source does.
struct MarkRun {
    /// Byte range in the node's text.
    var literal: Range<Int>
    /// Byte column in the source line.
    var column: Int

    /// The unescaped runs, found by reading the node's text and its source line side by side.
    /// Stops early (finding less) where the two cannot be matched.
    static func unescaped(in text: [UInt8], _ source: [UInt8], _ line: Range<Int>, from column: Int) -> [MarkRun] {
        var runs: [MarkRun] = []
        var at = 0
        var from = line.lowerBound + column - 1
        while at < text.count, line.contains(from) {
            let byte = source[from]
            if byte == UInt8(ascii: "\\"), line.contains(from + 1), source[from + 1] == text[at] {
                from += 2
                at += 1
            } else if byte == UInt8(ascii: "&"), let end = referenceEnd(source, line, from),
                      !text[at...].starts(with: source[from..<end]) {
                from = end
                repeat { at += 1 } while at < text.count && text[at] & 0xC0 == 0x80
            } else if byte == text[at] {
                if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") {
                    if let last = runs.last, last.literal.upperBound == at, text[at - 1] == byte {
                        runs[runs.count - 1].literal = last.literal.lowerBound..<at + 1
                    } else {
                        runs.append(MarkRun(literal: at..<at + 1, column: from - line.lowerBound + 1))
                    }
                }
                from += 1
                at += 1
            } else if [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~")].contains(byte) {
                // The part of a run that did become emphasis.
                from += 1
            } else {
                return runs
            }
        }
        return runs
    }

    /// The end of a character reference such as `&amp;` at `start`.
    private static func referenceEnd(_ source: [UInt8], _ line: Range<Int>, _ start: Int) -> Int? {
        let window = source[start..<min(line.upperBound, start + 40)]
        return window.firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 }
    }
}
