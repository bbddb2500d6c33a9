import HVModel

extension Scope {
    /// What facts alone decide: who is excluded, how long it is supported, what it costs.
    func factReasons(_ results: [OptionResult], only platform: ID<Platform>?) -> [Reason] {
        var reasons: [Reason] = groups.isEmpty ? [Reason(.generalReport)] : groups.flatMap(caveats)
        if let platform { reasons.append(Reason(.onlyPlatformLeft, ["platform": .platform(platform)])) }
        reasons += possibleSplits(results)
        for one in catalog.platforms {
            let excluded = results.filter { $0.platform == one.id && $0.eligibility == .excluded }.map(\.option)
            if !excluded.isEmpty { reasons.append(Reason(.platformExcluded, ["platform": .platform(one.id), "options": .options(excluded)])) }
        }
        reasons += commonObstacles(results)
        let unsure = results.filter { $0.eligibility == .undetermined }.map(\.option)
        if unsure.count > 1, unsure.count == results.count { return reasons + [Reason(.allUndetermined)] }
        if !unsure.isEmpty { reasons.append(Reason(.optionsUndetermined, ["options": .options(unsure)])) }
        return reasons
    }

    /// A demand that alone excludes several options is the first thing that a reader asks about.
    private func commonObstacles(_ results: [OptionResult]) -> [Reason] {
        var order: [Requirement] = [], counts: [Requirement: Int] = [:]
        for result in results where result.eligibility == .excluded {
            var failed: [Requirement] = []
            for knockOut in result.knockOuts where knockOut.result == .failed && !failed.contains(knockOut.requirement) { failed.append(knockOut.requirement) }
            guard failed.count == 1, let only = failed.first else { continue }
            if counts[only] == nil { order.append(only) }
            counts[only, default: 0] += 1
        }
        return order.compactMap { requirement in
            guard let count = counts[requirement], count > 2 else { return nil }
            switch requirement {
            case .compliance(let item): return Reason(.excludedByCompliance, ["count": .integer(count), "requirement": .text(item.requirement)])
            case .mustHave(let row): return Reason(.excludedByMustHave, ["count": .integer(count), "row": .row(row)])
            default: return nil
            }
        }
    }

    /// What a probe cannot tell of the machine, and that KVM is not there where the probe was taken.
    private func caveats(on group: HostGroup) -> [Reason] {
        let name: [String: Reason.Value] = ["group": .text(group.name)]
        let hasNoKVM = group.facts.flag("kvm.device") == false && group.facts.describes != .container
        return (group.facts.describes == .guest ? [Reason(.groupIsGuest, name)] : []) + (hasNoKVM ? [Reason(.groupWithoutKVM, name)] : [])
    }

    /// Platforms that cannot serve all groups of hosts, but some: one platform for all is a wish too.
    func possibleSplits(_ results: [OptionResult]) -> [Reason] {
        // Where nothing serves all, the split is the outcome itself.
        guard results.contains(where: { $0.eligibility != .excluded }) else { return [] }
        return catalog.platforms.compactMap { platform in
            let own = results.filter { $0.platform == platform.id }
            guard !own.isEmpty, own.allSatisfy({ $0.eligibility == .excluded }) else { return nil }
            let names = groups.map(\.name).filter { name in
                own.contains { $0.onHosts.contains { $0.group == name && $0.eligibility != .excluded } }
            }
            return names.isEmpty ? nil : Reason(.splitPossible, ["platform": .platform(platform.id), "groups": .text(names.joined(separator: ", "))])
        }
    }

    /// What is a fact about the leader, whatever it is rated: how the guests run, how long it is supported, what it costs.
    func factReasons(about result: OptionResult) -> [Reason] {
        guard let option = options.first(where: { $0.id == result.option }) else { return [] }
        let fits = groups.flatMap { group in guestGroups(on: group).map { (guests: $0, fit: fit(of: $0, with: option, on: group)) } }
        let all = fits.reduce(0) { $0 + $1.guests.count }
        var reasons: [Reason] = []
        if all > 0 {
            let accelerated = fits.filter { $0.fit.way == .accelerated }.reduce(0) { $0 + $1.guests.count }
            reasons.append(Reason(.guestsAccelerated, ["count": .integer(accelerated), "of": .integer(all)]))
        }
        for (guests, fit) in fits {
            guard let row = fit.row, fit.way == .emulated || fit.way == .replatform else { continue }
            reasons.append(Reason(fit.way == .emulated ? .guestsEmulated : .guestsReplatform, ["count": .integer(guests.count), "row": .row(row)]))
        }
        return reasons + lifecycleReasons(result) + costReasons(result)
    }

    func lifecycleReasons(_ result: OptionResult) -> [Reason] {
        let option = Reason.Value.option(result.option)
        guard let date = result.lifecycle.generalUntil else { return [Reason(.lifecycleUnknown, ["option": option])] }
        let kind: ReasonKind = result.lifecycle.status == .covers ? .lifecycleCovers : result.lifecycle.status == .ended ? .lifecycleEnded : .lifecycleEnds
        return [Reason(kind, ["option": option, "version": .text(result.lifecycle.version?.text ?? ""), "date": .text(date.description)])]
    }

    func costReasons(_ result: OptionResult) -> [Reason] {
        let option = Reason.Value.option(result.option)
        if let cost = result.cost, let low = cost.low, let high = cost.high {
            return [Reason(cost.missing.isEmpty ? .costTotal : .costPartial, ["option": option, "low": .money(low), "high": .money(high)])]
        }
        if groups.isEmpty { return [] }
        // A price that cannot be converted is known all the same.
        let gap = result.cost?.missing.compactMap { if case .exchangeRate(let from) = $0 { from } else { nil } }.first
        return [gap.map { Reason(.costNoRate, ["option": option, "from": .text($0), "to": .text(brief.currency)]) } ?? Reason(.costUnknown, ["option": option])]
    }

    func ratingReasons(_ contest: Contest, _ standing: Contest.Standing, survives: Bool) -> [Reason] {
        guard let leader = standing.leader, let points = standing.totals[leader] else { return survives ? [Reason(.survivesWithoutRatings)] : wouldLead(contest) }
        let option = contest.contenders[leader].option
        var reasons: [Reason] = []
        if let next = contest.runnerUp(standing) {
            let values: [String: Reason.Value] = [
                "option": .option(option), "points": .points(points), "other": .option(contest.contenders[next.index].option), "margin": .points(next.margin),
            ]
            reasons.append(Reason(next.margin < Verdict.leastDifference ? .level : next.margin < Contest.margin ? .withinMargin : .leads, values))
        } else {
            reasons.append(Reason(.leadsAlone, ["option": .option(option), "points": .points(points)]))
        }
        if contest.contenders[leader].isCurrent { reasons.append(Reason(.staysBest, ["option": .option(option)])) }
        for contender in contest.contenders {
            let missing = contender.parts.count { $0.origin == .missing }
            if missing > 0, [option, contest.runnerUp(standing).map { contest.contenders[$0.index].option }].contains(contender.option) {
                reasons.append(Reason(.ratingsMissing, ["option": .option(contender.option), "count": .integer(missing)]))
            }
        }
        return reasons + [Reason(survives ? .survivesWithoutRatings : .dependsOnRatings)]
    }

    /// How long what is in use is supported: staying put is a decision too.
    func currentReasons(_ results: [OptionResult]) -> [Reason] {
        guard let current = results.first(where: \.isCurrent), current.lifecycle.status == .ends || current.lifecycle.status == .ended else { return [] }
        return lifecycleReasons(current)
    }

    /// Who leads if nothing that is unknown excludes anyone.
    func hopeful(_ contest: Contest) -> ID<HVModel.Option>? {
        contest.standing(present: contest.contenders.map { _ in true }).leader.map { contest.contenders[$0].option }
    }

    private func wouldLead(_ contest: Contest) -> [Reason] {
        let hopeful = contest.standing(present: contest.contenders.map { _ in true })
        guard let leader = hopeful.leader, let points = hopeful.totals[leader] else { return [] }
        let margin = contest.runnerUp(hopeful)?.margin ?? points
        if let other = contest.runnerUp(hopeful)?.index, margin < Verdict.leastDifference {
            return [Reason(.wouldBeLevel, ["option": .option(contest.contenders[leader].option), "other": .option(contest.contenders[other].option), "points": .points(points)])]
        }
        return [Reason(.wouldLead, ["option": .option(contest.contenders[leader].option), "points": .points(points), "margin": .points(margin)])]
    }

    /// The criteria that carry the leader past the best of another platform, or past the next option.
    func reasonsFor(_ contest: Contest, _ standing: Contest.Standing) -> [Reason] { compared(contest, standing, .strongest, sign: 1) }

    /// The case against the leader: where the rival is better, and how long it lasts, what it costs, what is only emulated.
    func reasonsAgainst(_ contest: Contest, _ standing: Contest.Standing, _ results: [OptionResult]) -> [Reason] {
        guard let leader = standing.leader, let result = results.first(where: { $0.option == contest.contenders[leader].option }) else { return [] }
        var reasons = possibleSplits(results) + compared(contest, standing, .weakest, sign: -1)
        if result.lifecycle.status != .covers { reasons += lifecycleReasons(result) }
        if result.cost?.low == nil { reasons += costReasons(result) }
        guard let chosen = options.first(where: { $0.id == result.option }) else { return reasons }
        for group in groups {
            for guests in guestGroups(on: group) {
                let fit = fit(of: guests, with: chosen, on: group)
                guard let row = fit.row, fit.way == .emulated || fit.way == .replatform else { continue }
                reasons.append(Reason(fit.way == .emulated ? .guestsEmulated : .guestsReplatform, ["count": .integer(guests.count), "row": .row(row)]))
            }
        }
        return reasons.uniqued()
    }

    private func compared(_ contest: Contest, _ standing: Contest.Standing, _ kind: ReasonKind, sign: Double) -> [Reason] {
        guard let leader = standing.leader else { return [] }
        let others = contest.contenders.indices.filter { contest.contenders[$0].platform != contest.contenders[leader].platform && standing.totals[$0] != nil }
        let best = others.max { ((standing.totals[$0] ?? 0), -$0) < ((standing.totals[$1] ?? 0), -$1) }
        guard let rival = best ?? contest.runnerUp(standing)?.index else { return [] }
        let whole = contest.weights.reduce(0, +)
        // The middle of an interval that nobody rated is no reason for anything.
        let rated = contest.weights.indices.filter { criterion in
            [leader, rival].allSatisfy { contest.contenders[$0].parts[criterion].origin != .missing }
        }
        let gains = rated.map { ($0, sign * contest.weights[$0] / whole * (contest.likely[leader][$0] - contest.likely[rival][$0])) }
        return gains.filter { $0.1 > 0.05 }.sorted { ($0.1, -$0.0) > ($1.1, -$1.0) }.prefix(3).map { index, gain in
            Reason(
                kind,
                [
                    "option": .option(contest.contenders[leader].option), "criterion": .criterion(catalog.criteria[index].id), "points": .points(gain),
                    "other": .option(contest.contenders[rival].option),
                ])
        }
    }
}
