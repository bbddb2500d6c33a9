/// A value together with what was found while making it.
public struct Diagnosed<Value> {
    public var value: Value
    public var diagnostics: [Diagnostic]

    public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }

    public func map<Next>(_ transform: (Value) -> Next) -> Diagnosed<Next> {
        Diagnosed<Next>(transform(value), diagnostics)
    }

    public func flatMap<Next>(_ transform: (Value) -> Diagnosed<Next>) -> Diagnosed<Next> {
        let next = transform(value)
        return Diagnosed<Next>(next.value, diagnostics + next.diagnostics)
    }
}

extension Diagnosed: Sendable where Value: Sendable {}
