import HVModel

/// Probes and the brief's host groups to groups of like hosts.
enum HostGrouping {
    static func groups(of input: DecisionInput) -> [HostGroup] {
        var alike: [(facts: HostFacts, names: [String])] = []
        for host in input.hosts {
            if let index = alike.firstIndex(where: { $0.facts.isLike(host) }) {
                alike[index].names.append(host.name)
            } else {
                alike.append((host, [host.name]))
            }
        }
        var used: Set<Int> = []
        let told = input.brief.hosts.map { brief -> HostGroup in
            let index = brief.probe.flatMap { name in alike.firstIndex { $0.names.contains(name) } }
                ?? (brief.probe == nil && brief.architecture == nil && alike.count == 1 ? 0 : nil)
            guard let index else { return HostGroup(name: brief.name, count: brief.count, facts: facts(of: brief).completed(by: input.catalog.cpus), isProbed: false) }
            used.insert(index)
            var facts = alike[index].facts
            // What the probe says wins, unless it was taken in a guest; a conflict is not settled by a brief either.
            for (name, value) in brief.facts where (facts.facts[name] == nil || facts.describes == .guest) && !facts.conflicts.contains(where: { $0.fact == name }) {
                facts.facts[name] = Fact(value, from: Fact.brief)
            }
            return HostGroup(name: brief.name, count: brief.count, facts: facts.completed(by: input.catalog.cpus), isProbed: true)
        }
        // A probe that the brief does not speak of is still a host to decide for.
        let rest = alike.enumerated().filter { !used.contains($0.offset) }.map { _, group in
            HostGroup(name: group.facts.name, count: group.names.count, facts: group.facts.completed(by: input.catalog.cpus), isProbed: true)
        }
        return told + rest
    }

    private static func facts(of brief: HostGroupBrief) -> HostFacts {
        var host = HostFacts(name: brief.name)
        func tell(_ name: String, _ value: FactValue?) {
            if let value { host.facts[name] = Fact(value, from: Fact.brief) }
        }
        for (name, value) in brief.facts { tell(name, value) }
        tell("cpu.architecture", brief.architecture.map { .text($0) })
        tell("cpu.sockets", brief.sockets.map { .integer($0) })
        if let sockets = brief.sockets, let cores = brief.coresPerSocket {
            tell("cpu.cores", .integer(sockets * cores))
            host.coresBySocket = Array(repeating: cores, count: sockets)
        }
        return host
    }
}

extension HostFacts {
    /// Whether nothing but the name tells two hosts apart.
    func isLike(_ other: HostFacts) -> Bool {
        facts.mapValues(\.value) == other.facts.mapValues(\.value) && pci == other.pci && disks == other.disks && coresBySocket == other.coresBySocket
            && describes == other.describes && conflicts == other.conflicts
    }
}
