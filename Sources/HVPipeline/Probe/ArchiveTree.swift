import HVDiagnostics
import HVInputs

/// What the collector script wrote down of a host: `#hvdocs-tree/1`, then one entry after the other.
///
/// `machine NAME`; `file PATH`, `dir PATH` and `hex PATH` with their lines after it, each behind one space; `link PATH TARGET`; `node PATH`,
/// `missing PATH`, `denied PATH`.
struct ArchiveTree: ProbeTree {
    static let header = "#hvdocs-tree/1"
    static let limit = 16 << 20

    private enum Entry {
        case file([UInt8])
        case folder([String])
        case link(String)
        case node, missing, denied
    }

    private var entries: [String: Entry] = [:]
    /// Every folder above an entry.
    private var folders: Set<String> = []
    private(set) var machine: String?

    static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array(header.utf8)) }

    /// Reads an archive; lines that are none of the format are findings.
    static func read(_ file: InputFile) -> Diagnosed<ArchiveTree> {
        var tree = ArchiveTree(), found: [Diagnostic] = []
        guard file.size <= limit else {
            let message = "a file must not be larger than \(limit) bytes; this one has \(file.size)"
            return Diagnosed(tree, [Diagnostic("file.too-large", .error, message, at: Location(file: file.path))])
        }
        var current: (path: String, kind: String, lines: [ArraySlice<UInt8>])?
        func close() {
            if let current { tree.add(current.kind, current.path, current.lines) }
            current = nil
        }
        for (number, line) in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if line.first == UInt8(ascii: " ") {
                current?.lines.append(line.dropFirst())
                continue
            }
            close()
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 2).map(String.init)
            switch (words.first, words.count) {
            case ("machine", 2): tree.machine = words[1]
            case ("file", 2), ("dir", 2), ("hex", 2): current = (words[1], words[0], [])
            case ("node", 2), ("missing", 2), ("denied", 2): tree.add(words[0], words[1], [])
            case ("link", 3): tree.entries[words[1]] = .link(words[2])
            default:
                if found.count < 20 {
                    let message = "a line is 'machine', 'file', 'dir', 'hex', 'link', 'node', 'missing' or 'denied', or belongs to one behind a space"
                    found.append(Diagnostic("probe.archive", .error, message, at: Location(file: file.path, place: Place(line: number + 1, column: 1))))
                }
            }
        }
        close()
        for path in tree.entries.keys { tree.folders.formUnion(Path.folders(above: [path])) }
        return Diagnosed(tree, found)
    }

    static let page = CheckPage(
        "probe.archive", .error, "A collected host is as the collector script wrote it.", why: "An edited or mixed-up file describes no host.",
        before: "files /proc/cpuinfo", after: "file /proc/cpuinfo")

    private mutating func add(_ kind: String, _ path: String, _ lines: [ArraySlice<UInt8>]) {
        guard path.hasPrefix("/"), entries.count < 1 << 20 else { return }
        entries[path] =
            switch kind {
            case "dir": .folder(lines.map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty }.sorted())
            case "hex": .file(lines.flatMap { String(decoding: $0, as: UTF8.self).split(separator: " ").compactMap { UInt8($0, radix: 16) } })
            case "node": .node
            case "missing": .missing
            case "denied": .denied
            default: .file(Array(lines.joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")])
            }
    }

    func read(_ path: String, limit: Int) -> ProbeRead {
        switch entries[path] {
        case .file(let bytes): .text(Array(bytes.prefix(limit)))
        case .denied: .denied
        default: .absent
        }
    }

    func names(in path: String) -> [String]? {
        if case .folder(let names) = entries[path] { names } else { nil }
    }

    func linkName(_ path: String) -> String? {
        guard case .link(let target) = entries[path] else { return nil }
        return target.split(separator: "/").last.map(String.init)
    }

    func exists(_ path: String) -> Bool? {
        switch entries[path] {
        case .missing: return false
        case .some: return true
        case nil: break
        }
        if folders.contains(path) || names(in: Path.parent(of: path))?.contains(Path.name(of: path)) == true { return true }
        // The script looks for the same places that we ask about; what it did not find under these, is not there.
        let top = path.split(separator: "/").first.map { "/\($0)" } ?? "/"
        return ["/sys", "/proc"].contains(top) && folders.contains(top) ? false : nil
    }
}
