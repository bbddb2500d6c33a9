import CLinux
import Glibc
import HVDigest

/// Writes a whole output folder or nothing: files are staged beside it and take its place in one step.
///
/// What hvdocs did not write stays: a folder without our manifest is refused, and foreign files inside an output
/// folder are carried over.
struct OutputFolder {
    /// The folder to be replaced; links in its path resolved.
    let target: String
    private let staging: String
    private let lock: FolderLock
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
        staging = Path.join(Path.parent(of: target), ".\(Path.name(of: target)).hvdocs-staging")
        lock = try Self.claim(staging)
        try Self.restore(target)
        try Self.empty(staging)
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

    /// One run at a time.
    private static func claim(_ staging: String) throws(EnvironmentError) -> FolderLock {
        while true {
            if let kind = Disk.kind(of: staging), kind != .folder { throw EnvironmentError("'\(staging)' is in the way", help: "remove it") }
            try Disk.makeFolder(staging)
            guard let lock = try FolderLock.take(staging) else { continue }
            if lock.holds(staging) { return lock }
            lock.release()
        }
    }

    /// Where the old folder stands for a moment on file systems that cannot exchange folders; a run that was killed in
    /// that moment has left it there.
    private static func restore(_ target: String) throws(EnvironmentError) {
        guard Disk.kind(of: target) == nil, Disk.kind(of: aside(target)) == .folder else { return }
        guard rename(aside(target), target) == 0 else { throw .system("restore", target) }
    }

    private static func aside(_ target: String) -> String { target + ".hvdocs-old" }

    /// Stages one file.
    /// - Parameter path: below the output folder.
    mutating func add(_ bytes: [UInt8], at path: String) throws(EnvironmentError) {
        guard Path.staysBelow(path) else { throw EnvironmentError("output path '\(path)' would leave the output folder") }
        guard files[path] == nil else { throw EnvironmentError("two pages would be written to '\(path)'") }
        let folder = Path.parent(of: path)
        if folder != ".", folders.insert(folder).inserted { try Disk.makeFolder(Path.join(staging, folder)) }
        try Disk.write(bytes, to: Path.join(staging, path))
        files[path] = Digest.sha256(bytes)
    }

    /// Puts the staged files in the place of the old ones.
    /// - Returns: whether anything differs from what was there before.
    func commit() throws(EnvironmentError) -> Bool {
        let manifest = OutputManifest(files: files)
        let old = (try? Disk.read(Path.join(target, OutputManifest.name), limit: 256 << 20)).flatMap { OutputManifest($0.bytes) }
        try Disk.write(manifest.bytes, to: Path.join(staging, OutputManifest.name))
        guard Disk.isFolder(target) else {
            guard rename(staging, target) == 0 else { throw .system("write", target) }
            lock.release()
            return true
        }
        // The old folder is about to get the name of the staging folder, so it has to be kept from other runs as well.
        let oldLock = try FolderLock.take(target)
        defer { oldLock?.release() }
        let carried = try carryOver(notIn: old?.files ?? [:])
        try exchange()
        // From here on `staging` is the name of the old folder. What cannot be removed now, the next run removes.
        try? Self.remove(staging, files: Array((old?.files ?? [:]).keys) + carried + [OutputManifest.name])
        lock.release()
        return old != manifest
    }

    /// Throws away what was staged; the old output is untouched.
    func discard() {
        try? Self.empty(staging)
        try? Disk.removeEmptyFolder(staging)
        lock.release()
    }

    /// Links the files that somebody else put into the output folder into the new one, and makes their folders, empty ones too.
    private func carryOver(notIn ours: [String: String]) throws(EnvironmentError) -> [String] {
        let ourFolders = Path.folders(above: ours.keys)
        var carried: [String] = []
        for entry in try Disk.list(target) where entry.path != OutputManifest.name && ours[entry.path] == nil && !ourFolders.contains(entry.path) {
            let original = Path.join(target, entry.path), copy = Path.join(staging, entry.path)
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
            carried.append(entry.path)
        }
        Disk.copyPermissions(of: target, to: staging)
        return carried
    }

    /// Swaps the two folders; in one step where the file system can.
    private func exchange() throws(EnvironmentError) {
        if hv_exchange(staging, target) == 0 { return }
        guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw .system("replace", target) }
        let aside = Self.aside(target)
        guard rename(target, aside) == 0 else { throw .system("replace", target) }
        guard rename(staging, target) == 0 else {
            let code = errno
            rename(aside, target)
            throw .system("replace", target, code)
        }
        rename(aside, staging)
    }

    /// Removes our files and the folders that are empty then.
    private static func remove(_ folder: String, files: [String]) throws(EnvironmentError) {
        for file in files where Path.staysBelow(file) { try Disk.removeFile(Path.join(folder, file)) }
        for entry in try Disk.list(folder).reversed() where entry.kind == .folder {
            try Disk.removeEmptyFolder(Path.join(folder, entry.path))
        }
        try Disk.removeEmptyFolder(folder)
    }

    /// The staging folder is ours alone: what an interrupted run left in it goes.
    private static func empty(_ staging: String) throws(EnvironmentError) {
        for entry in try Disk.list(staging).reversed() {
            let path = Path.join(staging, entry.path)
            if entry.kind == .folder { try Disk.removeEmptyFolder(path) } else { try Disk.removeFile(path) }
        }
    }
}
