import HVModel

extension Scope {
    /// The matrix as it stands for these hosts: what was asked for first.
    func matrix(_ results: [OptionResult]) -> [TailoredRow] {
        let asked = Set((brief.mustHaves + (profile?.mustHaves ?? []).map(MustHave.row)).compactMap { if case .row(let id) = $0 { id } else { nil } })
        let hostRows = Set(groups.compactMap { $0.facts.architecture.flatMap { row(forMachine: $0)?.id } })
        let guestRows = Set(brief.guests.compactMap { $0.architecture.flatMap { row(forMachine: $0)?.id } })
        let rows = catalog.support.map { row -> TailoredRow in
            let matter: TailoredRow.Matter =
                asked.contains(row.id) ? .mustHave : hostRows.contains(row.id) ? .hostArchitecture : guestRows.contains(row.id) ? .guestArchitecture
                : row.kind == .feature && !groups.isEmpty && row.statements.contains { $0.requires != nil } ? .hostFact : .other
            return TailoredRow(row: row.id, matter: matter, cells: options.map { matter == .guestArchitecture && !groups.isEmpty ? guestCell($0, row) : cell($0, row) })
        }
        let order = TailoredRow.Matter.allCases
        return rows.enumerated().sorted {
            ((order.firstIndex(of: $0.element.matter) ?? 9), $0.offset) < ((order.firstIndex(of: $1.element.matter) ?? 9), $1.offset)
        }.map(\.element)
    }

    /// How guests of the row run with the option, on the hosts where they run worst.
    private func guestCell(_ option: HVModel.Option, _ row: SupportRow) -> TailoredRow.Cell {
        let fits = groups.flatMap { group in
            guestGroups(on: group).filter { $0.architecture.flatMap { self.row(forMachine: $0) }?.id == row.id }.map { fit(of: $0, with: option, on: group) }
        }
        let order = GuestFit.Way.allCases
        guard let worst = fits.max(by: { (order.firstIndex(of: $0.way) ?? 0) < (order.firstIndex(of: $1.way) ?? 0) }) else { return cell(option, row) }
        let state: SupportStatement.State =
            switch worst.way {
            case .accelerated: .yes
            case .emulated, .replatform: .partial
            case .impossible: .no
            case .unknown: .unknown
            }
        return TailoredRow.Cell(option: option.id, state: state, statement: worst.answers.first?.statement, way: worst.way)
    }

    /// An architecture's cell says whether the option runs on it, a feature's whether it has it; on the host that is worst off.
    private func cell(_ option: HVModel.Option, _ row: SupportRow) -> TailoredRow.Cell {
        let role: SupportStatement.Role = row.kind == .architecture ? .host : .feature
        let mine = groups.filter { row.kind == .feature || $0.facts.architecture.flatMap { self.row(forMachine: $0) }?.id == row.id }
        let answers = (mine.isEmpty ? [nil] : mine.map { $0.facts }).map { answer(option, in: row, role: role, mode: nil, on: $0) }
        guard let first = answers.first ?? nil else { return TailoredRow.Cell(option: option.id, state: .unknown, statement: nil) }
        if first.isBorrowed { return TailoredRow.Cell(option: option.id, state: .unknown, statement: first.statement) }
        let unmet = answers.contains { ($0?.truth ?? .yes) == .no }
        let state: SupportStatement.State = unmet && [.yes, .partial].contains(first.state) && !mine.isEmpty ? .no : first.state
        return TailoredRow.Cell(option: option.id, state: state, statement: first.statement)
    }
}
