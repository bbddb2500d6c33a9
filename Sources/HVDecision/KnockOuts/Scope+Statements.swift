import HVModel

/// What an option's products say in one row, for its version.
struct Answer: Sendable {
    var statement: SupportStatement
    /// As it stands for the option's version.
    var state: SupportStatement.State
    var truth: Truth
    var facts: [FactTrace]
    /// A component of another vendor does it; that it is built or sold with this option nobody says. Counts as unknown.
    var isBorrowed: Bool
}

extension Scope {
    /// The statement that decides: the option's own product speaks before its components, those of its vendor before others, and among equals the best answer wins.
    /// - Parameter host: nil where no host is meant; conditions are then unknown.
    func answer(
        _ option: HVModel.Option, in row: SupportRow, role: SupportStatement.Role, mode: SupportStatement.Mode?, on host: HostFacts?
    ) -> Answer? {
        let machine = host?.ofTheMachine ?? HostFacts(name: "")
        let answers = row.statements.compactMap { statement -> Answer? in
            guard statement.role == role, role != .guest || statement.mode == mode else { return nil }
            // A machine that only runs the emulator is no host of the hypervisor.
            guard role != .host || statement.mode != .emulated else { return nil }
            guard statement.product == option.product || option.components.contains(statement.product) else { return nil }
            // Guests that only hosts of their own architecture accelerate are as the product is on such hosts, whatever its components could do.
            let isTied = role == .guest && mode == .accelerated && statement.product != option.product && statement.runsOnly(on: row)
            let there = isTied ? self.answer(option, in: row, role: .host, mode: nil, on: host) : nil
            if let there, [.no, .removed].contains(there.state) {
                return Answer(statement: there.statement, state: there.state, truth: .yes, facts: [], isBorrowed: false)
            }
            let result = statement.requires?.evaluate(on: machine)
            let state = state(of: statement, for: option), truth = result?.truth ?? .yes
            let isBorrowed = [.yes, .partial].contains(state) && truth != .no
                && (leansOnOthers(option, for: statement) || isTied && (there.map { $0.isBorrowed || $0.state == .unknown } ?? true))
            return Answer(statement: statement, state: state, truth: truth, facts: result?.facts ?? [], isBorrowed: isBorrowed)
        }
        // What a vendor leaves open for the product is not answered by what is in it, nor what it says of its own components by those of others.
        let own = answers.filter { $0.statement.product == option.product }, mine = answers.filter { !leansOnOthers(option, for: $0.statement) }
        return Self.best(of: [own, mine, answers].first { !$0.isEmpty } ?? [])
    }

    /// Whether the vendor chooses what of the component's is in the option: of a suite everything, of a distribution the architectures it builds for.
    private func leansOnOthers(_ option: HVModel.Option, for statement: SupportStatement) -> Bool {
        guard statement.product != option.product, let own = catalog.products.first(where: { $0.id == option.product }) else { return false }
        let isChosen = own.kind == .suite || (own.kind == .distribution && (statement.role == .host || statement.mode == .emulated))
        return isChosen && catalog.products.first { $0.id == statement.product }?.vendor != own.vendor
    }

    private static func best(of answers: [Answer]) -> Answer? {
        answers.enumerated().max { (rank($0.element), -$0.offset) < (rank($1.element), -$1.offset) }?.element
    }

    /// The state as it is for the option's version. Versions of components and of mirrored statements are not the option's: they are taken
    /// for the ones that come with it.
    func state(of statement: SupportStatement, for option: HVModel.Option) -> SupportStatement.State {
        guard statement.product == option.product, statement.mirrors == nil, let version = option.version else { return statement.state }
        if let until = statement.until, until <= version, statement.state == .yes || statement.state == .partial { return .no }
        if let since = statement.since, since > version, !since.isUpdate(of: version), statement.state == .yes || statement.state == .partial { return .no }
        return statement.state
    }

    private static func rank(_ answer: Answer) -> Int {
        if answer.isBorrowed { return 4 }
        return switch (answer.state, answer.truth) {
        case (.yes, .yes): 8
        case (.partial, .yes): 7
        case (.yes, .unknown): 6
        case (.partial, .unknown): 5
        case (.yes, .no), (.partial, .no): 3
        case (.no, _): 2
        case (.removed, _), (.notApplicable, _): 1
        case (.unknown, _): 0
        }
    }
}

extension SupportStatement {
    /// Whether its condition admits hosts of the row's architecture alone.
    fileprivate func runsOnly(on row: SupportRow) -> Bool {
        (requires?.necessary ?? []).contains { $0.fact == "cpu.architecture" && $0.op == .isIn && $0.values.allSatisfy(row.machines.contains) }
    }
}

extension Version {
    /// `8.0 U2` is an update of `8.0`, and comes with it.
    func isUpdate(of line: Version) -> Bool { text.hasPrefix(line.text + " ") || text.hasPrefix(line.text + ".") }
}
