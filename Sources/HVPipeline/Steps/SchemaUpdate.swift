import HVInputs

/// Writes the JSON Schemas of all kinds into `schemas/` of a content folder.
public struct SchemaUpdate: Sendable {
    public var content: String
    /// Only look whether they are up to date.
    public var checkOnly: Bool

    public init(content: String, checkOnly: Bool = false) {
        self.content = Path.trim(content)
        self.checkOnly = checkOnly
    }

    /// - Returns: the names of the schemas that were not up to date.
    /// - Throws: if a file cannot be written.
    public func run() throws(EnvironmentError) -> [String] {
        let folder = Path.join(content, "schemas")
        if !checkOnly { try Disk.makeFolder(folder) }
        var outdated: [String] = []
        for (name, text) in SchemaWriter.all() {
            let path = Path.join(folder, name), bytes = Array(text.utf8)
            if (try? Disk.read(path, limit: 1 << 20))?.bytes == bytes { continue }
            outdated.append(name)
            if !checkOnly { try AtomicFile.write(bytes, to: path) }
        }
        return outdated
    }
}
