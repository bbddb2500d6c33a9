/// The outcome of one check of a host's readiness.
public struct CheckResult: Sendable {
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case pass, warn, fail, unknown
        /// The check is not for hosts like this one.
        case notApplicable = "not-applicable"
    }

    public var check: HostCheck
    public var outcome: Outcome
    public var facts: [FactTrace]

    public init(check: HostCheck, outcome: Outcome, facts: [FactTrace]) {
        self.check = check
        self.outcome = outcome
        self.facts = facts
    }
}

/// How ready the hosts of a probed group are, as the catalogue's checks see them. It informs and excludes nothing.
public struct HostReadiness: Sendable {
    /// Name of the host group.
    public var group: String
    /// Those that are for such hosts, by platform and in the checks' order.
    public var results: [CheckResult]

    public init(group: String, results: [CheckResult]) {
        self.group = group
        self.results = results
    }
}
