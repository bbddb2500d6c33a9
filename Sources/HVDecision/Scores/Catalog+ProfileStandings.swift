public import HVModel

extension Catalog {
    /// By profile: what the ratings say with its weights, without anybody's own hosts and prices. Costs are those of the reference host.
    public func profileStandings(asOf day: CalendarDate) -> [ID<Profile>: ProfileStanding] {
        Dictionary(profiles.map { ($0.id, standing(of: $0, asOf: day)) }) { first, _ in first }
    }

    private func standing(of profile: Profile, asOf day: CalendarDate) -> ProfileStanding {
        let asked = profile.suits?.necessary.first { $0.fact == "cpu.architecture" && $0.op == .isIn }
        let machine = asked?.values.first, row = support.first { row in machine.map(row.machines.contains) == true }
        let hosts = machine.map { [HostFacts(name: profile.id.text, facts: ["cpu.architecture": Fact(.text($0), from: "profile")])] } ?? []
        var brief = Brief()
        brief.profile = profile.id
        let scope = Scope(DecisionInput(catalog: self, hosts: hosts, brief: brief, asOf: day)), reference = Scope(DecisionInput(catalog: self, hosts: [], brief: brief, asOf: day))
        var best: [ProfileStanding.Leader] = []
        for option in scope.options {
            let knockOuts = scope.knockOuts(of: option)
            guard scope.eligibility(overall: scope.eligibility(on: scope.groups, knockOuts), knockOuts) != .excluded, let score = reference.score(of: option, cost: reference.cost(of: option)) else { continue }
            let leader = ProfileStanding.Leader(platform: option.platform, option: option.id, points: score.total.likely)
            if let place = best.firstIndex(where: { $0.platform == option.platform }) {
                if best[place].points < leader.points { best[place] = leader }
            } else {
                best.append(leader)
            }
        }
        return ProfileStanding(leaders: best.sorted { ($1.points, $0.option.text) < ($0.points, $1.option.text) }, host: row?.id)
    }
}
