public import HVDiagnostics
import Glibc
import HVInputs
import HVModel
import HVRender

/// Reads one host, or what is known of it, and writes `hvdocs.probe/1`.
public struct Probe: Sendable {
    public struct Result: Sendable {
        public var diagnostics: [Diagnostic] = []
        /// The probe; empty if there was any error.
        public var bytes: [UInt8] = []
        /// What to tell about it, a line each.
        public var notes: [String] = []
    }

    /// Nil: this machine.
    public var root: String?
    public var redacts: Bool
    /// A file with at least 16 bytes; nil: a salt that nobody keeps.
    public var saltFile: String?

    public init(root: String? = nil, redacts: Bool = false, saltFile: String? = nil) {
        self.root = root
        self.redacts = redacts
        self.saltFile = saltFile
    }

    /// - Throws: if the root or the salt cannot be read.
    public func run() throws(EnvironmentError) -> Result {
        let read = try host()
        if read.diagnostics.contains(where: { $0.severity == .error }) { return Result(diagnostics: read.diagnostics.inOrder()) }
        var host = read.value
        if redacts { host = Redaction(salt: try salt()).apply(to: host) }
        return Result(diagnostics: read.diagnostics.inOrder(), bytes: ProbeDocument(host, takenBy: "hvdocs \(ToolVersion.text)").bytes, notes: Self.notes(on: host))
    }

    func host() throws(EnvironmentError) -> Diagnosed<HostFacts> {
        guard let root else { return Diagnosed(HostReader.read(DiskTree(root: "/", isLive: true), isLive: true)) }
        guard Disk.isFolder(root) else {
            let (bytes, size) = try Disk.read(root, limit: ArchiveTree.limit)
            guard ArchiveTree.isArchive(bytes) else {
                throw EnvironmentError("'\(root)' is neither a folder nor the output of: hvdocs probe --script", help: "for other formats use --from")
            }
            return ArchiveTree.read(InputFile(path: root, bytes: bytes, size: size)).map { HostReader.read($0, isLive: false) }
        }
        guard ["proc", "sys"].contains(where: { Disk.isFolder(Path.join(root, $0)) }) else {
            throw EnvironmentError("'\(root)' holds neither 'proc' nor 'sys'", help: "name the folder that they were copied into")
        }
        return Diagnosed(HostReader.read(DiskTree(root: root, isLive: false), isLive: false))
    }

    func salt() throws(EnvironmentError) -> [UInt8] {
        guard let saltFile else {
            var random = SystemRandomNumberGenerator()
            return (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
        }
        let (bytes, _) = try Disk.read(saltFile, limit: 4_096)
        guard bytes.count >= 16 else { throw EnvironmentError("the salt in '\(saltFile)' has \(bytes.count) bytes", help: "use at least 16 random ones") }
        return bytes
    }

    static func notes(on host: HostFacts) -> [String] {
        var notes: [String] = []
        switch host.describes {
        case .guest: notes.append("this probe was taken inside a guest: it describes the guest, not the host below it")
        case .container: notes.append("this probe was taken inside a container: devices and limits are the container's")
        case .host: break
        }
        let unread = host.groups.filter { $0.value != .ok }.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.rawValue)" }
        if !unread.isEmpty { notes.append("not read, and therefore unknown: \(unread.joined(separator: ", "))") }
        if !host.redacted.isEmpty { notes.append("replaced by salted hashes: \(host.redacted.joined(separator: ", "))") }
        return notes
    }
}

/// The version of the program, where outputs name it.
public enum ToolVersion {
    public static let text = "0.2.0"
}
