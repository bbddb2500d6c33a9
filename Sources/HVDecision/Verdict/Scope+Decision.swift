import HVModel

extension Scope {
    func decision(from results: [OptionResult]) -> Decision {
        var results = results
        let contest = contest(among: results) { $0.eligibility }
        let standing = contest.standing()
        rank(&results, in: contest)
        let percents = weights.map(\.percent), criteria = catalog.criteria.map(\.id)
        let stability = contest.stability(of: standing, criteria: criteria, percents: percents)
        let verdict = verdict(contest, standing, results)
        precondition(LegalVerdicts.allows(verdict.outcome, verdict.strength), "no such verdict: \(verdict.outcome), \(verdict.strength)")
        let readiness = groups.filter(\.isProbed).map { HostReadiness(group: $0.name, results: catalog.readiness(of: $0.facts)) }
        return Decision(
            asOf: input.asOf, horizon: horizon, hosts: groups, readiness: readiness, weights: weights, weightsFrom: weightsFrom, suitedProfiles: suitedProfiles, unsuitedGroups: unsuitedGroups, options: results,
            matrix: matrix(results), dominance: SecondOpinions.dominance(contest.contenders), stability: stability, unknowns: contest.unknownCases(),
            flips: flips(contest, standing, stability, results), questions: questions(contest, standing, results),
            disputes: disputes(contest, standing), verdict: verdict)
    }

    private var suitedProfiles: [ID<Profile>] {
        catalog.profiles.filter { profile in
            guard let suits = profile.suits, !groups.isEmpty else { return false }
            return groups.allSatisfy { suits.truth(on: $0.facts.ofTheMachine) == .yes }
        }.map(\.id)
    }

    private var unsuitedGroups: [String] { groups.filter { profile?.suits?.truth(on: $0.facts.ofTheMachine) == .no }.map(\.name) }

    /// The ranked options that are not excluded.
    func contest(among results: [OptionResult], eligibility: (OptionResult) -> Eligibility) -> Contest {
        let contenders = results.compactMap { result -> Contest.Contender? in
            let eligibility = eligibility(result)
            guard let score = result.score, eligibility != .excluded else { return nil }
            return Contest.Contender(
                option: result.option, platform: result.platform, isCurrent: result.isCurrent, isCertain: eligibility == .eligible, parts: score.parts)
        }
        return Contest(contenders: contenders, weights: weights.map(\.percent))
    }

    private func rank(_ results: inout [OptionResult], in contest: Contest) {
        guard !contest.contenders.isEmpty else { return }
        let opinions = SecondOpinions.of(contest.likely, contest.weights), acceptability = Acceptability.of(contest)
        for (index, contender) in contest.contenders.enumerated() {
            guard let place = results.firstIndex(where: { $0.option == contender.option }) else { continue }
            results[place].secondOpinion = opinions[index]
            results[place].acceptability = acceptability[index]
        }
    }
}
