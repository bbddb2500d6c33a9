public import HVModel

extension HostFacts {
    /// Adds what is known per CPU model and what the probe does not say. Models in their order; the first that knows a fact tells it.
    public func completed(by cpus: [CPUModel]) -> HostFacts {
        var completed = self
        let disputed = Set(conflicts.map(\.fact))
        for cpu in cpus where cpu.match.truth(on: self) == .yes {
            for (name, value) in cpu.facts where completed.facts[name] == nil && !disputed.contains(name) {
                completed.facts[name] = Fact(value, from: "cpus/\(cpu.id)")
            }
        }
        return completed
    }
}
