/// What `hvdocs explain ID` and the reference page say about one check.
public struct CheckPage: Hashable, Sendable {
    /// The id that diagnostics carry.
    public var id: String
    public var severity: Severity
    /// The rule in one sentence.
    public var summary: String
    /// Why the rule exists.
    public var rationale: String
    /// An example that breaks the rule, and the same made right.
    public var before: String
    public var after: String

    public init(_ id: String, _ severity: Severity, _ summary: String, why rationale: String, before: String, after: String) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.rationale = rationale
        self.before = before
        self.after = after
    }
}
