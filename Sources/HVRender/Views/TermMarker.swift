/// Explains words where a page first uses them: a link to the glossary that shows the meaning. Works on the HTML of our own templates,
/// in which every `<` begins a tag and every tag is closed.
struct TermMarker {
    struct Entry {
        let word: String
        let meaning: String
        let href: String
    }

    private struct Pattern {
        let entry: Int
        /// ASCII letters are lower-case.
        let bytes: [UInt8]
    }

    private let entries: [Entry]
    /// By first byte, longest first.
    private let patterns: [UInt8: [Pattern]]
    /// Where sentences stand: in a table's cells marks would only be noise.
    private static let sentences: Set<String> = ["p", "li", "dd"]
    /// What stands in these is a name, a link, a sample or a heading, and no sentence.
    private static let skipped: Set<String> = [
        "a", "button", "caption", "cite", "code", "dfn", "dt", "figcaption", "form", "h1", "h2", "h3", "h4", "h5", "h6", "nav", "pre", "q", "small", "summary", "svg", "td", "th",
    ]

    init(_ entries: [Entry]) {
        self.entries = entries
        let all = entries.enumerated().map { Pattern(entry: $0, bytes: $1.word.utf8.map(Self.lower)) }.filter { !$0.bytes.isEmpty }
        patterns = Dictionary(grouping: all) { $0.bytes[0] }.mapValues { $0.sorted { ($1.bytes.count, $0.entry) < ($0.bytes.count, $1.entry) } }
    }

    /// - Returns: the page with the first use of each word explained, and the places of the explained words in `entries`, in their order.
    func mark(_ html: String) -> (html: String, used: [Int]) {
        if entries.isEmpty { return (html, []) }
        let bytes = Array(html.utf8)
        var output: [UInt8] = [], used: Set<Int> = [], within: [String] = [], index = 0
        output.reserveCapacity(bytes.count + 4_096)
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
                Self.follow(bytes[index...end], &within)
                output += bytes[index...end]
                index = end + 1
            } else if !within.isEmpty, within.allSatisfy(Self.sentences.contains), let pattern = match(bytes, at: index, except: used) {
                used.insert(pattern.entry)
                let entry = entries[pattern.entry], word = bytes[index..<(index + pattern.bytes.count)]
                output += "<a class=\"term\" href=\"\(Escape.html(entry.href))\" title=\"\(Escape.html(entry.meaning))\">".utf8
                output += word
                output += "</a>".utf8
                index += pattern.bytes.count
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return (String(decoding: output, as: UTF8.self), used.sorted())
    }

    /// Keeps track of the elements that matter.
    private static func follow(_ tag: ArraySlice<UInt8>, _ within: inout [String]) {
        let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
        let name = String(decoding: tag.dropFirst(isEnd ? 2 : 1).prefix { isWord($0) }, as: UTF8.self)
        guard skipped.contains(name) || sentences.contains(name) else { return }
        if !isEnd { within.append(name) } else if within.last == name { within.removeLast() }
    }

    private func match(_ bytes: [UInt8], at start: Int, except used: Set<Int>) -> Pattern? {
        guard let candidates = patterns[Self.lower(bytes[start])] else { return nil }
        return candidates.first { pattern in
            let end = start + pattern.bytes.count
            guard !used.contains(pattern.entry), end <= bytes.count, zip(bytes[start..<end], pattern.bytes).allSatisfy({ Self.lower($0) == $1 }) else { return false }
            // A Latin word is a word of its own; Han characters have no gaps between words.
            let startsWord = !Self.isWord(bytes[start]) || start == 0 || !Self.isWord(bytes[start - 1])
            let endsWord = !Self.isWord(bytes[end - 1]) || end == bytes.count || !Self.isWord(bytes[end])
            return startsWord && endsWord
        }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

    /// ASCII letters, digits and the hyphen, which joins words.
    private static func isWord(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
}
