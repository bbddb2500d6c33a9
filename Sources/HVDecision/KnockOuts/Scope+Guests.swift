import HVModel

/// How guests of one kind run with an option on a host group.
struct GuestAnswer: Sendable {
    var way: GuestFit.Way
    var result: KnockOut.Result
    var reason: Reason
    var row: ID<SupportRow>?
    /// The one that decides, then what explains why nothing better does.
    var answers: [Answer] = []
}

extension Scope {
    /// The brief's guests that have to run on a group: those assigned to it; of the others those of the hosts' own architecture, and those
    /// that no group is native to.
    func guestGroups(on group: HostGroup) -> [GuestGroup] {
        brief.guests.filter { guests in
            if let hosts = guests.hosts { return hosts == group.name }
            guard let machine = guests.architecture, let row = row(forMachine: machine) else { return true }
            let native = groups.filter { $0.facts.architecture.flatMap { self.row(forMachine: $0) }?.id == row.id }
            return native.isEmpty || native.contains { $0.name == group.name }
        }
    }

    func fit(of guests: GuestGroup, with option: HVModel.Option, on group: HostGroup) -> GuestAnswer {
        guard let machine = guests.architecture ?? group.facts.architecture else {
            return GuestAnswer(way: .unknown, result: .unknown, reason: Reason(.hostArchitectureUnknown))
        }
        guard let row = row(forMachine: machine) else {
            return GuestAnswer(way: .unknown, result: .unknown, reason: Reason(.architectureNoRow, ["architecture": .text(machine)]))
        }
        let accelerated = answer(option, in: row, role: .guest, mode: .accelerated, on: group.facts)
        let emulated = answer(option, in: row, role: .guest, mode: .emulated, on: group.facts)
        func told(_ way: GuestFit.Way, _ result: KnockOut.Result, _ kind: ReasonKind, _ answer: Answer?) -> GuestAnswer {
            let who: [String: Reason.Value] = answer.map { ["product": .product($0.statement.product)] } ?? [:]
            let values = who.merging(["option": .option(option.id), "row": .row(row.id)]) { first, _ in first }
            return GuestAnswer(way: way, result: result, reason: Reason(kind, values), row: row.id, answers: [answer].compactMap { $0 })
        }
        if let accelerated, accelerated.canRun == .yes { return told(.accelerated, .passed, .guestAccelerated, accelerated) }
        // On hosts of the same row nothing else is asked of a guest than of the host.
        if let accelerated, accelerated.canRun == .unknown { return told(.unknown, .unknown, accelerated.isBorrowed ? .guestByComponent : .guestUnknown, accelerated) }
        // To rebuild guests for the architecture of the hosts is open to every option alike, whether it emulates or not.
        let isForeign = group.facts.architecture.flatMap { self.row(forMachine: $0) }.map { $0.id != row.id } ?? false
        if guests.emulation == .accept, isForeign, hasHosts(row), emulated?.canRun != .yes { return told(.replatform, .passed, .guestRebuild, emulated ?? accelerated) }
        switch emulated?.canRun {
        case .yes:
            var fit =
                guests.emulation == .refuse ? told(.emulated, .failed, .guestEmulationRefused, emulated)
                : guests.emulation == .accept && hasHosts(row) ? told(.replatform, .passed, .guestReplatform, emulated) : told(.emulated, .passed, .guestEmulated, emulated)
            // Why it is not accelerated is what the reader asks first.
            if let accelerated { fit.answers.append(accelerated) }
            return fit
        case .unknown: return told(.unknown, .unknown, emulated?.isBorrowed == true ? .guestByComponent : .guestUnknown, emulated)
        case .no: return told(.impossible, .failed, .guestImpossible, emulated)
        case nil: return accelerated == nil ? told(.unknown, .unknown, .guestUnknown, nil) : told(.impossible, .failed, .guestImpossible, accelerated)
        }
    }

    /// Whether guests of the row could run natively somewhere: to emulate them here is to move them to another architecture.
    private func hasHosts(_ row: SupportRow) -> Bool {
        row.statements.contains { $0.role == .host && $0.state == .yes && $0.mode != .emulated }
    }
}

extension Answer {
    /// Whether it works here, partly counted as yes: what is missing is told with it.
    var canRun: Truth {
        switch state {
        case .yes, .partial: isBorrowed ? .unknown : truth
        case .no, .removed, .notApplicable: .no
        case .unknown: .unknown
        }
    }
}
