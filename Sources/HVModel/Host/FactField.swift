/// A fact that conditions may name and a probe may hold. One table serves the reader, the writer, the JSON Schema and the check of
/// conditions, so that the four cannot disagree.
public struct FactField: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case text, flag, texts
        case integer(ClosedRange<Int>)
        case oneOf([String])
    }

    /// Dotted; the first part is the group.
    public var name: String
    public var kind: Kind
    /// `bytes`, `count`; nil for what has no unit.
    public var unit: String?
    /// The file or command that a probe of the machine itself reads it from.
    public var origin: String
    /// One sentence.
    public var doc: String

    public init(_ name: String, _ kind: Kind, unit: String? = nil, from origin: String, _ doc: String) {
        self.name = name
        self.kind = kind
        self.unit = unit
        self.origin = origin
        self.doc = doc
    }

    public var group: String { String(name.prefix { $0 != "." }) }

    /// The value that a text stands for; nil if it is none of this kind.
    public func value(of text: String) -> FactValue? {
        switch kind {
        case .text: return .text(text)
        case .texts: return .texts(text.split(separator: " ").map(String.init))
        case .flag: return text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
        case .integer(let range): return Int(text).flatMap { range.contains($0) ? .integer($0) : nil }
        case .oneOf(let choices): return choices.contains(text) ? .text(text) : nil
        }
    }

    /// For a message: what a value looks like.
    public var valueWords: String {
        switch kind {
        case .text: "a text"
        case .texts: "words with spaces between them"
        case .flag: "true or false"
        case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .oneOf(let choices): "one of \(choices.joined(separator: ", "))"
        }
    }

    public static func named(_ name: String) -> FactField? { all.first { $0.name == name } }
}
