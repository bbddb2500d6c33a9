/// The files of a host, as it is, as a copy, or as the collector script wrote them down.
protocol ProbeTree: Sendable {
    /// At most `limit` bytes of a regular file.
    func read(_ path: String, limit: Int) -> ProbeRead<[UInt8]>
    /// Names in a folder, sorted.
    func names(in path: String) -> ProbeRead<[String]>
    /// The last part of where a link leads; nil for anything else.
    func linkName(_ path: String) -> String?
    /// Whether there is anything at the path.
    func look(at path: String) -> ProbeRead<Void>
    /// Whether the user of the probe may read and write what is there; nil where that was not asked on the host itself.
    func isUsable(_ path: String) -> Bool?
    /// What `uname -m` said; nil where it was not asked on the host itself.
    var machine: String? { get }
    /// Whether what is not in the tree is not on the host. A copy may lack anything.
    var isComplete: Bool { get }
}

/// How one look at a tree went.
enum ProbeRead<Value> {
    case value(Value)
    case absent, denied, error

    var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }
}

extension ProbeRead: Sendable where Value: Sendable {}

/// Bounds for what a tree of somebody else may make us do.
enum ProbeLimits {
    static let file = 1 << 20
    static let names = 65_536
    static let cpus = 16_384
    static let devices = 10_000
    static let disks = 4_096
    /// Bytes and steps of a path.
    static let path = 4_096
    static let steps = 40
}
