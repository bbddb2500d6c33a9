import HVModel

extension Scope {
    /// The group with what the option in use proves: it runs there today, so the hosts have what it needs.
    func provenByUse(_ group: HostGroup) -> HostGroup {
        guard let option = options.first(where: { $0.id == brief.current }), let row = group.facts.architecture.flatMap({ row(forMachine: $0) }),
            let answer = answer(option, in: row, role: .host, mode: nil, on: group.facts), answer.canRun != .no
        else { return group }
        var group = group
        group.facts.provenByUse = Set(answer.statement.requires?.necessary ?? [])
        return group
    }
}

extension Condition {
    /// Tests without which it does not hold.
    var necessary: [Test] {
        switch self {
        case .all(let conditions): conditions.flatMap(\.necessary)
        case .test(let test): [test]
        case .any, .not: []
        }
    }
}
