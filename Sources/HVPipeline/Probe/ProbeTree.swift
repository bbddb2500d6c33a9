/// The files of a host, as it is, as a copy, or as the collector script wrote them down.
protocol ProbeTree: Sendable {
    /// At most `limit` bytes of a regular file.
    func read(_ path: String, limit: Int) -> ProbeRead
    /// Names in a folder, sorted; nil if it is not there or may not be read.
    func names(in path: String) -> [String]?
    /// The last part of where a link leads; nil for anything else.
    func linkName(_ path: String) -> String?
    /// Whether there is something at the path; nil if that cannot be told, because the tree holds nothing of that kind.
    func exists(_ path: String) -> Bool?
    /// What `uname -m` said; nil where it was not asked on the host itself.
    var machine: String? { get }
}

enum ProbeRead: Hashable, Sendable {
    case text([UInt8])
    case absent
    case denied
    case error
}

/// Bounds for what a tree of somebody else may make us do.
enum ProbeLimits {
    static let file = 1 << 20
    static let names = 65_536
    static let cpus = 16_384
}
