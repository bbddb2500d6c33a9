import HVModel

/// How many units are paid for, with and without the rules that sources disagree on.
struct Units: Hashable, Sendable {
    var low: Int
    var high: Int
    var steps: [CostStep]
}

extension Scope {
    /// Nil where the topology that the unit counts is not known.
    func units(_ unit: Price.Unit, of option: HVModel.Option, on group: HostGroup) -> Units? {
        let machine = group.facts.ofTheMachine
        let sockets = machine.integer("cpu.sockets") ?? (machine.coresBySocket.isEmpty ? nil : machine.coresBySocket.count)
        switch unit {
        case .serverYear, .nodeYear, .subscriptionYear, .oneTime: return perHost(option, group, sockets)
        case .socketYear:
            guard let sockets else { return nil }
            var steps: [CostStep] = [.hosts(group.count), .socketsPerHost(sockets)]
            let perHost = rounded(sockets, by: .socketsPerUnit, option, &steps)
            let total = Exact.product([perHost, group.count])
            return Units(low: total, high: total, steps: steps)
        case .coreYear: return cores(of: option, group)
        }
    }

    /// Cores of a host with the floor per CPU, then packed into units, then the floor per order.
    private func cores(of option: HVModel.Option, _ group: HostGroup) -> Units? {
        let bySocket = coresBySocket(group.facts)
        guard !bySocket.isEmpty else { return nil }
        var steps: [CostStep] = [.hosts(group.count), .coresPerHost(bySocket.reduce(0, +))]
        var low = bySocket.reduce(0, +), high = low
        for (index, rule) in option.licensing.enumerated() where rule.kind == .coresPerCPUFloor {
            let floored = bySocket.reduce(0) { $0 + max($1, rule.value) }
            steps.append(rule.isDisputed ? .disputedRule(index, without: low, with: floored) : .rule(index, before: low, after: floored))
            high = max(high, floored)
            if !rule.isDisputed { low = floored }
        }
        (low, high) = (rounded(low, by: .coresPerUnit, option, &steps), rounded(high, by: .coresPerUnit, option, &steps, isSecond: true))
        (low, high) = (Exact.product([low, group.count]), Exact.product([high, group.count]))
        for (index, rule) in option.licensing.enumerated() where rule.kind == .coresPerOrderFloor {
            let floored = max(high, rule.value)
            steps.append(rule.isDisputed ? .disputedRule(index, without: low, with: floored) : .rule(index, before: low, after: max(low, rule.value)))
            high = floored
            if !rule.isDisputed { low = max(low, rule.value) }
        }
        return Units(low: low, high: high, steps: steps)
    }

    private func perHost(_ option: HVModel.Option, _ group: HostGroup, _ sockets: Int?) -> Units? {
        var steps: [CostStep] = [.hosts(group.count)]
        guard option.licensing.contains(where: { $0.kind == .socketsPerHostUnit || $0.kind == .socketsPerUnit }) else {
            return Units(low: group.count, high: group.count, steps: steps)
        }
        guard let sockets else { return nil }
        steps.append(.socketsPerHost(sockets))
        let kind: LicensingRule.Kind = option.licensing.contains { $0.kind == .socketsPerHostUnit } ? .socketsPerHostUnit : .socketsPerUnit
        let total = Exact.product([rounded(sockets, by: kind, option, &steps), group.count])
        return Units(low: total, high: total, steps: steps)
    }

    private func rounded(_ count: Int, by kind: LicensingRule.Kind, _ option: HVModel.Option, _ steps: inout [CostStep], isSecond: Bool = false) -> Int {
        guard let (index, rule) = option.licensing.enumerated().first(where: { $0.element.kind == kind }) else { return count }
        let units = (count + rule.value - 1) / rule.value
        if !isSecond { steps.append(.rule(index, before: count, after: units)) }
        return units
    }

    func coresBySocket(_ facts: HostFacts) -> [Int] {
        let facts = facts.ofTheMachine
        if !facts.coresBySocket.isEmpty { return facts.coresBySocket }
        guard let sockets = facts.integer("cpu.sockets"), let cores = facts.integer("cpu.cores"), sockets > 0, cores % sockets == 0 else { return [] }
        return Array(repeating: cores / sockets, count: sockets)
    }
}
