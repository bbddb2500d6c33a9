public import HVDiagnostics
import HVMarkdown
public import HVModel

/// Reads `hvdocs.probe/1`. All that is wrong is told, each with its place; a fact that cannot be read makes the file unusable, not the program.
public struct ProbeReader {
    public static let schema = "hvdocs.probe/1"
    /// Bytes above which a probe is refused.
    public static var limit: Int { JSONReader.limit }
    static let mostDevices = 10_000
    static let mostItems = 4_096
    static let longestText = 4_096
    /// Findings shown of one file: nobody reads more.
    private static let mostFindings = 100

    let path: String
    var host: HostFacts
    var found: [Diagnostic] = []

    public static func read(_ file: InputFile) -> Diagnosed<HostFacts?> {
        let json = JSONReader.read(file)
        guard let root = json.value else { return Diagnosed(nil, json.diagnostics) }
        return read(root, in: file.path)
    }

    static func read(_ root: JSONValue, in path: String) -> Diagnosed<HostFacts?> {
        var reader = ProbeReader(path: path, host: HostFacts(name: ""))
        reader.read(root)
        let isClean = !reader.found.contains { $0.severity == .error }
        var found = reader.found.inOrder()
        if found.count > mostFindings {
            let rest = Diagnostic(
                "file.too-many-findings", .error, "this file has \(found.count) findings; the first \(mostFindings) are shown", at: Location(file: path))
            found = found.prefix(mostFindings) + [rest]
        }
        return Diagnosed(isClean ? reader.host : nil, found)
    }

    private mutating func read(_ root: JSONValue) {
        guard case .object(let members) = root else { return report("probe.wrong-type", "a probe must be an object, not \(root.typeName)", JSONPointer()) }
        guard let schema = members["schema"], schema == .text(Self.schema) else {
            let what = members["schema"].map { $0.text.map { "not '\($0.prefix(40))'" } ?? "not \($0.typeName)" } ?? "and it is missing"
            return report("probe.schema", "'schema' must be '\(Self.schema)', \(what)", JSONPointer().appending("schema"), fix: "take the probe again with this version")
        }
        let groups = Self.groups
        let known = ["schema", "name", "describes", "taken_by", "redacted", "conflicts"] + groups
        for key in members.keys.sorted() where !known.contains(key) { reportUnknown(key, among: known, JSONPointer()) }
        host.name = text(members["name"], JSONPointer().appending("name")) ?? ""
        if host.name.isEmpty, members["name"] == nil { report("probe.missing", "'name' is missing", JSONPointer()) }
        if let value = members["describes"], let word = text(value, JSONPointer().appending("describes")) {
            if let describes = Describes(rawValue: word) {
                host.describes = describes
            } else {
                reportChoice(word, Describes.allCases.map(\.rawValue), JSONPointer().appending("describes"))
            }
        }
        host.redacted = texts(members["redacted"], JSONPointer().appending("redacted")) ?? []
        _ = text(members["taken_by"], JSONPointer().appending("taken_by"))
        for group in groups { readGroup(group, members[group]) }
        readConflicts(members["conflicts"])
        checkTopology()
    }

    static let groups: [String] = {
        var groups: [String] = []
        for field in FactField.all where !groups.contains(field.group) && field.group != "esx" { groups.append(field.group) }
        return groups
    }()

    private mutating func readGroup(_ group: String, _ value: JSONValue?) {
        let pointer = JSONPointer().appending(group)
        guard let value else { return }
        guard case .object(let members) = value else { return report("probe.wrong-type", "'\(group)' must be an object, not \(value.typeName)", pointer) }
        if let status = text(members["status"], pointer.appending("status")) {
            if let known = GroupStatus(rawValue: status) {
                host.groups[group] = known
            } else {
                reportChoice(status, GroupStatus.allCases.map(\.rawValue), pointer.appending("status"))
            }
        } else if members["status"] == nil {
            report("probe.missing", "'status' is missing", pointer)
        }
        var origins: [String: String] = [:]
        if let from = members["from"] {
            if case .object(let entries) = from {
                for (key, value) in entries { origins[key] = text(value, pointer.appending("from").appending(key)) }
            } else {
                report("probe.wrong-type", "'from' must be an object, not \(from.typeName)", pointer.appending("from"))
            }
        }
        let fields = FactField.all.filter { $0.group == group }
        var known = Set(["status", "from"] + (group == "cpu" ? ["cores_by_socket"] : []) + (["pci", "storage"].contains(group) ? ["devices"] : []))
        for field in fields {
            let path = field.name.split(separator: ".").dropFirst().map(String.init)
            known.insert(path[0])
            var place = pointer, inner: JSONValue? = value
            for key in path {
                place = place.appending(key)
                if let outer = inner, !outer.isObject { inner = nil } else { inner = inner?[key] }
            }
            guard let inner, let fact = fact(inner, field, place) else { continue }
            host.facts[field.name] = Fact(fact, from: origins[path.joined(separator: ".")] ?? "probe")
        }
        for key in members.keys.sorted() where !known.contains(key) { reportUnknown(key, among: known.sorted(), pointer) }
        readNested(fields, members, pointer)
        if group == "cpu" { host.coresBySocket = integers(members["cores_by_socket"], pointer.appending("cores_by_socket")) }
        if group == "pci" { host.pci = devices(members["devices"], pointer.appending("devices")) { $0.pciDevice($1, $2) } }
        if group == "storage" { host.disks = devices(members["devices"], pointer.appending("devices")) { $0.disk($1, $2) } }
    }

    /// Objects within a group, such as `kvm.extensions`.
    private mutating func readNested(_ fields: [FactField], _ members: [String: JSONValue], _ pointer: JSONPointer) {
        let nested = Dictionary(grouping: fields.map { $0.name.split(separator: ".").map(String.init) }.filter { $0.count > 2 }, by: { $0[1] })
        for (key, paths) in nested.sorted(by: { $0.key < $1.key }) {
            guard let value = members[key] else { continue }
            let place = pointer.appending(key)
            guard value.isObject else {
                report("probe.wrong-type", "'\(key)' must be an object, not \(value.typeName)", place)
                continue
            }
            let known = paths.map { $0[2] }
            for name in value.members.keys.sorted() where !known.contains(name) { reportUnknown(name, among: known, place) }
        }
    }

    private mutating func checkTopology() {
        guard let sockets = host.integer("cpu.sockets"), let cores = host.integer("cpu.cores") else { return }
        let pointer = JSONPointer().appending("cpu").appending("cores")
        if cores < sockets { report("probe.topology", "there must be at least as many cores (\(cores)) as sockets (\(sockets))", pointer) }
        // On IBM Z the cores are the machine's, the threads those of the partition.
        if host.architecture != "s390x", let threads = host.integer("cpu.threads"), threads < cores {
            report("probe.topology", "there must be at least as many threads (\(threads)) as cores (\(cores))", pointer)
        }
        let bySocket = host.coresBySocket.reduce(0) { $0.addingReportingOverflow($1).partialValue }
        if !host.coresBySocket.isEmpty, bySocket != cores || host.coresBySocket.count != sockets {
            report(
                "probe.topology", "'cores_by_socket' must have \(sockets) numbers that add up to \(cores) cores",
                JSONPointer().appending("cpu").appending("cores_by_socket"))
        }
    }
}

extension JSONValue {
    var isObject: Bool {
        if case .object = self { true } else { false }
    }
}
