import Foundation
import HVModel

/// Cases that Swift and the matrix's script both have to decide alike: `Tests/Conformance/corpus.json`, a case a line.
struct Corpus: Codable {
    var conditions: [ConditionCase]
    var contests: [ContestCase]

    static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Conformance/corpus.json")

    static func read() throws -> Corpus { try JSONDecoder().decode(Corpus.self, from: Data(contentsOf: file)) }

    func write() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        func lines(_ cases: [some Encodable]) throws -> String { try cases.map { String(decoding: try encoder.encode($0), as: UTF8.self) }.joined(separator: ",\n") }
        let text = "{\"conditions\": [\n\(try lines(conditions))\n], \"contests\": [\n\(try lines(contests))\n]}\n"
        try Data(text.utf8).write(to: Self.file)
    }
}

struct ConditionCase: Codable {
    var condition: ConditionTree
    var facts: [String: FactTree]
    /// -1 no, 0 unknown, 1 yes.
    var expected: Int
}

struct ConditionTree: Codable {
    var `operator`: String
    var fact: String?
    var values: [String]?
    var as_version: Bool?
    var conditions: [ConditionTree]?

    var condition: Condition {
        let parts = (conditions ?? []).map(\.condition)
        switch self.operator {
        case "all": return .all(parts)
        case "any": return .any(parts)
        case "not": return .not(parts[0])
        default:
            return .test(
                Condition.Test(fact: fact ?? "", op: Condition.Operator(rawValue: self.operator) ?? .exists, values: values ?? [], asVersion: as_version ?? false))
        }
    }
}

/// A fact as a probe writes it: text, whole number, true or false, a list of texts, or null for what was looked for and is not there.
enum FactTree: Codable {
    case text(String), integer(Int), flag(Bool), texts([String]), none

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() { self = .none }
        else if let flag = try? container.decode(Bool.self) { self = .flag(flag) }
        else if let number = try? container.decode(Int.self) { self = .integer(number) }
        else if let texts = try? container.decode([String].self) { self = .texts(texts) }
        else { self = .text(try container.decode(String.self)) }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .integer(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .texts(let texts): try container.encode(texts)
        case .none: try container.encodeNil()
        }
    }

    var value: FactValue {
        switch self {
        case .text(let text): .text(text)
        case .integer(let number): .integer(number)
        case .flag(let flag): .flag(flag)
        case .texts(let texts): .texts(texts)
        case .none: FactValue.none
        }
    }
}

struct ContestCase: Codable {
    struct Contender: Codable {
        var option: String
        var platform: String
        var isCurrent: Bool
        var isCertain: Bool
        /// Per criterion: low, likely, high.
        var ratings: [[Double]]
        /// Places of criteria that nobody rated.
        var missing: [Int]
    }

    struct Expected: Codable {
        var outcome: String
        var platform: String?
        var strength: String
        var leader: String?
        var totals: [Double?]
        var stability: [Interval]
    }

    struct Interval: Codable {
        var low: Double
        var high: Double
        var below: String?
        var above: String?
    }

    var contenders: [Contender]
    var weights: [Double]
    var expected: Expected
}
