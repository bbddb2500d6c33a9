import HVModel

extension HostFacts {
    /// What is known of the machine that a hypervisor would run on. A guest sees what the layer below lets it see: of its facts only the
    /// architecture is taken for the machine's, and what the brief tells stays.
    var ofTheMachine: HostFacts {
        guard describes == .guest else { return self }
        var machine = self
        machine.facts = facts.filter { $0.key == "cpu.architecture" || $0.value.origin == Fact.brief }
        machine.coresBySocket = []
        return machine
    }
}
