import Glibc

/// An output folder that another one has replaced. Only what hvdocs wrote and what the new folder has too goes with it.
struct OldOutput {
    let path: String

    /// Removes the folder; what somebody else put into it after the new one was staged moves into the new one.
    /// - Parameter alsoFolder: whether the empty folder itself goes too.
    /// - Throws: if something that somebody else put into it has its place taken; it stays then.
    func remove(keepingIn target: String, alsoFolder: Bool = true) throws(EnvironmentError) {
        let ours = OutputManifest.read(in: path)?.files ?? [:]
        // The walk does not follow links: whatever a manifest says, nothing outside the folder is touched.
        let entries = try Disk.list(path)
        try keepFolders(entries, ours: ours, in: target)
        var blocked: String?
        for entry in entries where entry.kind != .folder && entry.path != OutputManifest.name {
            let place = Path.join(path, entry.path), kept = Path.join(target, entry.path)
            let isOurs = entry.kind == .file && ours[entry.path] != nil
            if !isOurs && !Disk.areSame(place, kept) {
                guard Disk.isFolder(target), link(place, kept) == 0 else {
                    blocked = blocked ?? place
                    continue
                }
            }
            try Disk.removeFile(place)
        }
        if let blocked { throw EnvironmentError("'\(blocked)' was not written by hvdocs and cannot be kept in '\(target)'", help: "move it away") }
        for entry in entries.reversed() where entry.kind == .folder { try Disk.removeEmptyFolder(Path.join(path, entry.path)) }
        // Last, because it says whose the folder is.
        try Disk.removeFile(Path.join(path, OutputManifest.name))
        if alsoFolder { try Disk.removeEmptyFolder(path) }
    }

    private func keepFolders(_ entries: [FolderEntry], ours: [String: String], in target: String) throws(EnvironmentError) {
        guard Disk.isFolder(target) else { return }
        let ourFolders = Path.folders(above: ours.keys)
        let foreign = entries.filter { $0.kind != .folder && ours[$0.path] == nil && $0.path != OutputManifest.name }.map(\.path)
        let needed = Path.folders(above: foreign)
        for entry in entries where entry.kind == .folder && (needed.contains(entry.path) || !ourFolders.contains(entry.path)) {
            let kept = Path.join(target, entry.path)
            guard Disk.kind(of: kept) == nil else { continue }
            try Disk.makeFolder(kept)
            Disk.copyPermissions(of: Path.join(path, entry.path), to: kept)
        }
    }
}
