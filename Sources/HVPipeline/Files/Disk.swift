import Glibc

/// The file system, through plain system calls: Foundation's calls follow links and are several times slower.
enum Disk {
    /// Folders nested deeper than this are not content.
    private static let deepest = 32

    /// Everything below a folder, sorted by path; links are listed and not followed.
    /// - Throws: if the folder or one below cannot be read.
    static func list(_ root: String) throws(EnvironmentError) -> [FolderEntry] {
        var entries: [FolderEntry] = []
        var pending = [""]
        while let folder = pending.popLast() {
            for entry in try children(of: folder.isEmpty ? root : "\(root)/\(folder)") {
                let path = folder.isEmpty ? entry.path : "\(folder)/\(entry.path)"
                entries.append(FolderEntry(path: path, kind: entry.kind))
                guard entry.kind == .folder else { continue }
                guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < deepest else {
                    throw EnvironmentError("folders must not be nested deeper than \(deepest): '\(root)/\(path)'")
                }
                pending.append(path)
            }
        }
        return entries.sorted { $0.path < $1.path }
    }

    private static func children(of folder: String) throws(EnvironmentError) -> [FolderEntry] {
        guard let stream = opendir(folder) else { throw .system("read folder", folder) }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while let entry = readdir(stream) {
            let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard let name = String(validating: bytes, as: UTF8.self) else {
                entries.append(FolderEntry(path: String(decoding: bytes, as: UTF8.self), kind: .other))
                continue
            }
            if name == "." || name == ".." { continue }
            entries.append(FolderEntry(path: name, kind: kind(of: "\(folder)/\(name)") ?? .other))
        }
        return entries
    }

    /// Nil if there is nothing at the path.
    static func kind(of path: String) -> FolderEntry.Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// A regular file, no link to one.
    static func isFile(_ path: String) -> Bool { kind(of: path) == .file }

    static func owner(of path: String) -> uid_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_uid : nil
    }

    /// Whether two names lead to one file; links are looked at, not followed.
    static func areSame(_ first: String, _ second: String) -> Bool {
        var one = stat(), other = stat()
        return lstat(first, &one) == 0 && lstat(second, &other) == 0 && one.st_ino == other.st_ino && one.st_dev == other.st_dev
    }

    /// At most `limit` + 1 bytes of a regular file, and its size. Never waits: pipes and devices are refused.
    static func read(_ path: String, limit: Int) throws(EnvironmentError) -> (bytes: [UInt8], size: Int) {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("read", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system("read", path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw EnvironmentError("cannot read '\(path)': not a regular file") }
        let wanted = min(Int(status.st_size), limit) + 1
        var bytes = [UInt8](repeating: 0, count: wanted)
        var count = 0
        while count < wanted {
            let read = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), wanted - count) }
            if read < 0 && errno == EINTR { continue }
            guard read >= 0 else { throw .system("read", path) }
            if read == 0 { break }
            count += read
        }
        bytes.removeLast(wanted - count)
        return (bytes, max(Int(status.st_size), count))
    }

    static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(EnvironmentError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .system("write", path) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                let code = errno
                close(descriptor)
                throw .system("write", path, code)
            }
            written += count
        }
        // Some file systems report a full disk only here.
        guard close(descriptor) == 0 else { throw .system("write", path) }
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(EnvironmentError) {
        if isFolder(path) { return }
        let parent = Path.parent(of: path)
        if parent != path { try makeFolder(parent) }
        if mkdir(path, 0o755) != 0 && errno != EEXIST { throw .system("make folder", path) }
    }

    /// As far as the user may.
    static func copyPermissions(of original: String, to copy: String) {
        var status = stat()
        if lstat(original, &status) == 0 { chmod(copy, status.st_mode & 0o7777) }
    }

    static func removeFile(_ path: String) throws(EnvironmentError) {
        if unlink(path) != 0 && errno != ENOENT { throw .system("remove", path) }
    }

    /// Leaves a folder that is not empty.
    static func removeEmptyFolder(_ path: String) throws(EnvironmentError) {
        if rmdir(path) != 0 && ![ENOENT, ENOTEMPTY, EEXIST].contains(errno) { throw .system("remove folder", path) }
    }
}
