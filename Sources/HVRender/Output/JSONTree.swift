import Foundation

/// JSON that is put together piece by piece; printed with sorted keys, so that the same values give the same bytes.
indirect enum JSONTree: Encodable, Sendable {
    case text(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    case null
    case list([JSONTree])
    case object([String: JSONTree])

    static func text(orNull text: String?) -> JSONTree { text.map(JSONTree.text) ?? .null }
    static func integer(orNull number: Int?) -> JSONTree { number.map(JSONTree.integer) ?? .null }

    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Texts, finite numbers, lists and objects only: encoding cannot fail.
        let data = (try? encoder.encode(self)).map(Array.init) ?? []
        return data + [UInt8(ascii: "\n")]
    }

    /// On one line, for a `script` element: no `<` that could end it.
    var inline: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.replacing("<", with: "\\u003c").replacing("\u{2028}", with: "\\u2028").replacing("\u{2029}", with: "\\u2029")
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .integer(let number): try container.encode(number)
        case .number(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .null: try container.encodeNil()
        case .list(let items): try container.encode(items)
        case .object(let members): try container.encode(members)
        }
    }
}
