import HVModel

extension ReportBuilder {
    private var ranked: [OptionResult] {
        decision.options.filter { $0.acceptability != nil }.enumerated().sorted { left, right in
            let a = left.element.score?.total.likely ?? 0, b = right.element.score?.total.likely ?? 0
            return a != b ? a > b : left.offset < right.offset
        }.map(\.element)
    }

    func scores() -> View {
        let ranked = ranked
        let rows = ranked.compactMap { result -> View? in
            guard let score = result.score else { return nil }
            let parts = score.parts.map { part -> View in
                ["part": .text(part.origin == .missing ? "?" : ReportWords.decimal(part.rating.likely)), "part_range": .text("\(ReportWords.decimal(part.rating.low))–\(ReportWords.decimal(part.rating.high))"),
                    "part_origin": .text(word("rating_origin", for: part.origin.rawValue)), "criterion": .text(name(part.criterion)), "is_missing": .flag(part.origin == .missing)]
            }
            return [
                "option": .text(name(result.option)), "low": .text(ReportWords.decimal(score.total.low)), "likely": .text(ReportWords.decimal(score.total.likely)),
                "high": .text(ReportWords.decimal(score.total.high)), "standing": .text(result.eligibility == .undetermined ? word("eligibility", for: result.eligibility.rawValue) : nil), "parts": .list(parts), "unrated": .text(unrated(score)),
            ]
        }
        let finding: String
        // Who is ahead on points may yet be excluded: the answer goes by those that nothing unknown can exclude.
        let certain = ranked.filter { $0.eligibility == .eligible }, compared = certain.isEmpty ? ranked : certain
        if let first = compared.first, let second = compared.dropFirst().first, let a = first.score?.total.likely, let b = second.score?.total.likely {
            finding = word(a - b < Verdict.leastDifference ? "report_score_finding_level" : "report_score_finding", ["option": name(first.option), "points": ReportWords.decimal(a), "other": name(second.option), "margin": ReportWords.decimal(a - b)])
        } else {
            finding = compared.first.map { word("report_score_finding_alone", ["option": name($0.option)]) } ?? word("report_score_none")
        }
        let open = compared.first?.option == ranked.first?.option ? nil : ranked.first
        let caveat = open.map { word("report_score_open", ["option": name($0.option), "points": ReportWords.decimal($0.score?.total.likely ?? 0)]) }
        let bars = ranked.compactMap { result in result.score.map { IntervalChart.Bar(label: name(result.option), low: $0.total.low, mark: $0.total.likely, high: $0.total.high, value: ReportWords.decimal($0.total.likely)) } }
        let chart = IntervalChart(title: finding, description: word("report_see_table"), scale: 0...10, bars: bars)
        let missing = decision.options.filter { $0.eligibility != .excluded }.compactMap { result -> String? in
            let count = result.score?.parts.count { $0.origin == .missing } ?? 0
            return count > 0 ? word("report_missing_ratings", ["option": name(result.option), "criteria": page.joined((result.score?.parts ?? []).filter { $0.origin == .missing }.map { name($0.criterion) })]) : nil
        }
        return [
            "score_finding": .text(finding), "score_caveat": .text(caveat), "score_chart": .rich(Rich(html: bars.isEmpty ? "" : chart.svg, markdown: "")), "score_rows": .list(rows), "has_scores": .flag(!rows.isEmpty),
            "weights": .list(decision.weights.map { ["criterion": .text(name($0.criterion)), "percent": .text(ReportWords.percent($0.percent))] }), "weights_from": .text(weightsFrom),
            "weights_digest": .text(renderer.provenance.weightsDigest), "missing_ratings": texts(missing), "has_missing_ratings": .flag(!missing.isEmpty),
            "dominance": texts(decision.dominance.map { word($0.isCertain ? "report_dominates_certainly" : "report_dominates", ["over": name($0.over), "under": name($0.under)]) }),
            "has_dominance": .flag(!decision.dominance.isEmpty),
        ]
    }

    /// How much of a total nobody rated.
    func unrated(_ score: Score) -> String? {
        let count = score.parts.count { $0.origin == .missing }
        return count == 0 ? nil : word("report_with_unrated", ["count": "\(count)"])
    }

    /// Where the weights come from, and whether the profile is meant for such hosts.
    private var weightsFrom: String {
        let suited = decision.suitedProfiles.map { index.profiles[$0]?.name[language] ?? $0.text }
        var sentences = [weightsOrigin]
        if !decision.unsuitedGroups.isEmpty { sentences.append(word("report_profile_unsuited", ["groups": page.joined(decision.unsuitedGroups)])) }
        if decision.weightsFrom == .equal, !suited.isEmpty { sentences.append(word("report_profiles_suited", ["profiles": page.joined(suited)])) }
        return sentences.joined(separator: language.sentenceSpace)
    }

    private var weightsOrigin: String {
        switch decision.weightsFrom {
        case .brief: word("report_weights_brief")
        case .profile(let id): word("report_weights_profile", ["profile": index.profiles[id]?.name[language] ?? id.text])
        case .equal: word("report_weights_equal")
        }
    }

    // MARK: robustness

    func robustness() -> View {
        let rows = decision.stability.map { interval -> View in
            [
                "criterion": .text(name(interval.criterion)), "weight": .text(ReportWords.percent(interval.weight)), "low": .text(ReportWords.decimal(interval.low)), "high": .text(ReportWords.decimal(interval.high)),
                "below": .text(interval.below.map { name($0) }), "above": .text(interval.above.map { name($0) }),
            ]
        }
        let tight = decision.stability.min { Self.room($0) < Self.room($1) }
        let finding = tight.map { Self.room($0) >= 100 ? word("report_stability_always") : word("report_stability_finding", ["criterion": name($0.criterion), "points": ReportWords.decimal(Self.room($0))]) } ?? word("report_score_none")
        let bars = decision.stability.map { IntervalChart.Bar(label: name($0.criterion), low: $0.low, mark: $0.weight, high: $0.high, value: "\(ReportWords.percent($0.weight)) %") }
        let chart = IntervalChart(title: finding, description: word("report_see_table"), scale: 0...100, bars: bars)
        let tornado = tornado(), isOfPlatform = changesPlatform
        let view: View = [
            "stability_rows": .list(rows), "has_robustness": .flag(!rows.isEmpty || !decision.flips.isEmpty || decision.unknowns != nil), "has_stability": .flag(!rows.isEmpty), "stability_finding": .text(finding),
            "stability_chart": .rich(Rich(html: bars.isEmpty ? "" : chart.svg, markdown: "")), "flips": texts(flips), "has_flips": .flag(!decision.flips.isEmpty), "flips_title": .text(word(isOfPlatform ? "report_flips" : "report_flips_option")),
            "unknowns": texts(decision.unknowns.map { [words($0.best, "report_unknowns_best", $0.about), words($0.worst, "report_unknowns_worst", $0.about)] } ?? []),
            "has_unknowns": .flag(decision.unknowns != nil),
        ]
        return view.merging(tornado)
    }

    private func words(_ end: UnknownCases.Outcome, _ key: String, _ about: ID<Option>) -> String {
        word(key, ["about": name(about), "outcome": words(end.outcome), "option": optionalName(end.leader)])
    }

    private static func room(_ interval: StabilityInterval) -> Double {
        let below = interval.below == nil ? 1_000 : interval.weight - interval.low
        return min(below, interval.above == nil ? 1_000 : interval.high - interval.weight)
    }

    /// The lead over the next option when one criterion's ratings go to the ends of their intervals.
    private func tornado() -> View {
        guard let verdict = Optional(decision.verdict), let leader = decision.options.first(where: { $0.option == verdict.option })?.score,
            let rival = decision.options.first(where: { $0.option == verdict.runnerUp })?.score, let margin = verdict.margin
        else { return ["tornado_chart": .rich(Rich(html: "", markdown: "")), "tornado_rows": .list([]), "has_tornado": .flag(false), "tornado_finding": .text("")] }
        let whole = decision.weights.reduce(0) { $0 + $1.percent }
        let swings = decision.weights.indices.map { index -> (String, Double, Double) in
            let weight = decision.weights[index].percent / whole, own = leader.parts[index].rating, other = rival.parts[index].rating
            let now = own.likely - other.likely
            return (name(decision.weights[index].criterion), margin + weight * (own.low - other.high - now), margin + weight * (own.high - other.low - now))
        }.sorted { ($0.2 - $0.1, $1.0) > ($1.2 - $1.1, $0.0) }
        let span = max(1, swings.flatMap { [$0.1.magnitude, $0.2.magnitude] }.max() ?? 1).rounded(.up)
        let finding = swings.contains { $0.1 < 0 } ? word("report_tornado_turns") : word("report_tornado_holds")
        let chart = IntervalChart(
            title: finding, description: word("report_see_table"), scale: -span...span, bars: swings.map { IntervalChart.Bar(label: $0.0, low: $0.1, mark: margin, high: $0.2, value: "\(ReportWords.decimal($0.1))…\(ReportWords.decimal($0.2))") })
        return [
            "tornado_chart": .rich(Rich(html: chart.svg, markdown: "")), "has_tornado": .flag(true), "tornado_finding": .text(finding),
            "tornado_rows": .list(swings.map { ["criterion": .text($0.0), "low": .text(ReportWords.decimal($0.1)), "high": .text(ReportWords.decimal($0.2))] }),
        ]
    }

    /// Whether a flip leads to another platform, or there is no platform to keep.
    private var changesPlatform: Bool {
        guard case .platform = decision.verdict.outcome, !decision.flips.isEmpty else { return true }
        return decision.flips.contains { $0.outcome != decision.verdict.outcome }
    }

    /// Between options that are level, changes too small to write are told as one.
    private var flips: [String] {
        let verdict = decision.verdict
        let told = decision.flips.filter { !verdict.isLevel || $0.size * 100 >= Verdict.leastDifference * 10 }.map { words($0) }
        guard verdict.isLevel else { return told }
        return [word("report_flip_level", ["option": optionalName(verdict.option), "other": optionalName(verdict.runnerUp)])] + told
    }

    func words(_ flip: Flip) -> String {
        let then = flip.leader.map { name($0) } ?? word("report_none")
        let change: String =
            switch flip.change {
            case .weight(let criterion, let from, let to): word("report_flip_weight", ["criterion": name(criterion), "from": ReportWords.decimal(from), "to": ReportWords.decimal(to)])
            case .rating(let option, let criterion, let from, let to):
                word("report_flip_rating", ["option": name(option), "criterion": name(criterion), "from": ReportWords.decimal(from), "to": ReportWords.decimal(to)])
            case .price(let option, let factor): word("report_flip_price", ["option": name(option), "percent": ReportWords.decimal((factor - 1).magnitude * 100), "direction": word(factor < 1 ? "report_lower" : "report_higher")])
            case .dropped(let requirement, let options):
                word("report_flip_dropped", ["requirement": words(requirement), "options": page.joined(options.map { name($0) })])
            case .requirement(let requirement, let option):
                word("report_flip_requirement", ["requirement": words(requirement), "option": name(option)])
            }
        return word("report_flip", ["change": change, "option": then, "outcome": words(flip.outcome)])
    }

    // MARK: second opinions

    func opinions() -> View {
        let rows = ranked.compactMap { result -> View? in
            guard let second = result.secondOpinion, let ranks = result.acceptability else { return nil }
            return [
                "option": .text(name(result.option)), "product": .text(ReportWords.decimal(second.weightedProduct)), "product_rank": .text("\(second.weightedProductRank)"),
                "regret": .text(ReportWords.decimal(second.maximumRegret)), "regret_rank": .text("\(second.maximumRegretRank)"),
                "first": .text(ReportWords.decimal((ranks.first ?? 0) * 100)), "second": .text(ReportWords.decimal((ranks.dropFirst().first ?? 0) * 100)), "third": .text(ReportWords.decimal((ranks.dropFirst(2).first ?? 0) * 100)),
            ]
        }
        return ["opinion_rows": .list(rows), "has_opinions": .flag(rows.count > 1)]
    }
}
