import Glibc

/// Replaces a file in one step: a reader sees the old text or the new, never half of it.
enum AtomicFile {
    static func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
        let temporary = Path.join(Path.parent(of: path), ".\(Path.name(of: path)).hvdocs-new")
        try Disk.removeFile(temporary)
        do {
            try Disk.write(bytes, to: temporary)
        } catch {
            try? Disk.removeFile(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else { throw .system("write", path) }
    }
}
