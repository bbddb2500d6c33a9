public import HVDiagnostics
public import HVModel

/// What people already have about their hosts, recognised by its content. What a format cannot tell stays unknown.
public struct ForeignFacts: Sendable {
    public var hosts: [HostFacts] = []
    public var guests: [GuestCount] = []

    /// A host of one file, and whether the file names it.
    struct Read: Sendable {
        var host: HostFacts
        var isNamed: Bool
    }

    /// Reads all files and joins what they say of the same host. Values that disagree become a conflict, and the fact is unknown.
    public static func read(_ files: [InputFile]) -> Diagnosed<ForeignFacts> {
        var reads: [Read] = [], facts = ForeignFacts(), found: [Diagnostic] = []
        for file in files {
            let one = read(file)
            found += one.diagnostics
            reads += one.value.reads
            facts.guests += one.value.guests
        }
        let joined = HostMerge.join(reads)
        facts.hosts = joined.hosts
        facts.guests = facts.guests.sorted { (-$0.count, $0.os, $0.architecture ?? "") < (-$1.count, $1.os, $1.architecture ?? "") }
        for (host, conflict) in joined.conflicts {
            let values = conflict.values.map { "\(FactWords.of($0.value)) (\($0.origin))" }.joined(separator: ", ")
            found.append(
                Diagnostic(
                    "probe.conflict", .warning, "inputs about '\(host)' disagree on \(conflict.fact): \(values); it is taken as unknown",
                    at: Location(file: files.first?.path ?? ""), fix: "leave out the file that is wrong"))
        }
        return Diagnosed(facts, found)
    }

    private static func read(_ file: InputFile) -> Diagnosed<(reads: [Read], guests: [GuestCount])> {
        if file.size > JSONReader.limit {
            let message = "a file must not be larger than \(JSONReader.limit) bytes; this one has \(file.size)"
            return Diagnosed(([], []), [Diagnostic("file.too-large", .error, message, at: Location(file: file.path))])
        }
        let name = stem(of: file.path)
        switch file.bytes.first(where: { ![9, 10, 13, 32, 0xEF, 0xBB, 0xBF].contains($0) }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            let json = JSONReader.read(file)
            guard let root = json.value else { return Diagnosed(([], []), json.diagnostics) }
            if root["schema"] != nil { return ProbeReader.read(root, in: file.path).map { ($0.map { [Read(host: $0, isNamed: true)] } ?? [], []) } }
            if let items = root["lscpu"] { return LscpuFacts.read(items, name: name, in: file.path).map { ($0.map { [Read(host: $0, isNamed: false)] } ?? [], []) } }
            if let host = AnsibleFacts.read(root, name: name) { return Diagnosed(([host], [])) }
        case UInt8(ascii: "<"): return VirshCapabilities.read(file, name: name).map { ($0.map { [Read(host: $0, isNamed: false)] } ?? [], []) }
        default: if let table = RVTools.read(file) { return table.map { ($0.hosts.map { Read(host: $0, isNamed: true) }, $0.guests) } }
        }
        let message = "this is none of the descriptions of hosts that can be read"
        return Diagnosed(
            ([], []),
            [
                Diagnostic(
                    "probe.unrecognised", .error, message, at: Location(file: file.path),
                    fix: "a probe, lscpu -J, Ansible facts, virsh capabilities, or RVTools' vHost or vInfo sheet as CSV")
            ])
    }

    private static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}

enum FactWords {
    static func of(_ value: FactValue) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .flag(let flag): "\(flag)"
        case .texts(let texts): texts.count > 6 ? "\(texts.count) values" : texts.joined(separator: " ")
        case .none: "none"
        }
    }
}
