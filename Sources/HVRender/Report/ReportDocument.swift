import HVModel

/// `hvdocs.report/1`: the decision for programs. Texts are in every language; ids are those of the catalogue.
struct ReportDocument {
    let bytes: [UInt8]

    init(_ renderer: ReportRenderer) {
        bytes = ReportTree(renderer: renderer).root.bytes
    }

    static func word(_ outcome: Outcome) -> String {
        switch outcome {
        case .platform(let id): id.text
        case .split: "split"
        case .stay: "stay"
        case .tie: "tie"
        case .neither: "neither"
        case .undetermined: "undetermined"
        }
    }
}

/// Puts the document together.
struct ReportTree {
    let renderer: ReportRenderer
    private let builders: [(Language, ReportBuilder)]

    init(renderer: ReportRenderer) {
        self.renderer = renderer
        builders = Language.allCases.map { ($0, ReportBuilder(renderer: renderer, language: $0)) }
    }

    private var decision: Decision { renderer.decision }

    var root: JSONTree {
        .object([
            "schema": .text("hvdocs.report/1"), "as_of": .text(decision.asOf.description), "horizon": .text(decision.horizon.description), "verdict": verdict,
            "options": .list(decision.options.map(option)), "weights": .list(decision.weights.map { .object(["criterion": .text($0.criterion.text), "percent": .number($0.percent)]) }),
            "stability": .list(decision.stability.map(stability)), "unknowns": decision.unknowns.map(unknowns) ?? .null, "flips": .list(decision.flips.map(flip)), "questions": .list(decision.questions.map(question)),
            "dominance": .list(decision.dominance.map { .object(["over": .text($0.over.text), "under": .text($0.under.text), "certain": .flag($0.isCertain)]) }),
            "disputes": .list(decision.disputes.map { .object(["claim": .text($0.claim.text), "options": ids($0.options), "decides": .flag($0.decides)]) }),
            "host": .list(decision.hosts.map(host)), "brief": brief, "provenance": provenance,
        ])
    }

    private func both(_ text: (ReportBuilder) -> String) -> JSONTree {
        .object(Dictionary(builders.map { ($0.rawValue, JSONTree.text(text($1))) }) { first, _ in first })
    }

    private func ids<Entity>(_ ids: [ID<Entity>]) -> JSONTree { .list(ids.map { .text($0.text) }) }

    private func reasons(_ reasons: [Reason]) -> JSONTree {
        .list(reasons.map { reason in .object(["kind": .text(reason.kind), "text": both { $0.words(reason) }]) })
    }

    private var verdict: JSONTree {
        let verdict = decision.verdict
        return .object([
            "outcome": .text(ReportDocument.word(verdict.outcome)), "strength": .text(verdict.strength.rawValue), "option": .text(orNull: verdict.option?.text), "option_clear": .flag(verdict.isOptionClear),
            "runner_up": .text(orNull: verdict.runnerUp?.text), "margin": verdict.margin.map(JSONTree.number) ?? .null, "best_of_each": ids(verdict.bestOfEach),
            "review_by": .text(orNull: verdict.reviewBy?.description), "reasons": reasons(verdict.reasons), "against": reasons(verdict.against), "from_facts": reasons(verdict.fromFacts),
            "from_ratings": reasons(verdict.fromRatings), "survives_without_ratings": .flag(verdict.survivesWithoutRatings),
            "assignments": .list(
                verdict.assignments.map { assignment in
                    .object([
                        "group": .text(assignment.group), "option": .text(orNull: assignment.option?.text), "move": .text(assignment.move.rawValue),
                        "guests": .list(assignment.guests.map { .object(["os": .text($0.guests.os), "architecture": .text(orNull: $0.guests.architecture), "count": .integer($0.guests.count), "way": .text($0.way.rawValue)]) }),
                    ])
                }),
        ])
    }

    private func option(_ result: OptionResult) -> JSONTree {
        .object([
            "id": .text(result.option.text), "platform": .text(result.platform.text), "current": .flag(result.isCurrent), "eligibility": .text(result.eligibility.rawValue),
            "on_hosts": .list(result.onHosts.map { .object(["group": .text($0.group), "eligibility": .text($0.eligibility.rawValue)]) }),
            "knockouts": .list(result.knockOuts.map(knockOut)), "score": result.score.map(score) ?? .null,
            "second_opinion": result.secondOpinion.map {
                .object([
                    "weighted_product": .number($0.weightedProduct), "weighted_product_rank": .integer($0.weightedProductRank), "maximum_regret": .number($0.maximumRegret),
                    "maximum_regret_rank": .integer($0.maximumRegretRank),
                ])
            } ?? .null, "acceptability": result.acceptability.map { .list($0.map(JSONTree.number)) } ?? .null, "cost": result.cost.map(cost) ?? .null,
            "lifecycle": .object([
                "version": .text(orNull: result.lifecycle.version?.text), "released": .text(orNull: result.lifecycle.released?.description),
                "general_until": .text(orNull: result.lifecycle.generalUntil?.description), "extended_until": .text(orNull: result.lifecycle.extendedUntil?.description), "guidance_until": .text(orNull: result.lifecycle.guidanceUntil?.description),
                "status": .text(result.lifecycle.status.rawValue),
            ]),
        ])
    }

    private func knockOut(_ knockOut: KnockOut) -> JSONTree {
        let sources = knockOut.statements.flatMap(\.evidence.citations).map(\.source.text).uniqued()
        return .object([
            "requirement": both { $0.words(knockOut.requirement) }, "group": .text(orNull: knockOut.group), "row": .text(orNull: knockOut.row?.text),
            "statement": .list(
                knockOut.statements.map {
                    .object(["product": .text($0.product.text), "role": .text($0.role.rawValue), "mode": .text(orNull: $0.mode?.rawValue), "state": .text($0.state.rawValue), "confidence": .text(orNull: $0.evidence.confidence?.rawValue)])
                }), "result": .text(knockOut.result.rawValue), "reason": both { $0.words(knockOut.reason) }, "reason_kind": .text(knockOut.reason.kind), "sources": .list(sources.map(JSONTree.text)),
            "facts": .list(knockOut.facts.map { trace in .object(["name": .text(trace.name), "value": value(trace.fact?.value), "known": .flag(trace.fact != nil), "origin": .text(orNull: trace.fact?.origin)]) }),
        ])
    }

    private func value(_ value: FactValue?) -> JSONTree {
        switch value {
        case nil, .some(.none): .null
        case .some(.text(let text)): .text(text)
        case .some(.integer(let number)): .integer(number)
        case .some(.flag(let flag)): .flag(flag)
        case .some(.texts(let texts)): .list(texts.map(JSONTree.text))
        }
    }

    private func score(_ score: Score) -> JSONTree {
        .object([
            "low": .number(score.total.low), "likely": .number(score.total.likely), "high": .number(score.total.high),
            "by_criterion": .list(
                score.parts.map {
                    .object(["criterion": .text($0.criterion.text), "low": .number($0.rating.low), "likely": .number($0.rating.likely), "high": .number($0.rating.high), "origin": .text($0.origin.rawValue)])
                }),
        ])
    }

    private func amount(_ money: Money?) -> JSONTree {
        money.map { .text("\($0.hundredths / 100).\($0.hundredths % 100 < 10 ? "0" : "")\($0.hundredths % 100)") } ?? .null
    }

    private func cost(_ cost: CostResult) -> JSONTree {
        .object([
            "low": amount(cost.low), "likely": amount(cost.likely), "high": amount(cost.high), "currency": .text(cost.currency), "months": .integer(cost.months),
            "missing": .list(cost.missing.map { missing in both { $0.words(missing) } }), "break_even_month": .integer(orNull: cost.breakEvenMonth), "break_even_suppressed": .flag(cost.isBreakEvenSuppressed),
            "lines": .list(
                cost.lines.map { line in
                    var kind = "licence", group: String?
                    switch line.kind {
                    case .licence(let name): group = name
                    case .estimate(let estimate): kind = estimate.rawValue
                    }
                    return .object([
                        "kind": .text(kind), "group": .text(orNull: group), "quantity_low": .integer(line.quantityLow), "quantity_high": .integer(line.quantityHigh), "unit": .text(orNull: line.unit?.rawValue),
                        "price_low": amount(line.priceLow), "price_likely": amount(line.priceLikely), "price_high": amount(line.priceHigh), "price_currency": .text(line.priceLow.currency), "months": line.months.map(JSONTree.integer) ?? .null,
                        "low": amount(line.low), "likely": amount(line.likely), "high": amount(line.high),
                    ])
                }),
        ])
    }

    private func stability(_ interval: StabilityInterval) -> JSONTree {
        .object([
            "criterion": .text(interval.criterion.text), "weight": .number(interval.weight), "low": .number(interval.low), "high": .number(interval.high), "below": .text(orNull: interval.below?.text),
            "above": .text(orNull: interval.above?.text),
        ])
    }

    private func unknowns(_ cases: UnknownCases) -> JSONTree {
        func end(_ end: UnknownCases.Outcome) -> JSONTree { .object(["outcome": .text(ReportDocument.word(end.outcome)), "leader": .text(orNull: end.leader?.text)]) }
        return .object(["about": .text(cases.about.text), "best": end(cases.best), "worst": end(cases.worst)])
    }

    private func flip(_ flip: Flip) -> JSONTree {
        .object(["change": both { $0.words(flip) }, "leader": .text(orNull: flip.leader?.text), "outcome": .text(ReportDocument.word(flip.outcome)), "size": .number(flip.size)])
    }

    private func question(_ question: Question) -> JSONTree {
        .object(["text": both { $0.words(question.about) }, "options": ids(question.options), "decisive": .flag(question.isDecisive), "influence": .number(question.influence)])
    }

    private func host(_ group: HostGroup) -> JSONTree {
        let checks = decision.readiness.first { $0.group == group.name }?.results ?? []
        return .object([
            "group": .text(group.name), "count": .integer(group.count), "probed": .flag(group.isProbed), "describes": .text(group.facts.describes.rawValue),
            "readiness": .list(checks.map { .object(["check": .text($0.check.id.text), "platform": .text($0.check.platform.text), "outcome": .text($0.outcome.rawValue)]) }),
            "facts": .object(group.facts.facts.mapValues { .object(["value": value($0.value), "origin": .text($0.origin)]) }),
        ])
    }

    private var brief: JSONTree {
        let brief = renderer.brief
        return .object([
            "title": .text(orNull: brief.title), "ticket": .text(orNull: brief.ticket), "profile": .text(orNull: brief.profile?.text), "current": .text(orNull: brief.current?.text),
            "currency": .text(brief.currency), "assumptions": .list(brief.assumptions.map(JSONTree.text)), "conflicts_of_interest": .list(brief.conflictsOfInterest.map(JSONTree.text)),
            "guests": .list(brief.guests.map { .object(["os": .text($0.os), "architecture": .text(orNull: $0.architecture), "count": .integer($0.count)]) }),
        ])
    }

    private var provenance: JSONTree {
        let provenance = renderer.provenance
        func file(_ file: ReportProvenance.File) -> JSONTree { .object(["name": .text(file.name), "sha256": .text(file.digest)]) }
        return .object([
            "tool": .text("hvdocs \(provenance.toolVersion)"), "content_sha256": .text(provenance.contentDigest), "templates_sha256": .text(provenance.templatesDigest),
            "weights_sha256": .text(provenance.weightsDigest), "probes": .list(provenance.probes.map(file)), "brief": provenance.brief.map(file) ?? .null, "command": .text(provenance.command),
        ])
    }
}
