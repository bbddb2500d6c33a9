import Glibc

/// A folder kept for one run. It is free again when the process ends, however it ends.
struct FolderLock {
    private let descriptor: Int32

    /// - Returns: nil if there is no such folder (any more).
    /// - Throws: if another run has it.
    static func take(_ folder: String) throws(EnvironmentError) -> FolderLock? {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .system("open", folder)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw EnvironmentError("another run is writing this output folder", help: "wait for it to end")
        }
        return FolderLock(descriptor: descriptor)
    }

    /// Whether the path still names the folder that was locked: between opening and locking, another run may have ended
    /// and given the folder another name.
    func holds(_ path: String) -> Bool {
        var mine = stat(), there = stat()
        return fstat(descriptor, &mine) == 0 && lstat(path, &there) == 0 && mine.st_ino == there.st_ino && mine.st_dev == there.st_dev
    }

    func release() { close(descriptor) }
}
