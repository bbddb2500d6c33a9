/// How guests of one architecture run on hosts of another with what one platform has.
public struct PairAnswer: Sendable {
    /// Architecture rows.
    public var host: ID<SupportRow>
    public var guest: ID<SupportRow>
    public var platform: ID<Platform>
    /// Never `replatform`: that is a way out, and no answer.
    public var way: GuestFit.Way
    /// The one that decides; nil where nothing is known.
    public var statement: SupportStatement?
    /// Whether the host has to have more than its architecture tells; the statement's condition says what.
    public var isConditional: Bool
    /// What emulates the guests where the condition does not hold.
    public var otherwise: SupportStatement?

    public init(host: ID<SupportRow>, guest: ID<SupportRow>, platform: ID<Platform>, way: GuestFit.Way, statement: SupportStatement? = nil, isConditional: Bool = false) {
        self.host = host
        self.guest = guest
        self.platform = platform
        self.way = way
        self.statement = statement
        self.isConditional = isConditional
    }
}
