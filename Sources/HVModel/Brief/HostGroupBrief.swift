/// Like hosts, as the brief names them. What a probe of one of them says wins; the rest is as told here.
public struct HostGroupBrief: Hashable, Sendable {
    public var name: String
    /// At least 1.
    public var count: Int
    /// Name of a host in the probes, or a probe's file name without its extension; nil: the only probe there is, or none.
    public var probe: String?
    /// `uname -m`.
    public var architecture: String?
    public var sockets: Int?
    public var coresPerSocket: Int?
    /// Further facts by dotted name, where there is no probe.
    public var facts: [String: FactValue]

    public init(
        name: String, count: Int = 1, probe: String? = nil, architecture: String? = nil, sockets: Int? = nil, coresPerSocket: Int? = nil,
        facts: [String: FactValue] = [:]
    ) {
        self.name = name
        self.count = count
        self.probe = probe
        self.architecture = architecture
        self.sockets = sockets
        self.coresPerSocket = coresPerSocket
        self.facts = facts
    }
}

/// Something an option cannot do without.
public enum MustHave: Hashable, Sendable {
    /// A row of the matrix.
    case row(ID<SupportRow>)
    /// A condition on the hosts, whatever the option; told under the name the reader gave it.
    case host(name: String, condition: Condition)
}

/// Like guests.
public struct GuestGroup: Hashable, Sendable {
    public enum Emulation: String, Hashable, Sendable, CaseIterable {
        /// Emulated, or rebuilt for the architecture of the hosts where the guests' own has hosts too.
        case accept
        /// Emulated at least: they cannot be rebuilt.
        case keep
        /// Accelerated or not at all.
        case refuse
    }

    /// In the reader's words.
    public var os: String
    /// As `uname -m` or an inventory says; nil: that of the hosts.
    public var architecture: String?
    /// At least 1.
    public var count: Int
    /// Name of the host group they run on; nil: the groups whose hosts run them accelerated, or else all.
    public var hosts: String?
    public var emulation: Emulation

    public init(os: String, architecture: String? = nil, count: Int = 1, hosts: String? = nil, emulation: Emulation = .accept) {
        self.os = os
        self.architecture = architecture
        self.count = count
        self.hosts = hosts
        self.emulation = emulation
    }
}

/// Compliance evidence that the reader brings. It is shown as brought and never asserted.
public struct ComplianceItem: Hashable, Sendable {
    /// In the reader's words: a list, a level, a rule.
    public var requirement: String
    /// Options that the evidence is about; empty: none has any.
    public var options: [ID<Option>]
    public var certificate: String?
    public var date: CalendarDate?
    /// Whether an option without evidence is excluded.
    public var isMust: Bool

    public init(requirement: String, options: [ID<Option>] = [], certificate: String? = nil, date: CalendarDate? = nil, isMust: Bool = true) {
        self.requirement = requirement
        self.options = options
        self.certificate = certificate
        self.date = date
        self.isMust = isMust
    }
}

/// Who disagrees, with what, and what was answered.
public struct Dissent: Hashable, Sendable {
    public var who: String
    public var what: String
    public var answer: String?

    public init(who: String, what: String, answer: String? = nil) {
        self.who = who
        self.what = what
        self.answer = answer
    }
}
