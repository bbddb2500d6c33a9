import HVModel

/// Last touches to a finished page, whoever wrote its text: dates do not break at their hyphens, and where a Chinese sentence or bracket
/// has just ended there is no space. Works on the HTML of our own templates, in which every `<` of a text is escaped.
struct FinishedText {
    /// What is quoted stays as its author set it; the others are no text, or may hold no element.
    private static let skipped: Set<String> = ["blockquote", "cite", "code", "desc", "option", "pre", "q", "style", "script", "svg", "textarea", "time", "title"]
    /// Of these, what may hold a `<` that begins no tag.
    private static let raw: Set<String> = ["script", "style"]

    private let bytes: [UInt8]
    private let isChinese: Bool
    private var output: [UInt8] = []
    private var within: [String] = []
    private var index = 0
    /// Whether the last text ended with a full-width mark, and the last tag with a link's end.
    private var isAfterMark = false, isAfterLink = false

    static func set(_ html: String, _ language: Language) -> String {
        var text = FinishedText(bytes: Array(html.utf8), isChinese: language == .zh)
        return text.finished()
    }

    private init(bytes: [UInt8], isChinese: Bool) {
        self.bytes = bytes
        self.isChinese = isChinese
        output.reserveCapacity(bytes.count + 4_096)
    }

    private mutating func finished() -> String {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                copyTag()
            } else if within.isEmpty, let length = dateLength {
                output += "<span class=\"date\">".utf8
                output += bytes[index..<(index + length)]
                output += "</span>".utf8
                index += length
                isAfterMark = false
            } else if within.isEmpty, isChinese, isAfterMark, bytes[index] == UInt8(ascii: " "), !isBetweenLinks {
                index += 1
            } else {
                copyCharacter()
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private mutating func copyTag() {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
        let tag = bytes[index...end], isEnd = tag.dropFirst().first == UInt8(ascii: "/")
        let name = String(decoding: tag.dropFirst(isEnd ? 2 : 1).prefix { (97...122).contains($0) || (48...57).contains($0) }, as: UTF8.self)
        output += tag
        index = end + 1
        isAfterLink = isEnd && name == "a"
        guard Self.skipped.contains(name) else { return }
        if isEnd, within.last == name { within.removeLast() } else if !isEnd { within.append(name) }
        isAfterMark = false
        if !isEnd, Self.raw.contains(name) { copyRaw(until: Array("</\(name)".utf8)) }
    }

    private mutating func copyRaw(until end: [UInt8]) {
        while index < bytes.count, !bytes[index...].starts(with: end) {
            output.append(bytes[index])
            index += 1
        }
    }

    private mutating func copyCharacter() {
        let length = switch bytes[index] {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
        let character = bytes[index..<min(index + length, bytes.count)]
        output += character
        index += character.count
        if character != [UInt8(ascii: " ")] { isAfterMark = length == 3 && String(decoding: character, as: UTF8.self).first.map(HanSpacing.isMark) == true }
        isAfterLink = false
    }

    /// Links that only a space keeps apart would run together.
    private var isBetweenLinks: Bool { isAfterLink && bytes[(index + 1)...].starts(with: Array("<a ".utf8)) }

    /// Length of the date or month that begins here and is no part of a longer name.
    private var dateLength: Int? {
        guard (48...57).contains(bytes[index]), index == 0 || !Self.isPart(bytes[index - 1]) else { return nil }
        let rest = bytes[index...].prefix(11), hyphen = UInt8(ascii: "-")
        let shape = rest.map { (48...57).contains($0) ? UInt8(ascii: "9") : $0 }
        guard shape.count >= 7, Array(shape[0..<4]) == Array("9999".utf8), shape[4] == hyphen, shape[5] == 57, shape[6] == 57 else { return nil }
        let isDay = shape.count >= 10 && shape[7] == hyphen && shape[8] == 57 && shape[9] == 57
        let length = isDay ? 10 : 7
        return index + length < bytes.count && Self.isPart(bytes[index + length]) ? nil : length
    }

    /// Letters, digits and what joins them in names and addresses.
    private static func isPart(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte) || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "=")].contains(byte)
    }
}
