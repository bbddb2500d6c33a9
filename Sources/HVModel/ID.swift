/// A kebab-case id that knows what it names, so that a product's id is never taken for a platform's.
public struct ID<Entity>: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public var description: String { text }

    public static func < (left: ID, right: ID) -> Bool { left.text < right.text }
}
