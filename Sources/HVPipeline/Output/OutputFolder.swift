import Glibc
import HVDigest

/// Writes a whole output folder or nothing: files are staged beside it and take its place together, in one step where
/// the file system can.
///
/// What hvdocs did not write stays: a folder without our manifest is refused, and foreign files inside an output
/// folder are carried over.
struct OutputFolder {
    /// The folder to be replaced; links in its path resolved.
    let target: String
    private let staging: StagingFolder
    private var files: [String: String] = [:]
    private var folders: Set<String> = []

    /// - Throws: if the folder belongs to somebody else, cannot be written, or is being written by another run.
    init(_ path: String) throws(EnvironmentError) {
        let parent = Path.parent(of: path)
        try Disk.makeFolder(parent)
        let name = Path.name(of: path)
        guard !name.isEmpty, name != ".", name != "..", let realParent = Path.real(parent) else {
            throw EnvironmentError("'\(path)' cannot be an output folder", help: "name a folder of its own, such as Site/public")
        }
        target = Path.real(path) ?? Path.join(realParent, name)
        try Self.refuseForeign(target, shown: path)
        staging = try StagingFolder(for: target)
        do {
            try FolderSwap.recover(target)
            try staging.prepare(keepingIn: target)
        } catch {
            staging.release()
            throw error
        }
    }

    private static func refuseForeign(_ target: String, shown: String) throws(EnvironmentError) {
        guard let kind = Disk.kind(of: target) else { return }
        guard kind == .folder else { throw EnvironmentError("'\(shown)' is not a folder", help: "choose another --output") }
        if Disk.kind(of: Path.join(target, OutputManifest.name)) == nil, let first = try Disk.list(target).first {
            throw EnvironmentError(
                "'\(shown)' was not written by hvdocs and is not empty (it holds '\(first.path)')",
                help: "choose another --output, or empty the folder yourself")
        }
    }

    /// Stages one file.
    /// - Parameter path: below the output folder.
    mutating func add(_ bytes: [UInt8], at path: String) throws(EnvironmentError) {
        guard Path.staysBelow(path) else { throw EnvironmentError("output path '\(path)' would leave the output folder") }
        guard files[path] == nil else { throw EnvironmentError("two pages would be written to '\(path)'") }
        let folder = Path.parent(of: path)
        if folder != ".", folders.insert(folder).inserted { try Disk.makeFolder(Path.join(staging.path, folder)) }
        try Disk.write(bytes, to: Path.join(staging.path, path))
        files[path] = Digest.sha256(bytes)
    }

    /// Puts the staged files in the place of the old ones.
    /// - Returns: whether anything differs from what was there before.
    func commit(by exchange: FolderSwap.Exchange = FolderSwap.exchange) throws(EnvironmentError) -> Bool {
        let manifest = OutputManifest(files: files)
        let old = OutputManifest.read(in: target)
        try Disk.write(manifest.bytes, to: Path.join(staging.path, OutputManifest.name))
        guard Disk.isFolder(target) else {
            try staging.removeMarker()
            guard rename(staging.path, target) == 0 else { throw .system("write", target) }
            staging.release()
            return true
        }
        // The old folder is about to get the name of the staging folder, so it has to be kept from other runs as well.
        let oldLock = try FolderLock.take(target)
        defer { oldLock?.release() }
        try carryOver(notIn: old?.files ?? [:])
        try staging.removeMarker()
        let replaced = try FolderSwap.run(staging.path, target, by: exchange)
        // The new site stands. What cannot be removed now, the next run removes, or says why it cannot.
        try? OldOutput(path: replaced).remove(keepingIn: target)
        staging.release()
        return old != manifest
    }

    /// Throws away what was staged; the old output is untouched.
    func discard() { staging.discard() }

    /// Links the files that somebody else put into the output folder into the new one, and makes their folders, empty ones too.
    private func carryOver(notIn ours: [String: String]) throws(EnvironmentError) {
        let ourFolders = Path.folders(above: ours.keys)
        for entry in try Disk.list(target) where entry.path != OutputManifest.name {
            let original = Path.join(target, entry.path), copy = Path.join(staging.path, entry.path)
            // Somebody who has moved a folder of the site elsewhere and left a link would lose what the link leads to.
            if ourFolders.contains(entry.path) {
                if entry.kind == .folder { continue }
                throw EnvironmentError("'\(original)' took the place of a folder of the site", help: "move it away")
            }
            if ours[entry.path] != nil {
                if entry.kind == .file { continue }
                throw EnvironmentError("'\(original)' took the place of a page of the site", help: "move it away")
            }
            guard files[entry.path] == nil else {
                throw EnvironmentError("'\(original)' was not written by hvdocs and is in the way of a page", help: "move it away")
            }
            if entry.kind == .folder {
                try Disk.makeFolder(copy)
                Disk.copyPermissions(of: original, to: copy)
                continue
            }
            try Disk.makeFolder(Path.parent(of: copy))
            guard link(original, copy) == 0 else { throw .system("keep", original) }
        }
        Disk.copyPermissions(of: target, to: staging.path)
    }
}
