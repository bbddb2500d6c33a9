import Glibc

/// A folder of our own for a tool that works on files; nobody else can read it.
struct ScratchFolder {
    let path: String

    /// - Throws: if it cannot be made.
    init() throws(EnvironmentError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/hvdocs.XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw .system("make a folder in", parent) }
        path = String(cString: made)
    }

    func remove() {
        guard let entries = try? Disk.list(path) else { return }
        // Files before the folders that hold them.
        for entry in entries.reversed() { _ = Glibc.remove(Path.join(path, entry.path)) }
        rmdir(path)
    }
}
