public import HVModel

extension Catalog {
    /// Every architecture as a guest on every other, for each platform; by host, guest and platform in the catalogue's order.
    public var pairs: [PairAnswer] {
        let rows = support.filter { $0.kind == .architecture && !$0.machines.isEmpty }
        let platformOf = Dictionary(products.map { ($0.id, $0.platform) }) { first, _ in first }
        let ownWork = Set(products.filter { [.kernel, .hypervisor, .emulator].contains($0.kind) }.map(\.id))
        return rows.flatMap { host in
            rows.flatMap { guest in
                platforms.map { platform in
                    let own = { (statement: SupportStatement) in statement.mirrors == nil && platformOf[statement.product] == platform.id }
                    return Self.pair(host, host.statements.filter(own), guest, guest.statements.filter(own), platform.id, ownWork)
                }
            }
        }
    }

    private static func pair(
        _ host: SupportRow, _ hosts: [SupportStatement], _ guest: SupportRow, _ guests: [SupportStatement], _ platform: ID<Platform>,
        _ ownWork: Set<ID<Product>>
    ) -> PairAnswer {
        let facts = HostFacts(name: "", facts: ["cpu.architecture": Fact(.text(host.machines.first ?? ""), from: "\(host.id)")])
        func answer(_ way: GuestFit.Way, _ fit: Fit?) -> PairAnswer {
            PairAnswer(
                host: host.id, guest: guest.id, platform: platform, way: way, statement: fit?.statement, requires: fit?.statement.requires?.remaining(on: facts),
                also: fit?.also ?? [])
        }
        let running = hosts.filter { $0.role == .host && $0.state.isGood && $0.mode != .emulated }
        /// The hypervisor or emulator itself before products built on it: these say less of what they need. Then one without further
        /// conditions before others, and a whole one before a partial one.
        func best(_ mode: SupportStatement.Mode, _ isHosted: (ID<Product>) -> Bool) -> Fit? {
            let fit = guests.filter { $0.role == .guest && $0.mode == mode && $0.state.isGood && isHosted($0.product) }
                .map { Fit(statement: $0, truth: $0.requires?.truth(on: facts) ?? .yes) }.filter { $0.truth != .no }
            let own = fit.filter { ownWork.contains($0.statement.product) }
            let choice = own.isEmpty ? fit : own
            guard var best = choice.first(where: { $0.truth == .yes && $0.statement.state == .yes }) ?? choice.first(where: { $0.truth == .yes }) ?? choice.first
            else { return nil }
            // A host that is accelerated runs guests of its own architecture so.
            let hosting = host.id == guest.id && mode == .accelerated ? running.filter { $0.mode == .accelerated } : []
            for product in (fit.map(\.statement) + hosting).map(\.product) where product != best.statement.product && !best.also.contains(product) { best.also.append(product) }
            return best
        }
        let runs = { (product: ID<Product>) in running.contains { $0.product == product } }
        // An emulator is a program: it runs where nobody says that it does not. What brings one along runs where its maker says so.
        let emulated = best(.emulated) { product in
            runs(product) || ownWork.contains(product) && !hosts.contains { $0.role == .host && $0.product == product && !$0.state.isGood }
        }
        if let fit = best(.accelerated, runs) {
            var accelerated = answer(.accelerated, fit)
            if fit.truth == .unknown { accelerated.otherwise = emulated?.statement }
            return accelerated
        }
        if let emulated { return answer(.emulated, emulated) }
        // An emulator that ran here up to a version says most; else, where the platform has no host, the host's statement; else the guest's.
        let emulators = Set(guests.filter { $0.role == .guest && $0.mode == .emulated && $0.state.isGood }.map(\.product))
        let gone = hosts.filter { $0.role == .host && $0.state == .removed && emulators.contains($0.product) }
        let refusals = ((running.isEmpty ? hosts.filter { $0.role == .host } : []) + guests.filter { $0.role == .guest }).filter { [.no, .removed].contains($0.state) }
        return (gone + refusals).first.map { answer(.impossible, Fit(statement: $0, truth: .yes)) } ?? answer(.unknown, nil)
    }
}

/// A statement that serves, and whether the host is known to be what it asks for.
private struct Fit {
    var statement: SupportStatement
    var truth: Truth
    var also: [ID<Product>] = []
}

extension SupportStatement.State {
    fileprivate var isGood: Bool { self == .yes || self == .partial }
}
