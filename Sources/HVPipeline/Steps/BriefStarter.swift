public import HVDiagnostics
import HVInputs

/// Writes a commented brief that knows the ids of a content folder.
public struct BriefStarter: Sendable {
    public var content: String
    public var file: String

    public init(content: String, file: String) {
        self.content = Path.trim(content)
        self.file = file
    }

    /// - Returns: what is wrong with the content; nothing has been written if there is any error.
    /// - Throws: if the file exists or cannot be written.
    public func run() throws(EnvironmentError) -> [Diagnostic] {
        guard Disk.kind(of: file) == nil else { throw EnvironmentError("'\(file)' is there already", help: "choose another name") }
        let loaded = try ContentLoader(root: content).load()
        let resolved = loaded.content.resolve(asOf: nil, clean: !loaded.diagnostics.contains { $0.severity == .error })
        guard let catalog = resolved.value else { return (loaded.diagnostics + resolved.diagnostics).map { $0.below(content) }.inOrder() }
        try AtomicFile.write(Array(BriefTemplate.text(for: catalog).utf8), to: file)
        return []
    }
}
