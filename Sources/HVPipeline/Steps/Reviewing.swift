public import HVDiagnostics
import HVInputs
import HVModel

/// Stamps statements as seen again.
public struct Reviewing: Sendable {
    public struct Result: Sendable {
        /// What makes files unreadable; nothing has been written then.
        public var diagnostics: [Diagnostic] = []
        /// Names that nothing has; nothing has been written then.
        public var unknown: [(name: String, near: String?)] = []
        /// Ids of what was stamped.
        public var stamped: [String] = []
    }

    public var content: String
    public var targets: [String]
    public var on: Day

    public init(content: String, targets: [String], on: Day) {
        self.content = Path.trim(content)
        self.targets = targets
        self.on = on
    }

    /// - Throws: if a file cannot be read or written.
    public func run() throws(EnvironmentError) -> Result {
        let loaded = try ContentLoader(root: content).load()
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        if !errors.isEmpty { return Result(diagnostics: errors.inOrder()) }
        let reviewed = loaded.content.reviewed(targets, on: on.date)
        if !reviewed.unknown.isEmpty { return Result(unknown: reviewed.unknown) }
        for (file, text) in reviewed.files.sorted(by: { $0.key < $1.key }) { try AtomicFile.write(Array(text.utf8), to: file) }
        return Result(stamped: reviewed.stamped)
    }
}
