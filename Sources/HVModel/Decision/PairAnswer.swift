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
    /// What the host has to have beyond its architecture; nil: nothing more is known to be needed.
    public var requires: Condition?
    /// What emulates the guests where the condition does not hold.
    public var otherwise: SupportStatement?
    /// Further products that run such guests in the same way, each once, in the row's order.
    public var also: [ID<Product>]

    public init(
        host: ID<SupportRow>, guest: ID<SupportRow>, platform: ID<Platform>, way: GuestFit.Way, statement: SupportStatement? = nil, requires: Condition? = nil,
        also: [ID<Product>] = []
    ) {
        self.host = host
        self.guest = guest
        self.platform = platform
        self.way = way
        self.statement = statement
        self.requires = requires
        self.also = also
    }
}
