import Glibc

/// A root folder on disk: `/`, or a copy of another machine's files. Links lead to places below the root only.
struct DiskTree: ProbeTree {
    let root: String
    /// Whether it is the machine that we run on.
    let isLive: Bool

    var isComplete: Bool { isLive }

    var machine: String? {
        guard isLive else { return nil }
        var name = utsname()
        guard uname(&name) == 0 else { return nil }
        return withUnsafeBytes(of: name.machine) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    func read(_ path: String, limit: Int) -> ProbeRead<[UInt8]> {
        resolved(path).then { real in
            // A pipe is not waited for, a terminal not taken over.
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
            return .value(bytes)
        }
    }

    func names(in path: String) -> ProbeRead<[String]> {
        resolved(path).then { real in
            guard let stream = opendir(real) else { return Self.failure() }
            defer { closedir(stream) }
            var names: [String] = []
            while names.count < ProbeLimits.names, let entry = readdir(stream) {
                let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
                if let name = String(validating: bytes, as: UTF8.self), name != ".", name != ".." { names.append(name) }
            }
            return .value(names.sorted())
        }
    }

    func linkName(_ path: String) -> String? {
        guard let parent = resolved(Path.parent(of: path)).value, let target = Self.target(of: Path.join(parent, Path.name(of: path))) else { return nil }
        return target.split(separator: "/").last.map(String.init)
    }

    func look(at path: String) -> ProbeRead<Void> { resolved(path).then { _ in .value(()) } }

    func isUsable(_ path: String) -> Bool? { isLive ? access(path, R_OK | W_OK) == 0 : nil }

    /// The path with all links followed, each read as the tree's own root would.
    private func resolved(_ path: String) -> ProbeRead<String> {
        var pending = Array(path.split(separator: "/").reversed().map(String.init)), done: [String] = [], links = 0
        while let step = pending.popLast() {
            if step == "." { continue }
            if step == ".." {
                _ = done.popLast()
                continue
            }
            let place = Path.join(root, (done + [step]).joined(separator: "/"))
            var status = stat()
            guard lstat(place, &status) == 0 else { return Self.failure() }
            guard status.st_mode & S_IFMT == S_IFLNK, let target = Self.target(of: place) else {
                done.append(step)
                continue
            }
            links += 1
            if links > 40 { return .absent }
            if target.hasPrefix("/") { done = [] }
            pending += target.split(separator: "/").reversed().map(String.init)
        }
        return .value(Path.join(root, done.joined(separator: "/")))
    }

    private static func target(of path: String) -> String? {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes { space in space.baseAddress.map { readlink(path, $0, space.count) } ?? -1 }
        return count > 0 ? String(validating: buffer[..<count], as: UTF8.self) : nil
    }

    private static func failure<Value>(_ code: Int32 = errno) -> ProbeRead<Value> {
        switch code {
        case EACCES, EPERM: .denied
        case ENOENT, ENOTDIR, ELOOP, ENXIO, ENODEV, ENAMETOOLONG: .absent
        default: .error
        }
    }
}

extension ProbeRead {
    fileprivate func then<Next>(_ next: (Value) -> ProbeRead<Next>) -> ProbeRead<Next> {
        switch self {
        case .value(let value): next(value)
        case .absent: .absent
        case .denied: .denied
        case .error: .error
        }
    }
}
