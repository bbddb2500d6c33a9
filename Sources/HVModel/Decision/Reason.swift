/// One sentence that a renderer puts into words: `reason_<kind>` in `Templates/strings.yml`, with the values filled in.
public struct Reason: Hashable, Sendable {
    /// kebab-case.
    public var kind: String
    /// By the name of the placeholder.
    public var values: [String: Value]

    public enum Value: Hashable, Sendable {
        /// Shown as it is: a name the reader gave, a version, a date.
        case text(String)
        case integer(Int)
        /// 0 to 10 with one decimal.
        case points(Double)
        /// With one decimal.
        case percent(Double)
        case money(Money)
        case fact(String)
        case option(ID<Option>)
        case options([ID<Option>])
        case platform(ID<Platform>)
        case product(ID<Product>)
        case criterion(ID<Criterion>)
        case row(ID<SupportRow>)
        case claim(ID<Claim>)
        case state(SupportStatement.State)
    }

    public init(_ kind: String, _ values: [String: Value] = [:]) {
        self.kind = kind
        self.values = values
    }
}
