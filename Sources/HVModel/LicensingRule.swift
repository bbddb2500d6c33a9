/// How many units of a price a purchase takes. A rule that sources disagree on is computed both ways.
public struct LicensingRule: Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Each CPU counts as at least this many cores.
        case coresPerCPUFloor = "cores-per-cpu-floor"
        /// An order has at least this many cores.
        case coresPerOrderFloor = "cores-per-order-floor"
        /// One unit covers this many cores; counts are rounded up.
        case coresPerUnit = "cores-per-unit"
        /// One unit covers this many sockets of a host; counts are rounded up.
        case socketsPerUnit = "sockets-per-unit"
        /// One unit covers one host with up to this many sockets; more sockets take more units.
        case socketsPerHostUnit = "sockets-per-host-unit"
    }

    public var kind: Kind
    public var value: Int
    public var isDisputed: Bool
    /// Prose.
    public var notes: LocalizedText?
    public var citations: [Citation]

    public init(kind: Kind, value: Int, isDisputed: Bool, notes: LocalizedText? = nil, citations: [Citation]) {
        self.kind = kind
        self.value = value
        self.isDisputed = isDisputed
        self.notes = notes
        self.citations = citations
    }
}
