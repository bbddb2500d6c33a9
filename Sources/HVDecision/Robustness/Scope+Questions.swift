import HVModel

extension Scope {
    /// What to find out first, most influential first.
    func questions(_ contest: Contest, _ standing: Contest.Standing, _ results: [OptionResult]) -> [Question] {
        var questions = conflicts() + unknowns(contest, standing, results) + missingRatings(contest, standing, results)
        let asked = Set(questions.compactMap { if case .cost(let option, _) = $0.about { option } else { nil } })
        questions += costs(results.filter { !asked.contains($0.option) })
        questions += results.filter { $0.eligibility == .listed || ($0.eligibility == .undetermined && $0.score == nil) }.flatMap { result in
            (options.first { $0.id == result.option }?.questions ?? []).indices.map {
                Question(about: .vendor(result.option, $0), options: [result.option], isDecisive: false, influence: 0)
            }
        }
        let sorted = questions.enumerated().sorted {
            ($0.element.isDecisive ? 0 : 1, -$0.element.influence, $0.offset) < ($1.element.isDecisive ? 0 : 1, -$1.element.influence, $1.offset)
        }
        return sorted.map(\.element)
    }

    private func conflicts() -> [Question] {
        groups.flatMap { group in
            group.facts.conflicts.map {
                Question(about: .conflict(fact: $0.fact, group: group.name), options: [], isDecisive: false, influence: 1)
            }
        }
    }

    /// Unknown requirements, each once, with all options that hang on it.
    private func unknowns(_ contest: Contest, _ standing: Contest.Standing, _ results: [OptionResult]) -> [Question] {
        var order: [Question.About] = [], byAbout: [Question.About: [ID<HVModel.Option>]] = [:]
        for result in results where result.eligibility != .excluded {
            for knockOut in result.knockOuts where knockOut.result == .unknown {
                let about = about(knockOut)
                if byAbout[about] == nil { order.append(about) }
                if byAbout[about]?.contains(result.option) != true { byAbout[about, default: []].append(result.option) }
            }
        }
        return order.map { about in
            let hanging = byAbout[about] ?? []
            let present = contest.contenders.map { $0.isCertain || hanging.contains($0.option) }
            let without = contest.contenders.map { $0.isCertain && !hanging.contains($0.option) }
            let decides = [present, without].contains { contest.standing(present: $0).outcome != standing.outcome } || standing.outcome == .undetermined
            return Question(about: about, options: hanging, isDecisive: decides, influence: decides ? 10 : 2)
        }
    }

    private func about(_ knockOut: KnockOut) -> Question.About {
        if knockOut.reason.kind == ReasonKind.mustHavePartialOpen.rawValue, let row = knockOut.row { return .partial(row) }
        let unknown = knockOut.facts.first { $0.fact == nil }, isOfGuest = groups.contains { $0.name == knockOut.group && $0.facts.describes == .guest }
        if let group = knockOut.group, isOfGuest, unknown != nil || knockOut.reason.kind == ReasonKind.hostIsGuest.rawValue { return .machineBelow(group: group) }
        if let unknown { return .fact(name: unknown.name, group: knockOut.group) }
        return .requirement(knockOut.requirement)
    }

    private func missingRatings(_ contest: Contest, _ standing: Contest.Standing, _ results: [OptionResult]) -> [Question] {
        let whole = contest.weights.reduce(0, +)
        return contest.contenders.enumerated().flatMap { row, contender in
            contender.parts.enumerated().compactMap { column, part -> Question? in
                guard part.origin == .missing, contest.weights[column] > 0 else { return nil }
                let decides = [0.0, 10.0].contains { value in
                    var ratings = contest.likely
                    ratings[row][column] = value
                    return contest.standing(ratings).outcome != standing.outcome
                }
                return Question(
                    about: gap(in: part, of: contender.option, results), options: [contender.option], isDecisive: decides,
                    influence: 10 * contest.weights[column] / whole)
            }
        }
    }

    /// A rating that prices give is not asked for; what the prices lack is.
    private func gap(in part: Score.Part, of id: ID<HVModel.Option>, _ results: [OptionResult]) -> Question.About {
        guard catalog.criteria.contains(where: { $0.id == part.criterion && $0.rates == .cost }) else { return .rating(id, part.criterion) }
        let missing = results.first { $0.option == id }?.cost?.missing ?? []
        if !missing.isEmpty { return .cost(id, missing) }
        let currency = options.first { $0.id == id }.flatMap { offers(for: $0).first?.low.currency }
        return .cost(id, [currency.map { MissingCost.exchangeRate(from: $0) } ?? .price])
    }

    private func costs(_ results: [OptionResult]) -> [Question] {
        results.filter { $0.eligibility != .excluded }.flatMap { result in
            let missing = result.cost?.missing ?? []
            return missing.isEmpty ? [] : [Question(about: .cost(result.option, missing), options: [result.option], isDecisive: false, influence: 0.5)]
        }
    }

    /// Claims that sources disagree on and that ratings of the contenders rest on.
    func disputes(_ contest: Contest, _ standing: Contest.Standing) -> [DisputeInfluence] {
        catalog.claims.filter { !$0.disputes.isEmpty }.compactMap { claim in
            var hanging: [ID<HVModel.Option>] = [], decides = false
            for (row, contender) in contest.contenders.enumerated() {
                guard let rating = ratings[contender.option]?.ratings.first(where: { $0.claims.contains(claim.id) }),
                    let column = catalog.criteria.firstIndex(where: { $0.id == rating.criterion })
                else { continue }
                hanging.append(contender.option)
                for value in [contender.parts[column].rating.low, contender.parts[column].rating.high] {
                    var ratings = contest.likely
                    ratings[row][column] = value
                    if contest.standing(ratings).outcome != standing.outcome { decides = true }
                }
            }
            return hanging.isEmpty ? nil : DisputeInfluence(claim: claim.id, options: hanging, decides: decides)
        }
    }
}
