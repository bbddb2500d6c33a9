/// All that a decision is made from.
public struct DecisionInput: Sendable {
    public var catalog: Catalog
    /// One per probe, in the order given; identical ones are grouped.
    public var hosts: [HostFacts]
    public var brief: Brief
    /// The day it speaks for: prices, support dates and review dates are held against it.
    public var asOf: CalendarDate

    public init(catalog: Catalog, hosts: [HostFacts], brief: Brief, asOf: CalendarDate) {
        self.catalog = catalog
        self.hosts = hosts
        self.brief = brief
        self.asOf = asOf
    }
}
