/// What is known of every CPU of one model or series. Its facts count only where a probe does not say.
public struct CPUModel: Sendable {
    public var id: ID<CPUModel>
    public var name: LocalizedText
    public var order: Int
    /// Which hosts have it, over `cpu.*` facts.
    public var match: Condition
    /// By dotted name.
    public var facts: [(name: String, value: FactValue)]
    /// Prose.
    public var notes: LocalizedText?
    public var evidence: Evidence

    public init(
        id: ID<CPUModel>, name: LocalizedText, order: Int, match: Condition, facts: [(name: String, value: FactValue)],
        notes: LocalizedText? = nil, evidence: Evidence
    ) {
        self.id = id
        self.name = name
        self.order = order
        self.match = match
        self.facts = facts
        self.notes = notes
        self.evidence = evidence
    }
}
