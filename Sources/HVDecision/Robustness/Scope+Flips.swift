import HVModel

extension Scope {
    /// Flips shown: nobody reads more.
    private static let mostFlips = 12

    func flips(_ contest: Contest, _ standing: Contest.Standing, _ stability: [StabilityInterval], _ results: [OptionResult]) -> [Flip] {
        guard let leader = standing.leader else { return results.allSatisfy { $0.eligibility == .excluded } ? lastObstacles(results) : [] }
        var flips = weightFlips(contest, stability) + ratingFlips(contest, standing, leader) + priceFlips(contest, standing, leader)
        flips += unknownFlips(contest, standing, results)
        let sorted = flips.enumerated().sorted { ($0.element.size, $0.offset) < ($1.element.size, $1.offset) }.map(\.element)
        // Of one rating the least change tells; what it takes to fall behind further rivals too does not.
        var seen: Set<[String]> = []
        let told = sorted.filter { flip in
            guard case .rating(let option, let criterion, _, _) = flip.change else { return true }
            return seen.insert([option.text, criterion.text]).inserted
        }
        let obstacles = obstacleFlips(standing, leader: contest.contenders[leader].option, results).prefix(Self.mostFlips / 3)
        return Array(told.prefix(Self.mostFlips - obstacles.count) + obstacles)
    }

    /// What one fact or one requirement, were it otherwise, would bring back in and to the top.
    private func obstacleFlips(_ standing: Contest.Standing, leader: ID<HVModel.Option>, _ results: [OptionResult]) -> [Flip] {
        results.compactMap { result in
            guard result.eligibility == .excluded, result.score != nil, let obstacle = onlyObstacle(of: result) else { return nil }
            let contest = contest(among: results) { $0.option == result.option ? .eligible : $0.eligibility }, after = contest.standing()
            let new = after.leader.map { contest.contenders[$0].option }
            guard after.outcome != standing.outcome || new != leader else { return nil }
            return Flip(change: .requirement(obstacle, result.option), leader: new, outcome: after.outcome, size: 1)
        }
    }

    /// The one requirement that excludes an option, unless it is that the hosts are of another architecture: nothing changes that.
    private func onlyObstacle(of result: OptionResult) -> Requirement? {
        let failed = result.knockOuts.filter { $0.result == .failed }
        guard let first = failed.first, failed.allSatisfy({ $0.requirement == first.requirement }) else { return nil }
        if case .host = first.requirement, failed.contains(where: { $0.reason.kind != ReasonKind.hostRequirementUnmet.rawValue }) { return nil }
        return first.requirement
    }

    /// Where every option is excluded: who would be left if one requirement were given up or met.
    private func lastObstacles(_ results: [OptionResult]) -> [Flip] {
        var order: [Requirement] = [], left: [Requirement: [OptionResult]] = [:]
        for result in results {
            guard let only = onlyObstacle(of: result) else { continue }
            if left[only] == nil { order.append(only) }
            left[only, default: []].append(result)
        }
        return order.map { requirement in
            let others = left[requirement] ?? []
            let contest = contest(among: others) { _ in .eligible }, standing = contest.standing()
            return Flip(
                change: .dropped(requirement, options: others.map(\.option)), leader: standing.leader.map { contest.contenders[$0].option }, outcome: standing.outcome, size: 1)
        }
    }

    private func weightFlips(_ contest: Contest, _ stability: [StabilityInterval]) -> [Flip] {
        stability.enumerated().flatMap { index, interval -> [Flip] in
            [(interval.below, interval.low, -0.001), (interval.above, interval.high, 0.001)].compactMap { option, percent, nudge in
                guard let option else { return nil }
                // A hair beyond the point where both are equal.
                let weights = Contest.weights(contest.weights, with: index, at: min(100, max(0, percent + nudge)))
                return Flip(
                    change: .weight(interval.criterion, from: interval.weight, to: percent), leader: option,
                    outcome: contest.standing(weights: weights).outcome, size: (percent - interval.weight).magnitude / 100)
            }
        }
    }

    /// The least change of a single rating that makes somebody else lead.
    private func ratingFlips(_ contest: Contest, _ standing: Contest.Standing, _ leader: Int) -> [Flip] {
        let whole = contest.weights.reduce(0, +)
        guard let best = standing.totals[leader] else { return [] }
        return contest.contenders.indices.flatMap { rival -> [Flip] in
            guard rival != leader, let total = standing.totals[rival] else { return [] }
            return contest.weights.indices.flatMap { criterion -> [Flip] in
                let weight = contest.weights[criterion] / whole
                guard weight > 0 else { return [] }
                let change = (best - total) / weight
                return [(leader, -change), (rival, change)].compactMap { who, change in
                    // There is no rating to change where nobody gave one; the questions ask for it.
                    guard contest.contenders[who].parts[criterion].origin != .missing else { return nil }
                    let from = contest.contenders[who].parts[criterion].rating.likely, to = from + change
                    guard (0...10).contains(to) else { return nil }
                    var ratings = contest.likely
                    ratings[who][criterion] = to + (change < 0 ? -1e-6 : 1e-6)
                    let after = contest.standing(ratings)
                    guard let new = after.leader, new != leader else { return nil }
                    return Flip(
                        change: .rating(contest.contenders[who].option, catalog.criteria[criterion].id, from: from, to: to),
                        leader: contest.contenders[new].option, outcome: after.outcome, size: change.magnitude / 10)
                }
            }
        }
    }

    /// The least change of an option's prices that changes who leads.
    private func priceFlips(_ contest: Contest, _ standing: Contest.Standing, _ leader: Int) -> [Flip] {
        guard let cost = catalog.criteria.firstIndex(where: { $0.rates == .cost }) else { return [] }
        return contest.contenders.enumerated().compactMap { index, contender -> Flip? in
            guard contender.parts[cost].origin == .computed, let option = options.first(where: { $0.id == contender.option }) else { return nil }
            func leads(at factor: Double) -> (leader: Int?, outcome: Outcome) {
                var ratings = contest.likely
                ratings[index][cost] = costRating(of: option, factor: factor)?.likely ?? ratings[index][cost]
                let after = contest.standing(ratings)
                return (after.leader, after.outcome)
            }
            let end = index == leader ? 4.0 : 0.0
            guard leads(at: end).leader != leader else { return nil }
            // Points fall as prices rise, so there is one place where the lead changes.
            var same = 1.0, other = end
            for _ in 0..<40 {
                let middle = (same + other) / 2
                if leads(at: middle).leader == leader { same = middle } else { other = middle }
            }
            let after = leads(at: other)
            return Flip(
                change: .price(contender.option, factor: other), leader: after.leader.map { contest.contenders[$0].option }, outcome: after.outcome,
                size: min(1, (other - 1).magnitude))
        }
    }

    /// What is unknown of options, answered both ways.
    private func unknownFlips(_ contest: Contest, _ standing: Contest.Standing, _ results: [OptionResult]) -> [Flip] {
        contest.contenders.enumerated().flatMap { index, contender -> [Flip] in
            guard !contender.isCertain, let result = results.first(where: { $0.option == contender.option }) else { return [] }
            let present = contest.certain.indices.map { contest.certain[$0] || $0 == index }
            let after = contest.standing(present: present)
            guard after.outcome != standing.outcome || after.leader != standing.leader else { return [] }
            return result.knockOuts.filter { $0.result == .unknown }.prefix(3).map {
                Flip(
                    change: .requirement($0.requirement, contender.option), leader: after.leader.map { contest.contenders[$0].option },
                    outcome: after.outcome, size: 0)
            }
        }
    }
}
