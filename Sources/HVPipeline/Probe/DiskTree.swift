import Glibc

/// A root folder on disk: `/`, or a copy of another machine's files. Links lead to places below the root only.
struct DiskTree: ProbeTree {
    let root: String
    let isLive: Bool

    var machine: String? {
        guard isLive else { return nil }
        var name = utsname()
        guard uname(&name) == 0 else { return nil }
        return withUnsafeBytes(of: name.machine) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    func read(_ path: String, limit: Int) -> ProbeRead {
        guard let real = resolved(path) else { return errno == EACCES ? .denied : .absent }
        let descriptor = open(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { return Self.failure() }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .error }
        // Files of /proc and /sys do not know their size.
        var bytes: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < limit {
            let count = Glibc.read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
            if count < 0 && errno == EINTR { continue }
            if count < 0 { return Self.failure() }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return .text(bytes)
    }

    func names(in path: String) -> [String]? {
        guard let real = resolved(path), let stream = opendir(real) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while names.count < ProbeLimits.names, let entry = readdir(stream) {
            let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if let name = String(validating: bytes, as: UTF8.self), name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    func linkName(_ path: String) -> String? {
        guard let parent = resolved(Path.parent(of: path)), let target = Self.target(of: Path.join(parent, Path.name(of: path))) else { return nil }
        return target.split(separator: "/").last.map(String.init)
    }

    func exists(_ path: String) -> Bool? {
        if let real = resolved(path) {
            var status = stat()
            return lstat(real, &status) == 0
        }
        if errno == EACCES { return nil }
        // A copy of /proc and /sys says nothing about devices.
        let top = "/" + (path.split(separator: "/").first.map(String.init) ?? "")
        return isLive || ["/proc", "/sys"].contains(top) && resolved(top) != nil ? false : nil
    }

    /// The path with all links followed, each read as the tree's own root would.
    private func resolved(_ path: String) -> String? {
        var pending = Array(path.split(separator: "/").reversed().map(String.init)), done: [String] = [], links = 0
        while let step = pending.popLast() {
            if step == "." { continue }
            if step == ".." {
                _ = done.popLast()
                continue
            }
            let place = root + (root.hasSuffix("/") ? "" : "/") + (done + [step]).joined(separator: "/")
            var status = stat()
            guard lstat(place, &status) == 0 else { return nil }
            guard status.st_mode & S_IFMT == S_IFLNK, let target = Self.target(of: place) else {
                done.append(step)
                continue
            }
            links += 1
            if links > 40 {
                errno = ELOOP
                return nil
            }
            if target.hasPrefix("/") { done = [] }
            pending += target.split(separator: "/").reversed().map(String.init)
        }
        return root + (root.hasSuffix("/") ? "" : "/") + done.joined(separator: "/")
    }

    private static func target(of path: String) -> String? {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes { space in space.baseAddress.map { readlink(path, $0, space.count) } ?? -1 }
        return count > 0 ? String(validating: buffer[..<count], as: UTF8.self) : nil
    }

    private static func failure() -> ProbeRead {
        switch errno {
        case EACCES, EPERM: .denied
        case ENOENT, ENOTDIR, ELOOP, ENXIO, ENODEV: .absent
        default: .error
        }
    }
}
