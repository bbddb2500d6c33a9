import CLinux
import Glibc

/// Puts one folder in the place of another.
enum FolderSwap {
    /// Swaps two paths in one step; tells 0 or -1 with `errno`, as system calls do.
    typealias Exchange = @Sendable (_ first: String, _ second: String) -> Int32

    static let exchange: Exchange = { hv_exchange($0, $1) }

    /// Where the old folder stands on file systems that cannot exchange folders.
    static func aside(_ target: String) -> String { target + ".hvdocs-old" }

    /// In one step where the file system can; elsewhere there is a moment without a folder, which `recover` sets right.
    /// - Returns: where the old folder is now.
    static func run(_ new: String, _ target: String, by exchange: Exchange) throws(EnvironmentError) -> String {
        if exchange(new, target) == 0 { return new }
        guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw .system("replace", target) }
        let aside = aside(target)
        guard rename(target, aside) == 0 else {
            if [ENOTEMPTY, EEXIST, ENOTDIR].contains(errno) { throw EnvironmentError("'\(aside)' is in the way", help: "move it away") }
            throw .system("replace", target)
        }
        guard rename(new, target) == 0 else {
            let code = errno
            guard rename(aside, target) == 0 else {
                throw EnvironmentError("cannot replace '\(target)': the old folder is now '\(aside)'", help: "the next build puts it back")
            }
            throw .system("replace", target, code)
        }
        return aside
    }

    /// After a run that was killed between two renames: puts the old folder back, or removes it if the new one is in its place.
    static func recover(_ target: String) throws(EnvironmentError) {
        let aside = aside(target)
        // Without a manifest it is somebody else's folder that happens to have this name.
        guard Disk.kind(of: aside) == .folder, Disk.isFile(Path.join(aside, OutputManifest.name)) else { return }
        guard let lock = try FolderLock.take(aside) else { return }
        defer { lock.release() }
        if Disk.kind(of: target) == nil {
            guard rename(aside, target) == 0 else { throw .system("restore", target) }
        } else {
            try OldOutput(path: aside).remove(keepingIn: target)
        }
    }
}
