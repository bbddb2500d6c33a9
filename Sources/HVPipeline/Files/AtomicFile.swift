import Glibc

/// Replaces a file in one step: a reader sees the old text or the new, never half of it. Its permissions stay.
enum AtomicFile {
    static func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
        let temporary = Path.join(Path.parent(of: path), ".\(Path.name(of: path)).hvdocs-new")
        try Disk.removeFile(temporary)
        do throws(EnvironmentError) {
            // What nobody else may read is not to be read in between either.
            let replaces = Disk.isFile(path)
            try Disk.write(bytes, to: temporary, mode: replaces ? 0o600 : 0o644)
            if replaces { Disk.copyPermissions(of: path, to: temporary) }
            guard rename(temporary, path) == 0 else { throw EnvironmentError.system("write", path) }
        } catch {
            try? Disk.removeFile(temporary)
            throw error
        }
    }
}
