import HVModel

/// Several descriptions of one host to one.
enum HostMerge {
    static func join(_ reads: [ForeignFacts.Read]) -> (hosts: [HostFacts], conflicts: [(host: String, conflict: Conflict)]) {
        let named = Set(reads.filter(\.isNamed).map(\.host.name))
        var order: [String] = [], groups: [String: [HostFacts]] = [:]
        for read in reads {
            // What names no host belongs to the only one that is named.
            let name = read.isNamed || named.count != 1 ? read.host.name : named.first ?? read.host.name
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(read.host)
        }
        var conflicts: [(String, Conflict)] = []
        let hosts = order.compactMap { name -> HostFacts? in
            guard var host = groups[name]?.first else { return nil }
            host.name = name
            for other in groups[name]?.dropFirst() ?? [] { merge(other, into: &host) }
            conflicts += host.conflicts.map { (name, $0) }
            return host
        }
        return (hosts, conflicts)
    }

    private static func merge(_ other: HostFacts, into host: inout HostFacts) {
        for (name, fact) in other.facts.sorted(by: { $0.key < $1.key }) {
            if let index = host.conflicts.firstIndex(where: { $0.fact == name }) {
                host.conflicts[index].values.append(fact)
            } else if let known = host.facts[name], known.value != fact.value {
                host.conflicts.append(Conflict(fact: name, values: [known, fact]))
                host.facts[name] = nil
            } else if host.facts[name] == nil {
                host.facts[name] = fact
            }
        }
        if host.pci.isEmpty { host.pci = other.pci }
        if host.disks.isEmpty { host.disks = other.disks }
        let counts = ["cpu.sockets", "cpu.cores"]
        if host.conflicts.contains(where: { counts.contains($0.fact) }) {
            host.coresBySocket = []
        } else if host.coresBySocket.isEmpty {
            host.coresBySocket = other.coresBySocket
        }
        for (group, status) in other.groups where host.groups[group] != .ok { host.groups[group] = status }
        if host.describes == .host { host.describes = other.describes }
        host.redacted = Array(Set(host.redacted + other.redacted)).sorted()
    }
}

/// A host that is put together fact by fact, all from one origin.
struct FactSheet {
    private(set) var host: HostFacts
    let origin: String

    init(name: String, origin: String) {
        host = HostFacts(name: name)
        self.origin = origin
    }

    /// Left out if it is none, or none of the field's kind.
    mutating func set(_ name: String, _ text: String?) {
        guard let text, !text.isEmpty, text.utf8.count <= ProbeReader.longestText, let value = FactField.named(name)?.value(of: text) else { return }
        host.facts[name] = Fact(value, from: origin)
        host.groups[String(name.prefix { $0 != "." })] = .ok
    }

    mutating func set(_ name: String, _ number: Int?) { set(name, number.map { "\($0)" }) }

    mutating func setTopology(sockets: Int?, coresPerSocket: Int?, threads: Int?) {
        set("cpu.sockets", sockets)
        set("cpu.threads", threads)
        guard let sockets, let coresPerSocket, (1...1_024).contains(sockets), (1...65_536).contains(coresPerSocket) else { return }
        set("cpu.cores", sockets * coresPerSocket)
        host.coresBySocket = Array(repeating: coresPerSocket, count: sockets)
    }

    mutating func rename(_ name: String) { host.name = name }
}
