import HVModel

extension ReportBuilder {
    var answerLine: String {
        let verdict = decision.verdict
        let option = verdict.isOptionClear ? verdict.option.map { name($0) } : nil
        // "Undetermined, undecided" says it twice.
        let strength = verdict.outcome == .undetermined ? nil : word("strength", for: verdict.strength.rawValue)
        return (strength.map { word("report_answer_line", ["outcome": words(verdict.outcome), "strength": $0]) } ?? words(verdict.outcome))
            + (option.map { word("report_answer_option", ["option": $0]) } ?? "")
    }

    /// The recommendation, in a sentence that can be said aloud.
    private var lead: String {
        let verdict = decision.verdict, isOpen = verdict.strength == .undecided
        var values = ["option": optionalName(verdict.option), "first": optionalName(verdict.bestOfEach.first), "second": optionalName(verdict.bestOfEach.last), "strength": word("strength", for: verdict.strength.rawValue)]
        switch verdict.outcome {
        case .platform(let platform):
            values["platform"] = name(platform)
            return word(verdict.option == nil ? "report_lead_choose" : isOpen ? "report_lead_ahead" : verdict.isOptionClear ? "report_lead_choose_option" : "report_lead_choose", values)
        case .stay: return word(isOpen ? "report_lead_stay_open" : verdict.strength == .noClearWinner ? "report_lead_stay_close" : "report_lead_stay", values)
        case .tie: return word(isOpen ? "report_lead_tie_open" : "report_lead_tie", values)
        case .split: return word("report_lead_split", values)
        case .neither: return word("report_lead_neither")
        case .undetermined: return word("report_lead_undetermined")
        }
    }

    /// Where something unknown decides: what to find out.
    private var firstQuestions: [String] {
        guard decision.verdict.strength == .undecided else { return [] }
        return decision.questions.filter(\.isDecisive).prefix(3).map { words($0.about) }
    }

    /// The answer in two parts: what facts alone decide, and what our ratings add.
    func answer() -> View {
        let verdict = decision.verdict
        let asked = firstQuestions
        // Costs stand next to each other: they are compared.
        let costs = [ReasonKind.costTotal, .costPartial, .costNoRate, .costUnknown].map(\.rawValue)
        let facts = verdict.fromFacts.filter { !costs.contains($0.kind) } + verdict.fromFacts.filter { costs.contains($0.kind) }
        return [
            "answer_lead": .text(lead), "asked": texts(asked), "has_asked": .flag(!asked.isEmpty),
            "answer_facts": texts(facts.map { words($0) }), "answer_ratings": texts(verdict.fromRatings.map { words($0) }),
            "has_answer_facts": .flag(!verdict.fromFacts.isEmpty), "has_answer_ratings": .flag(!verdict.fromRatings.isEmpty),
        ]
    }

    func verdictCard() -> View {
        let verdict = decision.verdict
        let best = verdict.bestOfEach.map { id -> View in
            let result = decision.options.first { $0.option == id }
            return [
                "option": .text(name(id)), "platform": .text(result.map { name($0.platform) }), "points": .text(result?.score.map { ReportWords.decimal($0.total.likely, isFine: verdict.isLevel) }),
                "unrated": .text(result?.score.flatMap(unrated)),
            ]
        }
        let current = decision.options.first(where: \.isCurrent)
        return [
            "is_level": .flag(verdict.isLevel), "level": .text(verdict.isLevel ? page.joined([verdict.option, verdict.runnerUp].compactMap { $0 }.map { name($0) }) : nil),
            "in_use": .text(current.map { name($0.option) }), "in_use_standing": .text(current.map { word("eligibility", for: $0.eligibility.rawValue) }),
            "in_use_points": .text(current?.score.map { ReportWords.decimal($0.total.likely) }),
            "outcome": .text(words(verdict.outcome)), "is_option_clear": .flag(verdict.isOptionClear), "strength": .text(word("strength", for: verdict.strength.rawValue)),
            "strength_meaning": .text(word("strength_meaning", for: verdict.strength.rawValue)), "option": .text(verdict.option.map { name($0) }),
            "runner_up": .text(verdict.runnerUp.map { name($0) }), "margin": .text(verdict.margin.map { ReportWords.decimal($0) }),
            "review_by": .text(verdict.reviewBy?.description), "review_label": .text(word(verdict.reviewBy.map { $0 <= decision.asOf } == true ? "report_overdue" : "review_by")), "review_reason": .text(verdict.reviewReason.map { words($0) }),
            "survives": .text(word(verdict.survivesWithoutRatings ? "report_yes" : "report_no")), "best": .list(best), "has_best": .flag(best.count > 1),
            "reasons": texts(verdict.reasons.map { words($0) }), "has_reasons": .flag(!verdict.reasons.isEmpty),
            "for_title": .text(word("report_for", ["option": optionalName(verdict.option)])), "against_title": .text(word("report_against", ["option": optionalName(verdict.option)])),
            "against": texts(verdict.against.map { words($0) }), "has_against": .flag(!verdict.against.isEmpty),
            "assignments": .list(verdict.assignments.map(assignment)), "has_assignments": .flag(verdict.assignments.count > 1 || verdict.outcome == .split || !brief.guests.isEmpty && verdict.assignments.contains { $0.option != nil }),
        ]
    }

    /// The option of a group, which may be no more than the one that happens to be ahead.
    private func chosen(_ assignment: Assignment) -> String {
        let isMereLeader = assignment.option != nil && assignment.option == decision.verdict.option && !decision.verdict.isOptionClear
        return isMereLeader ? word("report_mere_leader", ["option": optionalName(assignment.option)]) : optionalName(assignment.option)
    }

    private func assignment(_ assignment: Assignment) -> View {
        let guests = assignment.guests.map { fit in
            word(
                "report_guest_fit",
                ["count": ReportWords.grouped(fit.guests.count), "os": fit.guests.os, "architecture": fit.guests.architecture ?? word("report_as_hosts"), "way": word("way", for: fit.way.rawValue)])
        }
        return [
            "group": .text(assignment.group), "option": .text(chosen(assignment)), "move": .text(assignment.option == nil ? word("report_none") : word("move", for: assignment.move.rawValue)),
            "guests_here": .text(page.joined(guests)),
        ]
    }

    // MARK: knock-outs

    mutating func knockOuts() -> View {
        var options: [View] = []
        for result in decision.options {
            let ordered = result.knockOuts.enumerated().sorted { (Self.rank($0.element.result), $0.offset) < (Self.rank($1.element.result), $1.offset) }.map(\.element)
            var rows: [View] = []
            for knockOut in ordered { rows.append(self.knockOut(knockOut)) }
            let telling = ordered.filter { $0.result != .passed }
            options.append([
                "option": .text(name(result.option)), "platform": .text(name(result.platform)), "is_current": .flag(result.isCurrent),
                "eligibility": .text(word("eligibility", for: result.eligibility.rawValue)), "eligibility_key": .text(result.eligibility.rawValue),
                "eligibility_glyph": .text(word("eligibility_glyph", for: result.eligibility.rawValue)),
                "per_group": .text(result.onHosts.count > 1 ? page.joined(result.onHosts.map { "\($0.group): \(word("eligibility", for: $0.eligibility.rawValue))" }) : nil),
                "why": .text(telling.isEmpty ? nil : telling.prefix(2).map { words($0.reason) }.uniqued().joined(separator: language.sentenceSpace)), "rows": .list(rows), "has_rows": .flag(!rows.isEmpty), "is_telling": .flag(!telling.isEmpty),
            ])
        }
        let counts = Eligibility.allCases.compactMap { eligibility -> String? in
            let count = decision.options.count { $0.eligibility == eligibility }
            return count == 0 ? nil : word("report_count_of", ["count": "\(count)", "what": word("eligibility", for: eligibility.rawValue)])
        }
        return ["knock_options": .list(options), "knock_counts": .text(page.joined(counts)), "has_knock_rows": .flag(decision.options.contains { !$0.knockOuts.isEmpty })]
    }

    private static func rank(_ result: KnockOut.Result) -> Int { result == .failed ? 0 : result == .unknown ? 1 : 2 }

    private mutating func knockOut(_ knockOut: KnockOut) -> View {
        let citations = knockOut.statements.flatMap(\.evidence.citations)
        let facts = knockOut.facts.map { trace in
            word("report_fact", ["fact": trace.name, "value": words(trace.fact?.value), "origin": origin(trace.fact?.origin)])
        }
        let notes = knockOut.statements.enumerated().compactMap { place, statement -> String? in
            guard let note = statement.notes.map({ page.plain($0) }) else { return nil }
            // What an emulated guest's second statement tells is why nothing accelerates it.
            if case .guest = knockOut.requirement, place > 0 { return word("report_not_accelerated", ["note": note]) }
            return note
        }
        return [
            "requirement": .text(words(knockOut.requirement)), "group": .text(knockOut.group), "result": .text(word("result", for: knockOut.result.rawValue)),
            "result_key": .text(knockOut.result.rawValue), "result_glyph": .text(word("result_glyph", for: knockOut.result.rawValue)), "reason": .text(words(knockOut.reason)),
            "note": .text(notes.isEmpty ? nil : notes.uniqued().joined(separator: language.sentenceSpace)), "facts": .text(facts.isEmpty ? nil : facts.joined(separator: word("semicolon"))), "refs": page.references(citations),
            "states": .text(page.joined(knockOut.statements.map { word("state", for: $0.state.rawValue) }.uniqued())),
        ]
    }

    /// Files and commands are called what they are called.
    private func origin(_ origin: String?) -> String {
        switch origin {
        case nil: word("report_not_probed")
        case Fact.brief: word("report_told")
        case Fact.use: word("report_in_use")
        case .some(let origin): origin
        }
    }

    func words(_ requirement: Requirement) -> String {
        switch requirement {
        case .host(let architecture): word("report_requirement_host", ["architecture": architecture ?? word("report_unknown")])
        case .guest(let guests):
            word("report_requirement_guest", ["count": ReportWords.grouped(guests.count), "os": guests.os, "architecture": guests.architecture ?? word("report_as_hosts")])
        case .mustHave(let row): word("report_requirement_must", ["row": name(row)])
        case .condition(let name): word("report_requirement_condition", ["name": name])
        case .compliance(let item): word("report_requirement_compliance", ["requirement": item.requirement])
        }
    }
}

extension Array where Element: Hashable {
    /// Each element once, where it stood first.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
