import HVModel

extension Scope {
    /// Rows of the brief and of the profile, once each, and the brief's own conditions on hosts.
    func mustHaves(of option: HVModel.Option) -> [KnockOut] {
        var rows: [ID<SupportRow>] = [], found: [KnockOut] = []
        for mustHave in brief.mustHaves + (profile?.mustHaves ?? []).map(MustHave.row) {
            switch mustHave {
            case .row(let id):
                guard !rows.contains(id), let row = catalog.support.first(where: { $0.id == id }) else { continue }
                rows.append(id)
                found += feature(row, of: option)
            case .host(let name, let condition): found += hostCondition(name, condition)
            }
        }
        return found
    }

    private func feature(_ row: SupportRow, of option: HVModel.Option) -> [KnockOut] {
        let general = answer(option, in: row, role: .feature, mode: nil, on: nil)
        // Only what asks something of a host is held against each of them.
        guard let general, general.statement.requires != nil, general.canRun != .no, !groups.isEmpty else {
            return [feature(row, of: option, general, group: nil)]
        }
        return groups.map { feature(row, of: option, answer(option, in: row, role: .feature, mode: nil, on: $0.facts), group: $0.name) }
    }

    private func feature(_ row: SupportRow, of option: HVModel.Option, _ answer: Answer?, group: String?) -> KnockOut {
        func told(_ result: KnockOut.Result, _ kind: ReasonKind) -> KnockOut {
            var values: [String: Reason.Value] = ["option": .option(option.id), "row": .row(row.id)]
            if let answer { values["product"] = .product(answer.statement.product) }
            return KnockOut(
                requirement: .mustHave(row.id), group: group, result: result, reason: Reason(kind, values), row: row.id,
                statements: answer.map { [$0.statement] } ?? [], facts: answer?.facts ?? [])
        }
        guard let answer else { return told(.unknown, .mustHaveUnknown) }
        if answer.isBorrowed { return told(.unknown, answer.state == .partial ? .mustHavePartialByComponent : .mustHaveByComponent) }
        switch (answer.state, answer.truth) {
        case (.yes, .yes): return told(.passed, .mustHaveMet)
        case (.yes, .unknown), (.partial, .unknown): return told(.unknown, .mustHaveHostUnknown)
        case (.yes, .no), (.partial, .no): return told(.failed, .mustHaveHostUnmet)
        case (.partial, .yes):
            switch brief.partial {
            case .accept: return told(.passed, .mustHavePartialAccepted)
            case .ask: return told(.unknown, .mustHavePartialOpen)
            case .refuse: return told(.failed, .mustHavePartialRefused)
            }
        case (.notApplicable, _): return told(.passed, .mustHaveNotApplicable)
        case (.no, _), (.removed, _): return told(.failed, .mustHaveNotMet)
        case (.unknown, _): return told(.unknown, .mustHaveUnknown)
        }
    }

    private func hostCondition(_ name: String, _ condition: Condition) -> [KnockOut] {
        groups.map { group in
            let held = condition.evaluate(on: group.facts.ofTheMachine)
            let (result, kind): (KnockOut.Result, ReasonKind) =
                switch held.truth {
                case .yes: (.passed, .conditionMet)
                case .no: (.failed, .conditionUnmet)
                case .unknown: (.unknown, .conditionUnknown)
                }
            return KnockOut(
                requirement: .condition(name: name), group: group.name, result: result, reason: Reason(kind, ["name": .text(name)]), facts: held.facts)
        }
    }
}
