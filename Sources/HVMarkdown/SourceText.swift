import HVDiagnostics

/// The text's bytes by line: the one place where cmark's byte columns become scalar columns.
struct SourceText {
    let bytes: [UInt8]
    /// Byte ranges without their line ends; line 1 is at index 0.
    let lines: [Range<Int>]
    /// The last conversion: places are asked for in order, so a long line is counted once, not once per place.
    private var counted = (line: 0, bytes: 0, scalars: 0)
    /// Searching is a courtesy to the reader of a message; it must not make hostile text slow.
    private var searchBudget = 20_000_000

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var lines: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                lines.append(start..<index)
                if byte == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") {
                    index += 1
                }
                start = index + 1
            }
            index += 1
        }
        if start < bytes.count || lines.isEmpty { lines.append(start..<bytes.count) }
        self.lines = lines
    }

    /// The bytes of a 1-based line, empty when there is none.
    func line(_ number: Int) -> Range<Int> {
        lines.indices.contains(number - 1) ? lines[number - 1] : bytes.count..<bytes.count
    }

    /// How many bytes of blanks and `>` stand before a continuation line's text.
    func prefixLength(ofLine number: Int) -> Int {
        line(number).prefix { [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">")].contains(bytes[$0]) }.count
    }

    mutating func place(line number: Int, byteColumn: Int) -> Place {
        let range = line(number)
        let wanted = min(max(byteColumn - 1, 0), range.count)
        if counted.line != number || counted.bytes > wanted { counted = (number, 0, 0) }
        let uncounted = bytes[(range.lowerBound + counted.bytes)..<(range.lowerBound + wanted)]
        counted.scalars += uncounted.count { $0 & 0xC0 != 0x80 }
        counted.bytes = wanted
        return Place(line: max(number, 1), column: counted.scalars + 1)
    }

    func has(_ needle: [UInt8], at index: Int, before end: Int) -> Bool {
        guard index >= 0, index + needle.count <= end else { return false }
        for offset in needle.indices where bytes[index + offset] != needle[offset] { return false }
        return true
    }

    /// The line and byte column where one of `needles` stands: at the claimed position if it does, else the nearest on
    /// that line, else on the next lines of the block. cmark's claims are off after `\` line breaks, link reference
    /// definitions and inside autolinks.
    mutating func nearest(_ needles: [[UInt8]], line: Int, column: Int, lastLine: Int) -> (line: Int, column: Int) {
        let claimed = self.line(line)
        let start = claimed.lowerBound + column - 1
        if needles.contains(where: { has($0, at: start, before: claimed.upperBound) }) { return (line, column) }
        for candidate in line...max(line, min(lastLine, line + 50)) where searchBudget > 0 {
            let range = self.line(candidate)
            let from = candidate == line ? min(max(start, range.lowerBound), range.upperBound) : range.lowerBound
            let order = Array(from..<range.upperBound) + (range.lowerBound..<from).reversed()
            searchBudget -= order.count + 1
            if let hit = order.first(where: { at in needles.contains { has($0, at: at, before: range.upperBound) } }) {
                return (candidate, hit - range.lowerBound + 1)
            }
        }
        return (line, column)
    }
}
