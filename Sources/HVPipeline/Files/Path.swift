import Glibc

/// Paths as text, `/`-separated.
enum Path {
    /// An empty folder is the working directory, never the root of the file system.
    static func join(_ folder: String, _ path: String) -> String {
        folder.isEmpty || folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    }

    static func parent(of path: String) -> String {
        let trimmed = trim(path)
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    static func name(of path: String) -> String {
        String(trim(path).split(separator: "/").last ?? "")
    }

    /// The name without its last extension.
    static func stem(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// Without trailing slashes.
    static func trim(_ path: String) -> String {
        var trimmed = path[...]
        while trimmed.count > 1 && trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
        return String(trimmed)
    }

    /// The real place of something that exists, links resolved.
    static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The real place of something whose last steps may not exist yet.
    static func resolved(_ path: String) -> String {
        if let real = real(path) { return real }
        let parent = parent(of: path)
        return parent == path ? path : join(resolved(parent), name(of: path))
    }

    /// Whether two real places are the same or one lies in the other.
    static func overlap(_ first: String, _ second: String) -> Bool {
        first == second || second.hasPrefix(join(first, "")) || first.hasPrefix(join(second, ""))
    }

    /// `a/b/c` lies in `a` and `a/b`.
    static func folders(above paths: some Sequence<String>) -> Set<String> {
        var folders: Set<String> = []
        for path in paths {
            var above = parent(of: path)
            while above != "." && above != "/" && folders.insert(above).inserted { above = parent(of: above) }
        }
        return folders
    }

    /// Whether an output path stays below its root: relative, no empty, `.` or `..` steps.
    static func staysBelow(_ path: String) -> Bool {
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        return !steps.isEmpty && steps.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !path.utf8.contains(0)
    }
}
