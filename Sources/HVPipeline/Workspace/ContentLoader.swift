import HVDiagnostics
import HVDigest
import HVInputs
import HVModel

/// Reads a content folder file by file.
struct ContentLoader {
    struct Loaded {
        var content: ContentSet
        /// What is wrong with single files.
        var diagnostics: [Diagnostic]
        /// Number of files read.
        var files: Int
        /// SHA-256 over all paths and file digests.
        var digest: String
    }

    let root: String

    func load(report: ProgressReport = { _ in }) throws(EnvironmentError) -> Loaded {
        guard Disk.isFolder(root) else {
            throw EnvironmentError("there is no content folder '\(root)'", help: "name it with --content, or start one with: hvdocs init DIR")
        }
        var content = ContentSet()
        var found: [Diagnostic] = []
        var digests: [String] = []
        let entries = try Disk.list(root).filter { $0.kind != .folder && !$0.isHidden }
        for (number, entry) in entries.enumerated() {
            report(Progress(step: .reading, done: number + 1, total: entries.count))
            guard entry.kind == .file else {
                found.append(entry.notRegular(in: root))
                continue
            }
            let file = try read(entry.path)
            if !entry.path.hasPrefix("schemas/") { digests.append("\(entry.path) \(Digest.sha256(file.bytes))\n") }
            found += content.add(file, at: entry.path)
        }
        return Loaded(content: content, diagnostics: found, files: digests.count, digest: Digest.sha256(digests.joined()))
    }

    /// A page with its text, read again; nil if it is no page any more.
    func page(_ head: PageHead) throws(EnvironmentError) -> ProsePage? {
        let path = String(head.file.dropFirst(root.count + 1))
        return ContentSet.page(try read(path), at: path)
    }

    func read(_ path: String) throws(EnvironmentError) -> InputFile {
        let limit = path.hasPrefix("pages/") || path == "translations.yml" ? TextReader.pageLimit : TextReader.entityLimit
        let full = Path.join(root, path)
        let (bytes, size) = try Disk.read(full, limit: limit)
        return InputFile(path: full, bytes: bytes, size: size)
    }
}

extension FolderEntry {
    /// Files of editors and version control are none of ours.
    var isHidden: Bool { path.split(separator: "/").contains { $0.hasPrefix(".") } }

    /// The finding that something is no file that can be read.
    func notRegular(in root: String) -> Diagnostic {
        let what = kind == .link ? "a symbolic link" : "a pipe, a device or a name that is not UTF-8"
        return Diagnostic(
            "file.not-regular", .error, "only regular files are read; this is \(what)",
            at: Location(file: Path.join(root, path)), fix: "replace it by the file itself")
    }
}
