import HVModel

extension Scope {
    /// Everything that can exclude an option: hosts, guests, must-haves, conditions, compliance.
    func knockOuts(of option: HVModel.Option) -> [KnockOut] {
        groups.flatMap { hosts(of: option, on: $0) + guests(of: option, on: $0) } + mustHaves(of: option) + compliance(of: option)
    }

    private func hosts(of option: HVModel.Option, on group: HostGroup) -> [KnockOut] {
        let requirement = Requirement.host(architecture: group.facts.architecture)
        func result(_ result: KnockOut.Result, _ kind: ReasonKind, _ values: [String: Reason.Value], _ row: SupportRow? = nil, _ answer: Answer? = nil) -> [KnockOut] {
            let architecture = FactTrace(name: "cpu.architecture", fact: group.facts.facts["cpu.architecture"])
            let layer = ["running_under.kind", "kvm.device"].filter { group.facts.describes == .guest && group.facts.facts[$0] != nil }
            let facts = [architecture] + layer.map { FactTrace(name: $0, fact: group.facts.facts[$0]) } + (answer?.facts.filter { $0.name != architecture.name } ?? [])
            return [
                KnockOut(
                    requirement: requirement, group: group.name, result: result, reason: Reason(kind, values), row: row?.id,
                    statements: answer.map { [$0.statement] } ?? [], facts: facts)
            ]
        }
        guard let machine = group.facts.architecture else { return result(.unknown, .hostArchitectureUnknown, [:]) }
        guard let row = row(forMachine: machine) else { return result(.unknown, .architectureNoRow, ["architecture": .text(machine)]) }
        guard let answer = answer(option, in: row, role: .host, mode: nil, on: group.facts) else {
            return result(.unknown, .hostNoStatement, ["option": .option(option.id), "row": .row(row.id)], row)
        }
        let values: [String: Reason.Value] = ["product": .product(answer.statement.product), "row": .row(row.id)]
        if answer.isBorrowed {
            return result(.unknown, .hostByComponent, values.merging(["option": .option(option.id)]) { first, _ in first }, row, answer)
        }
        // What may run is one question, whether this machine is fit for it another.
        if group.facts.describes == .guest, answer.canRun != .no { return result(.unknown, .hostIsGuest, values, row, answer) }
        switch (answer.state, answer.truth) {
        case (.yes, .yes): return result(.passed, .hostSupported, values, row, answer)
        case (.partial, .yes): return result(.passed, .hostPartial, values, row, answer)
        case (.yes, .unknown), (.partial, .unknown): return result(.unknown, .hostRequirementUnknown, values, row, answer)
        case (.yes, .no), (.partial, .no): return result(.failed, .hostRequirementUnmet, values, row, answer)
        case (.no, _), (.notApplicable, _): return result(.failed, .hostNotSupported, values, row, answer)
        case (.removed, _): return result(.failed, .hostRemoved, values, row, answer)
        case (.unknown, _): return result(.unknown, .hostNoStatement, ["option": .option(option.id), "row": .row(row.id)], row, answer)
        }
    }

    private func guests(of option: HVModel.Option, on group: HostGroup) -> [KnockOut] {
        guestGroups(on: group).map { guests in
            let fit = fit(of: guests, with: option, on: group)
            return KnockOut(
                requirement: .guest(guests), group: group.name, result: fit.result, reason: fit.reason, row: fit.row,
                statements: fit.answers.map(\.statement), facts: fit.answers.flatMap(\.facts).uniqued())
        }
    }

    private func compliance(of option: HVModel.Option) -> [KnockOut] {
        brief.compliance.filter(\.isMust).map { item in
            let values: [String: Reason.Value] = ["requirement": .text(item.requirement)]
            // Evidence for others and none for this one excludes it; no evidence at all is an open question.
            let (result, kind): (KnockOut.Result, ReasonKind) =
                item.options.contains(option.id) && item.certificate != nil ? (.passed, .complianceBrought)
                : item.options.isEmpty || item.options.contains(option.id) ? (.unknown, .complianceOpen) : (.failed, .complianceMissing)
            return KnockOut(requirement: .compliance(item), result: result, reason: Reason(kind, values))
        }
    }

    // MARK: eligibility

    func eligibility(on groups: [HostGroup], _ knockOuts: [KnockOut]) -> [HostEligibility] {
        groups.map { group in
            HostEligibility(group: group.name, eligibility: Self.eligibility(knockOuts.filter { $0.group == nil || $0.group == group.name }))
        }
    }

    func eligibility(overall onHosts: [HostEligibility], _ knockOuts: [KnockOut]) -> Eligibility {
        let all = onHosts.map(\.eligibility) + [Self.eligibility(knockOuts.filter { $0.group == nil })]
        return all.contains(.excluded) ? .excluded : all.contains(.undetermined) ? .undetermined : .eligible
    }

    static func eligibility(_ knockOuts: [KnockOut]) -> Eligibility {
        knockOuts.contains { $0.result == .failed } ? .excluded : knockOuts.contains { $0.result == .unknown } ? .undetermined : .eligible
    }
}
