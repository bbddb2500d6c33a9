import HVDiagnostics
import HVInputs

/// What the collector script wrote down of a host: `#hvdocs-tree/1`, then one entry after the other.
///
/// `machine NAME` where it ran on the host itself; `file PATH`, `dir PATH` and `hex PATH` with their lines after it, each behind one space;
/// `link PATH TARGET`; `node PATH`, and `usable PATH` if it may be read and written or `unusable PATH` if not; `denied PATH`; `end`, without
/// which the file was cut off, and what it does not name may be there all the same.
struct ArchiveTree: ProbeTree {
    static let header = "#hvdocs-tree/1"
    static let limit = 32 << 20

    private enum Entry {
        case file([UInt8])
        case folder([String])
        case link(String)
        case node(isUsable: Bool?)
        case denied
    }

    private var entries: [String: Entry] = [:]
    /// Every folder above an entry.
    private var folders: Set<String> = []
    private(set) var machine: String?

    var isComplete: Bool { machine != nil }

    static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array(header.utf8)) }

    /// Reads an archive; lines that are none of the format are findings.
    static func read(_ file: InputFile) -> Diagnosed<ArchiveTree> {
        var tree = ArchiveTree(), found: [Diagnostic] = [], lines = 0, hasEnd = false
        guard file.size <= limit else {
            let message = "a file must not be larger than \(limit) bytes; this one has \(file.size)"
            return Diagnosed(tree, [Diagnostic("file.too-large", .error, message, at: Location(file: file.path))])
        }
        var current: (path: String, kind: String, lines: [ArraySlice<UInt8>])?
        func close() {
            if let current { tree.entries[current.path] = Self.entry(current.kind, current.lines) }
            current = nil
        }
        for (number, line) in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            lines = number + 1
            if line.first == UInt8(ascii: " ") {
                current?.lines.append(line.dropFirst())
                continue
            }
            close()
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            let words = String(decoding: line.prefix(3 * ProbeLimits.path), as: UTF8.self).split(separator: " ", maxSplits: 2).map(String.init)
            switch (words.first, words.count) {
            case ("machine", 2) where isMachine(words[1]): tree.machine = words[1]
            case ("end", 1): hasEnd = true
            case ("file", 2) where isPlace(words[1]), ("dir", 2) where isPlace(words[1]), ("hex", 2) where isPlace(words[1]): current = (words[1], words[0], [])
            case ("node", 2) where isPlace(words[1]): tree.entries[words[1]] = .node(isUsable: nil)
            case ("usable", 2) where isPlace(words[1]): tree.entries[words[1]] = .node(isUsable: true)
            case ("unusable", 2) where isPlace(words[1]): tree.entries[words[1]] = .node(isUsable: false)
            case ("denied", 2) where isPlace(words[1]): tree.entries[words[1]] = .denied
            case ("link", 3) where isPlace(words[1]): tree.entries[words[1]] = .link(words[2])
            default:
                if found.count < 20 { found.append(finding(Self.format, file.path, lines)) }
            }
        }
        close()
        if !hasEnd, found.isEmpty { found.append(finding("the file must end with a line 'end'; this one was cut off", file.path, lines)) }
        for path in tree.entries.keys { tree.folders.formUnion(Path.folders(above: [path])) }
        return Diagnosed(tree, found)
    }

    /// Places that the script writes are short; longer ones would only cost time.
    private static func isPlace(_ path: String) -> Bool {
        path.hasPrefix("/") && path.utf8.count <= ProbeLimits.path && path.utf8.count(where: { $0 == UInt8(ascii: "/") }) <= ProbeLimits.steps
    }

    private static func isMachine(_ name: String) -> Bool {
        name.utf8.count <= 32 && name.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0 & 0xDF) || $0 == UInt8(ascii: "_") }
    }

    private static let format =
        "a line is 'machine', 'file', 'dir', 'hex', 'link', 'node', 'usable', 'unusable' or 'denied' and a place, or 'end', or belongs to one behind a space"

    private static func finding(_ message: String, _ path: String, _ line: Int) -> Diagnostic {
        Diagnostic("probe.archive", .error, message, at: Location(file: path, place: Place(line: line, column: 1)), fix: "run the script again")
    }

    static let page = CheckPage(
        "probe.archive", .error, "A collected host is as the collector script wrote it.", why: "An edited or mixed-up file describes no host.",
        before: "files /proc/cpuinfo", after: "file /proc/cpuinfo")

    private static func entry(_ kind: String, _ lines: [ArraySlice<UInt8>]) -> Entry {
        switch kind {
        case "dir": .folder(lines.prefix(ProbeLimits.names).map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty }.sorted())
        case "hex": .file(lines.flatMap { $0.split(separator: UInt8(ascii: " ")).compactMap { UInt8(String(decoding: $0, as: UTF8.self), radix: 16) } })
        default: .file(Array(lines.joined(separator: [UInt8(ascii: "\n")])) + (lines.isEmpty ? [] : [UInt8(ascii: "\n")]))
        }
    }

    func read(_ path: String, limit: Int) -> ProbeRead<[UInt8]> {
        switch entries[path] {
        case .file(let bytes): .value(Array(bytes.prefix(limit)))
        case .denied: .denied
        case nil: .absent
        default: .error
        }
    }

    func names(in path: String) -> ProbeRead<[String]> {
        switch entries[path] {
        case .folder(let names): .value(names)
        case .denied: .denied
        default: .absent
        }
    }

    func linkName(_ path: String) -> String? {
        guard case .link(let target) = entries[path] else { return nil }
        return target.split(separator: "/").last.map(String.init)
    }

    func look(at path: String) -> ProbeRead<Void> {
        if case .denied = entries[path] { return .denied }
        if entries[path] != nil || folders.contains(path) { return .value(()) }
        return names(in: Path.parent(of: path)).value?.contains(Path.name(of: path)) == true ? .value(()) : .absent
    }

    func isUsable(_ path: String) -> Bool? {
        if case .node(let isUsable) = entries[path] { isUsable } else { nil }
    }
}
