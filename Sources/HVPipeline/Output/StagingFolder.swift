import Glibc

/// The folder beside the output that a run fills, kept for one run at a time.
///
/// While it is filled, a marker in it says that hvdocs made it. Just before it takes the place of the output the marker
/// goes; from then on the manifest says so, in the new folder and in the old one, which has the same name for a moment.
struct StagingFolder {
    static let marker = ".hvdocs-staging"

    let path: String
    private let lock: FolderLock

    /// - Throws: if another run has it, or somebody else made it.
    init(for target: String) throws(EnvironmentError) {
        path = Path.join(Path.parent(of: target), ".\(Path.name(of: target)).hvdocs-staging")
        lock = try Self.claim(path)
    }

    /// Empties it, whatever a killed run has left in it: something staged, or the old output folder.
    func prepare(keepingIn target: String) throws(EnvironmentError) {
        if !Disk.isFile(Path.join(path, Self.marker)), Disk.isFile(Path.join(path, OutputManifest.name)) {
            try OldOutput(path: path).remove(keepingIn: target, alsoFolder: false)
        }
        try Disk.write([], to: Path.join(path, Self.marker))
        try empty()
    }

    private static func claim(_ path: String) throws(EnvironmentError) -> FolderLock {
        while true {
            let isNew = mkdir(path, 0o755) == 0
            if !isNew && errno != EEXIST { throw .system("make folder", path) }
            // It may have gone meanwhile: another run has ended.
            if let kind = Disk.kind(of: path), kind != .folder { throw EnvironmentError("'\(path)' is in the way", help: "move it away") }
            guard let lock = try FolderLock.take(path) else { continue }
            if lock.holds(path) {
                if isNew || isOurs(path) { return lock }
                lock.release()
                throw EnvironmentError("'\(path)' is in the way: hvdocs did not make it", help: "move it away")
            }
            lock.release()
        }
    }

    /// Somebody else could still change what becomes the site, so the folder has to belong to us as well.
    private static func isOurs(_ path: String) -> Bool {
        guard Disk.owner(of: path) == geteuid() else { return false }
        if Disk.isFile(Path.join(path, marker)) || Disk.isFile(Path.join(path, OutputManifest.name)) { return true }
        return (try? Disk.list(path))?.isEmpty == true
    }

    /// The folder is about to become the output.
    func removeMarker() throws(EnvironmentError) { try Disk.removeFile(Path.join(path, Self.marker)) }

    /// Removes the folder with all that was staged. Only after `prepare`, and not once it has become the output.
    func discard() {
        try? empty()
        try? removeMarker()
        try? Disk.removeEmptyFolder(path)
        lock.release()
    }

    func release() { lock.release() }

    /// What an interrupted run has staged goes; the marker stays, so that this may be interrupted as well.
    private func empty() throws(EnvironmentError) {
        for entry in try Disk.list(path).reversed() where entry.path != Self.marker {
            let place = Path.join(path, entry.path)
            if entry.kind == .folder { try Disk.removeEmptyFolder(place) } else { try Disk.removeFile(place) }
        }
    }
}
