/// A truth value of Kleene's strong three-valued logic: unknown is neither yes nor no, and says so.
public enum Truth: Hashable, Sendable {
    case no, unknown, yes

    public init(_ known: Bool) { self = known ? .yes : .no }

    public static prefix func ! (value: Truth) -> Truth {
        switch value {
        case .no: .yes
        case .unknown: .unknown
        case .yes: .no
        }
    }

    /// The least of all; yes for none.
    public static func all(_ values: some Sequence<Truth>) -> Truth {
        var result = Truth.yes
        for value in values {
            if value == .no { return .no }
            if value == .unknown { result = .unknown }
        }
        return result
    }

    /// The greatest of any; no for none.
    public static func any(_ values: some Sequence<Truth>) -> Truth { !all(values.lazy.map { !$0 }) }
}
