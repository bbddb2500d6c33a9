import Foundation
import HVDiagnostics

/// JSON as it was written: nothing is converted, and what cannot be read has its place.
indirect enum JSONValue: Decodable, Hashable, Sendable {
    case text(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    case null
    case list([JSONValue])
    case object([String: JSONValue])
    /// A number that no type of ours holds.
    case unreadable

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let integer = try? value.decode(Int.self) {
            self = .integer(integer)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let members = try? value.decode([String: JSONValue].self) {
            self = .object(members)
        } else if let items = try? value.decode([JSONValue].self) {
            self = .list(items)
        } else {
            self = .unreadable
        }
    }

    var typeName: String {
        switch self {
        case .text: "text"
        case .integer, .number: "a number"
        case .flag: "true or false"
        case .null: "null"
        case .list: "a list"
        case .object: "an object"
        case .unreadable: "a number out of range"
        }
    }

    subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var items: [JSONValue] {
        if case .list(let items) = self { items } else { [] }
    }

    var members: [String: JSONValue] {
        if case .object(let members) = self { members } else { [:] }
    }
}

/// Bytes to JSON, within bounds.
enum JSONReader {
    /// Bytes above which a file is refused: a probe of a large host has some hundred thousand.
    static let limit = 4 << 20

    static func read(_ file: InputFile, limit: Int = limit) -> Diagnosed<JSONValue?> {
        func refuse(_ message: String, _ id: String = "json.syntax") -> Diagnosed<JSONValue?> {
            Diagnosed(nil, [Diagnostic(id, .error, message, at: Location(file: file.path))])
        }
        if file.size > limit { return refuse("a file must not be larger than \(limit) bytes; this one has \(file.size)", "file.too-large") }
        guard String(validating: file.bytes, as: UTF8.self) != nil else { return refuse("a file must be valid UTF-8", "file.encoding") }
        do {
            return Diagnosed(try JSONDecoder().decode(JSONValue.self, from: Data(file.bytes)))
        } catch DecodingError.dataCorrupted(let context) {
            let detail = (context.underlyingError as NSError?)?.userInfo["NSDebugDescription"] as? String
            return refuse("this is not JSON" + (detail.map { ": \($0)" } ?? ": it is cut off, malformed, or nested deeper than 512"))
        } catch {
            return refuse("this is not JSON")
        }
    }
}

/// A place in JSON, as RFC 6901 writes it.
struct JSONPointer: Hashable, Sendable {
    var text = ""

    func appending(_ key: String) -> JSONPointer {
        JSONPointer(text: text + "/" + key.replacing("~", with: "~0").replacing("/", with: "~1"))
    }

    func appending(_ index: Int) -> JSONPointer { JSONPointer(text: "\(text)/\(index)") }
}
