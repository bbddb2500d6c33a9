import HVDiagnostics
import HVInputs

/// Records that translations agree with their originals: writes `translations.yml`.
public struct Stamping: Sendable {
    public var content: String
    /// Stale translations to stamp all the same, because only wording has changed.
    public var keys: [String]

    public init(content: String, keys: [String]) {
        self.content = Path.trim(content)
        self.keys = keys
    }

    /// - Returns: whether the file has changed, and the keys that no text has.
    /// - Throws: if a file cannot be read or written.
    public func run() throws(EnvironmentError) -> (changed: Bool, unknown: [String]) {
        let loaded = try ContentLoader(root: content).load()
        let (text, unknown) = loaded.content.stampedTranslations(forcing: Set(keys))
        let path = Path.join(content, "translations.yml")
        let old = (try? Disk.read(path, limit: TextReader.pageLimit))?.bytes
        guard unknown.isEmpty, old != Array(text.utf8) else { return (false, unknown) }
        try AtomicFile.write(Array(text.utf8), to: path)
        return (true, unknown)
    }
}
