import HVModel

extension Scope {
    func verdict(_ contest: Contest, _ standing: Contest.Standing, _ results: [OptionResult]) -> Verdict {
        let left = results.filter { $0.eligibility != .excluded }
        if left.isEmpty, groups.count > 1, results.contains(where: { $0.onHosts.contains { $0.eligibility != .excluded } }) { return split(results) }
        guard !left.isEmpty else {
            return finished(Verdict(outcome: .neither, strength: .blocked, fromFacts: [Reason(.allExcluded)] + currentReasons(results), survivesWithoutRatings: true), results)
        }
        let platforms = Set(left.map(\.platform)), isOnly = platforms.count == 1 && left.contains { $0.eligibility == .eligible || $0.eligibility == .listed }
        var verdict = Verdict(outcome: standing.outcome, strength: contest.strength(of: standing))
        if let leader = standing.leader {
            verdict.option = contest.contenders[leader].option
            if let next = contest.runnerUp(standing) {
                verdict.runnerUp = contest.contenders[next.index].option
                verdict.margin = next.margin
            }
        }
        if isOnly, verdict.outcome != .stay, let platform = left.first?.platform {
            // Whatever the ratings are, nothing else is left; which of its options is another question.
            verdict.outcome = .platform(platform)
            verdict.strength = .clear
        }
        verdict.survivesWithoutRatings = isOnly && verdict.outcome != .stay
        verdict.bestOfEach = bestOfEach(contest, standing)
        // A tie sends nobody anywhere.
        verdict.assignments = verdict.outcome == .tie ? [] : groups.map { assignment(of: $0, to: verdict.option) }
        verdict.fromFacts = factReasons(results, only: isOnly ? left.first?.platform : nil)
        if let leader = results.first(where: { $0.option == verdict.option }) { verdict.fromFacts += factReasons(about: leader) }
        // Of a tie the best of the other side is told as fully as the one that is ahead by a hair.
        for other in results where verdict.outcome == .tie && verdict.bestOfEach.contains(other.option) && other.option != verdict.option {
            verdict.fromFacts += lifecycleReasons(other) + costReasons(other)
        }
        if verdict.option != brief.current { verdict.fromFacts += currentReasons(results) }
        verdict.fromRatings = ratingReasons(contest, standing, survives: verdict.survivesWithoutRatings)
        verdict.reasons = reasonsFor(contest, standing)
        verdict.against = reasonsAgainst(contest, standing, results)
        return finished(verdict, results, hopeful: hopeful(contest))
    }

    /// No option serves all host groups: each gets its own.
    private func split(_ results: [OptionResult]) -> Verdict {
        var assignments: [Assignment] = [], strengths: [Strength] = [], platforms: Set<ID<Platform>> = [], isOnlyFacts = true
        for group in groups {
            let here = { (result: OptionResult) in result.onHosts.first { $0.group == group.name }?.eligibility ?? .undetermined }
            let contest = contest(among: results, eligibility: here), standing = contest.standing()
            let left = Set(results.filter { here($0) != .excluded }.map(\.platform))
            let option = standing.leader.map { contest.contenders[$0].option }
            platforms.formUnion(standing.leader.map { [contest.contenders[$0].platform] } ?? Array(left))
            if left.count > 1 { isOnlyFacts = false }
            // A group that only one platform is left for does not hang on ratings.
            strengths.append(left.count == 1 && option != nil ? .clear : option == nil && !left.isEmpty ? .undecided : contest.strength(of: standing))
            assignments.append(assignment(of: group, to: option))
        }
        let order: [Strength] = [.undecided, .noClearWinner, .fragile]
        var verdict = Verdict(outcome: .split, strength: order.first { strengths.contains($0) } ?? .clear, assignments: assignments)
        if platforms.count == 1, let platform = platforms.first, assignments.allSatisfy({ $0.option != nil }) {
            verdict.outcome = .platform(platform)
            if verdict.strength == .noClearWinner { verdict.strength = .fragile }
        }
        verdict.survivesWithoutRatings = isOnlyFacts
        verdict.fromFacts = [Reason(.groupsDiffer, ["options": .options(assignments.compactMap(\.option).uniqued())])] + factReasons(results, only: nil) + currentReasons(results)
        verdict.fromRatings = [Reason(isOnlyFacts ? .survivesWithoutRatings : .dependsOnRatings)]
        return finished(verdict, results)
    }

    private func finished(_ verdict: Verdict, _ results: [OptionResult], hopeful: ID<HVModel.Option>? = nil) -> Verdict {
        var verdict = verdict
        if verdict.outcome == .undetermined {
            verdict.strength = .undecided
        }
        (verdict.reviewBy, verdict.reviewReason) = review(verdict, hopeful: hopeful, results)
        return verdict
    }

    private func bestOfEach(_ contest: Contest, _ standing: Contest.Standing) -> [ID<HVModel.Option>] {
        catalog.platforms.compactMap { platform in
            let own = contest.contenders.indices.filter { contest.contenders[$0].platform == platform.id && standing.totals[$0] != nil }
            return own.max { ((standing.totals[$0] ?? 0), -$0) < ((standing.totals[$1] ?? 0), -$1) }.map { contest.contenders[$0].option }
        }
    }

    private func assignment(of group: HostGroup, to id: ID<HVModel.Option>?) -> Assignment {
        guard let id, let option = options.first(where: { $0.id == id }) else { return Assignment(group: group.name, option: nil, guests: [], move: .migrate) }
        let fits = guestGroups(on: group).map { GuestFit(guests: $0, way: fit(of: $0, with: option, on: group).way) }
        let isSamePlatform = options.contains { $0.id == brief.current && $0.platform == option.platform }
        let move: Assignment.Move =
            fits.contains { $0.way == .replatform } ? .replatform : id == brief.current ? .stay : isSamePlatform ? .samePlatform : .migrate
        return Assignment(group: group.name, option: id, guests: fits, move: move)
    }
}

extension Array where Element: Hashable {
    /// Each element once, where it stood first.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
