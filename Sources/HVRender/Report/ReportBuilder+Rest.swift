import HVModel

extension ReportBuilder {
    /// Questions shown; the rest is in the JSON.
    private static let mostQuestions = 20

    mutating func risks() -> View {
        let questions = decision.questions
        let views = questions.prefix(Self.mostQuestions).map { question -> View in
            [
                "question": .text(words(question.about)), "concerns": .text(question.options.isEmpty || question.about.namesItsOption ? nil : page.joined(question.options.prefix(6).map { name($0) }) + (question.options.count > 6 ? "…" : "")),
                "decisive": .flag(question.isDecisive),
            ]
        }
        var disputes: [View] = []
        for influence in decision.disputes {
            guard let claim = index.claims[influence.claim] else { continue }
            disputes.append([
                "statement": .text(page.plain(claim.statement)), "refs": page.references(claim.evidence.citations), "decides": .text(word(influence.decides ? "report_dispute_decides" : "report_dispute_no")),
                "others": .list(claim.disputes.map { ["other": .text(page.plain($0.statement)), "other_refs": page.references($0.citations)] }),
            ])
        }
        return [
            "questions": .list(Array(views)), "has_questions": .flag(!views.isEmpty), "questions_more": .text(questions.count > Self.mostQuestions ? word("report_more", ["count": "\(questions.count - Self.mostQuestions)"]) : nil),
            "disputes": .list(disputes), "has_disputes": .flag(!disputes.isEmpty),
        ]
    }

    func words(_ about: Question.About) -> String {
        switch about {
        case .fact(let fact, let group): word("report_ask_fact", ["fact": factWords(fact), "group": group ?? word("report_none")])
        case .machineBelow(let group): word("report_ask_machine", ["group": group])
        case .requirement(let requirement): word("report_ask_requirement", ["requirement": words(requirement)])
        case .partial(let row): word("report_ask_partial", ["row": name(row)])
        case .rating(let option, let criterion): word("report_ask_rating", ["option": name(option), "criterion": name(criterion)])
        case .cost(let option, let missing): word("report_ask_cost", ["option": name(option), "what": page.joined(missing.map { words($0) })])
        case .conflict(let fact, let group): word("report_ask_conflict", ["fact": factWords(fact), "group": group])
        case .vendor(let option, let place):
            word("report_ask_vendor", ["option": name(option), "question": index.options[option].flatMap { $0.questions.indices.contains(place) ? page.plain($0.questions[place]) : nil } ?? ""])
        }
    }

    /// Assumptions, dissent, compliance, interests, signatures: in the reader's own words.
    func people() -> View {
        [
            "assumptions": texts(brief.assumptions), "has_assumptions": .flag(!brief.assumptions.isEmpty),
            "dissent": .list(brief.dissent.map { ["who": .text($0.who), "what": .text($0.what), "reply": .text($0.answer ?? word("report_no_answer"))] }), "has_dissent": .flag(!brief.dissent.isEmpty),
            "interests": texts(brief.conflictsOfInterest.isEmpty ? [word("report_no_interests")] : brief.conflictsOfInterest),
            "compliance": .list(
                brief.compliance.map {
                    [
                        "requirement": .text($0.requirement), "certificate": .text($0.certificate ?? word("report_none")), "date": .text($0.date?.description ?? word("report_none")),
                        "for_options": .text($0.options.isEmpty ? word("report_none") : page.joined($0.options.map { name($0) })),
                    ]
                }), "has_compliance": .flag(!brief.compliance.isEmpty),
            "prepared": .text(brief.preparedBy), "reviewed": .text(brief.reviewedBy), "approved": .text(brief.approvedBy),
        ]
    }

    func changes() -> View {
        guard let previous = renderer.previous else { return ["has_previous": .flag(false), "previous_changes": .list([]), "previous_on": .text("")] }
        let verdict = decision.verdict
        var changes: [String] = []
        let outcome = ReportDocument.word(verdict.outcome)
        if previous.outcome != outcome || previous.option != verdict.option?.text {
            changes.append(word("report_change_verdict", ["from": previousAnswer(previous), "to": answerLine]))
        } else if previous.strength != verdict.strength.rawValue {
            changes.append(word("report_change_strength", ["from": strengthWord(previous.strength), "to": word("strength", for: verdict.strength.rawValue)]))
        }
        let before = Dictionary(previous.options.map { ($0.id, $0) }) { first, _ in first }
        for result in decision.options {
            guard let old = before[result.option.text] else {
                changes.append(word("report_change_new", ["option": name(result.option)]))
                continue
            }
            if old.eligibility != result.eligibility.rawValue {
                let from = Eligibility(rawValue: old.eligibility).map { word("eligibility", for: $0.rawValue) } ?? old.eligibility
                changes.append(word("report_change_eligibility", ["option": name(result.option), "from": from, "to": word("eligibility", for: result.eligibility.rawValue)]))
            }
            if let a = old.score, let b = result.score?.total.likely, (a - b).magnitude >= 0.05 {
                changes.append(word("report_change_score", ["option": name(result.option), "from": ReportWords.decimal(a), "to": ReportWords.decimal(b)]))
            }
        }
        let now = Set(decision.options.map(\.option.text))
        changes += previous.options.filter { !now.contains($0.id) }.map { word("report_change_gone", ["option": $0.id]) }
        if previous.weightsDigest != renderer.provenance.weightsDigest { changes.append(word("report_change_weights")) }
        if previous.contentDigest != renderer.provenance.contentDigest { changes.append(word("report_change_content")) }
        return ["has_previous": .flag(true), "previous_changes": texts(changes.isEmpty ? [word("report_change_none")] : changes), "previous_on": .text(previous.asOf.description)]
    }

    private func previousAnswer(_ previous: PreviousReport) -> String {
        let option = previous.option.map { name(ID<Option>($0)) }
        return [outcomeWord(previous.outcome), option].compactMap { $0 }.joined(separator: word("comma"))
    }

    private func outcomeWord(_ text: String) -> String {
        let outcomes: [Outcome] = [.split, .stay, .tie, .neither, .undetermined] + catalog.platforms.map { .platform($0.id) }
        return outcomes.first { ReportDocument.word($0) == text }.map { words($0) } ?? text
    }

    private func strengthWord(_ text: String) -> String { Strength(rawValue: text).map { word("strength", for: $0.rawValue) } ?? text }

    func provenance() -> View {
        let provenance = renderer.provenance
        return [
            "tool": .text("hvdocs \(provenance.toolVersion)"), "content_digest": .text(provenance.contentDigest), "templates_digest": .text(provenance.templatesDigest),
            "probe_files": .list(provenance.probes.map { ["file": .text($0.name), "file_digest": .text($0.digest)] }), "brief_file": .text(provenance.brief?.name), "brief_digest": .text(provenance.brief?.digest),
            "command": .text(provenance.command), "size": .text(ReportRenderer.sizeMark),
            // Filled in by the HTML alone.
            "script": .none, "script_digest": .none, "data": .none,
        ]
    }
}

extension Question.About {
    /// Whether the words of the question tell which option it is about.
    fileprivate var namesItsOption: Bool {
        switch self {
        case .rating, .cost, .vendor: true
        case .fact, .machineBelow, .requirement, .partial, .conflict: false
        }
    }
}
