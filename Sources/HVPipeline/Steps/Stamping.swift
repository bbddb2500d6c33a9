public import HVDiagnostics
import HVInputs

/// Records that translations agree with their originals: writes `translations.yml`.
public struct Stamping: Sendable {
    public struct Result: Sendable {
        /// What makes files unreadable. If there is any error, nothing has been written: the stamps of such a file would be lost.
        public var diagnostics: [Diagnostic] = []
        /// Whether the file has changed.
        public var changed = false
        /// Keys that no text has; nothing has been written then.
        public var unknown: [String] = []
    }

    public var content: String
    /// Stale translations to stamp all the same, because only wording has changed.
    public var keys: [String]

    public init(content: String, keys: [String]) {
        self.content = Path.trim(content)
        self.keys = keys
    }

    /// - Throws: if a file cannot be read or written.
    public func run() throws(EnvironmentError) -> Result {
        let loaded = try ContentLoader(root: content).load()
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        if !errors.isEmpty { return Result(diagnostics: errors.inOrder()) }
        let (text, unknown) = loaded.content.stampedTranslations(forcing: Set(keys))
        let path = Path.join(content, "translations.yml")
        let old = (try? Disk.read(path, limit: TextReader.pageLimit))?.bytes
        guard unknown.isEmpty, old != Array(text.utf8) else { return Result(unknown: unknown) }
        try AtomicFile.write(Array(text.utf8), to: path)
        return Result(changed: true)
    }
}
