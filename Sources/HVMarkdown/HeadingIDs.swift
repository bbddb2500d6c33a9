import HVDiagnostics

/// ` {#some-id}` at the end of a heading, and numbers for headings without.
enum HeadingIDs {
    /// Headings as they are, without ids.
    static func collect(_ headings: [(node: CMarkNode, place: Place)]) -> [ConvertedMarkdown.Heading] {
        headings.map { .init(level: $0.node.headingLevel, text: PlainText.ofInlines($0.node), place: $0.place) }
    }

    /// Takes the id out of each heading's text and puts it into its tag, for the HTML that is rendered next.
    static func attach(
        to headings: [(node: CMarkNode, place: Place)], prefix: String?
    ) -> [ConvertedMarkdown.Heading] {
        let written = headings.map { split($0.node.lastTextLiteral) }
        let taken = Set(written.compactMap { $0?.id })
        var number = 0
        return zip(headings, written).map { heading, written in
            let level = heading.node.headingLevel
            var id = written?.id
            if let written { heading.node.lastChild?.setLiteral(written.text) }
            if id == nil, let prefix {
                repeat {
                    number += 1
                    id = "\(prefix)-\(number)"
                } while id.map(taken.contains) == true
            }
            let text = PlainText.ofInlines(heading.node)
            if let id {
                heading.node.replaceTags(open: "<h\(level) id=\"\(HTMLEscape.attribute(id))\">", close: "</h\(level)>")
            }
            return .init(level: level, id: id, text: text, place: heading.place)
        }
    }

    /// `Memory {#memory}` -> (`Memory`, `memory`); nil where there is no well-formed id.
    static func split(_ text: String) -> (text: String, id: String)? {
        guard text.hasSuffix("}"), let brace = text.lastIndex(of: "{") else { return nil }
        let id = text[brace...].dropFirst().dropLast()
        guard id.first == "#", id.count > 1, id.dropFirst().utf8.allSatisfy(isIDByte) else { return nil }
        let before = text[..<brace]
        guard before.last == " " else { return nil }
        return (String(before.reversed().drop { $0 == " " }.reversed()), String(id.dropFirst()))
    }

    private static func isIDByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
             UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}

extension CMarkNode {
    /// The text that a heading ends with, if it ends with text.
    fileprivate var lastTextLiteral: String {
        lastChild.map { $0.kind == .text ? $0.literal : "" } ?? ""
    }
}
