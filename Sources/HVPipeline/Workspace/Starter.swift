import Glibc

/// Makes a small workspace that builds as it is.
public struct Starter: Sendable {
    public var folder: String
    /// Where `Templates`, `Site/assets` and `Site/scripts` of this installation are; nil: found from the program's own place.
    public var share: String?

    public init(folder: String, share: String? = nil) {
        self.folder = Path.trim(folder)
        self.share = share
    }

    /// - Returns: the files written.
    /// - Throws: if the folder is not empty, or a file cannot be written.
    public func run() throws(EnvironmentError) -> [String] {
        if folder.isEmpty { throw EnvironmentError("a new workspace needs a folder of its own", help: "name a new folder") }
        if Disk.kind(of: folder) != nil, let first = try Disk.list(folder).first {
            throw EnvironmentError("'\(folder)' is not empty (it holds '\(first.path)')", help: "choose a new folder")
        }
        let source = try findShare()
        var written: [String] = []
        func copy(_ from: String, to: String) throws(EnvironmentError) {
            for entry in try Disk.list(Path.join(source, from)) where entry.kind == .file {
                // What is for the authors of hvdocs only.
                if from == "Templates", entry.path.hasPrefix("starter/") || entry.path == "README.md" { continue }
                let target = to.isEmpty ? entry.path : "\(to)/\(entry.path)"
                let (bytes, _) = try Disk.read(Path.join(source, "\(from)/\(entry.path)"), limit: 32 << 20)
                try Disk.makeFolder(Path.parent(of: Path.join(folder, target)))
                try Disk.write(bytes, to: Path.join(folder, target))
                written.append(target)
            }
        }
        try copy("Templates/starter", to: "")
        try copy("Templates", to: "Templates")
        try copy("Site/assets", to: "Site/assets")
        try copy("Site/scripts", to: "Site/scripts")
        written += try SchemaUpdate(content: Path.join(folder, "Content")).run().map { "Content/schemas/\($0)" }
        return written.sorted()
    }

    /// `<prefix>/share/hvdocs` of an installed program, or the checkout that it was built in.
    private func findShare() throws(EnvironmentError) -> String {
        if let share { return share }
        var candidates: [String] = []
        if let program = Path.real("/proc/self/exe") {
            var above = Path.parent(of: program)
            candidates.append(Path.join(Path.parent(of: above), "share/hvdocs"))
            for _ in 0..<6 {
                above = Path.parent(of: above)
                candidates.append(above)
            }
        }
        guard let found = candidates.first(where: { Disk.isFolder(Path.join($0, "Templates/starter")) }) else {
            throw EnvironmentError("the starter templates were not found", help: "name their folder in the environment variable HVDOCS_SHARE")
        }
        return found
    }
}
