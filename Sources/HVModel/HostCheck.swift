/// One question about a host's readiness for a platform.
public struct HostCheck: Sendable {
    /// What it means when the condition does not hold.
    public enum Level: String, Hashable, Sendable, CaseIterable {
        case fail, warn
    }

    public var id: ID<HostCheck>
    public var platform: ID<Platform>
    public var title: LocalizedText
    public var order: Int
    /// Where the question makes sense; nil: everywhere.
    public var applies: Condition?
    public var pass: Condition
    public var otherwise: Level
    /// Prose: what follows when it does not pass.
    public var reason: LocalizedText
    /// Prose: what to do then.
    public var remedy: LocalizedText
    public var evidence: Evidence

    public init(
        id: ID<HostCheck>, platform: ID<Platform>, title: LocalizedText, order: Int, applies: Condition? = nil, pass: Condition,
        otherwise: Level, reason: LocalizedText, remedy: LocalizedText, evidence: Evidence
    ) {
        self.id = id
        self.platform = platform
        self.title = title
        self.order = order
        self.applies = applies
        self.pass = pass
        self.otherwise = otherwise
        self.reason = reason
        self.remedy = remedy
        self.evidence = evidence
    }
}
