public import HVModel

extension Catalog {
    /// Every architecture as a guest on every other, for each platform; by host, guest and platform in the catalogue's order.
    public var pairs: [PairAnswer] {
        let rows = support.filter { $0.kind == .architecture && !$0.machines.isEmpty }
        let platformOf = Dictionary(products.map { ($0.id, $0.platform) }) { first, _ in first }
        return rows.flatMap { host in
            rows.flatMap { guest in
                platforms.map { platform in
                    let own = { (statement: SupportStatement) in statement.mirrors == nil && platformOf[statement.product] == platform.id }
                    return Self.pair(host, host.statements.filter(own), guest, guest.statements.filter(own), platform.id)
                }
            }
        }
    }

    private static func pair(
        _ host: SupportRow, _ hosts: [SupportStatement], _ guest: SupportRow, _ guests: [SupportStatement], _ platform: ID<Platform>
    ) -> PairAnswer {
        let facts = HostFacts(name: "", facts: ["cpu.architecture": Fact(.text(host.machines.first ?? ""), from: "\(host.id)")])
        func answer(_ way: GuestFit.Way, _ statement: SupportStatement?, _ truth: Truth = .yes) -> PairAnswer {
            PairAnswer(host: host.id, guest: guest.id, platform: platform, way: way, statement: statement, isConditional: truth == .unknown)
        }
        /// The first that works: one without further conditions before others, and a whole one before a partial one.
        func best(_ mode: SupportStatement.Mode, _ isHosted: (ID<Product>) -> Bool) -> (SupportStatement, Truth)? {
            let fit = guests.filter { $0.role == .guest && $0.mode == mode && $0.state.isGood && isHosted($0.product) }.map { ($0, $0.requires?.truth(on: facts) ?? .yes) }
            return fit.first { $0.1 == .yes && $0.0.state == .yes } ?? fit.first { $0.1 == .yes } ?? fit.first { $0.1 == .unknown }
        }
        let runs = { (product: ID<Product>) in hosts.contains { $0.role == .host && $0.product == product && $0.state.isGood && $0.mode != .emulated } }
        // An emulator is a program: it runs where nobody says that it does not.
        let emulated = best(.emulated) { product in !hosts.contains { $0.role == .host && $0.product == product && !$0.state.isGood } }
        if let (statement, truth) = best(.accelerated, runs) {
            var accelerated = answer(.accelerated, statement, truth)
            if truth == .unknown { accelerated.otherwise = emulated?.0 }
            return accelerated
        }
        if let (statement, truth) = emulated { return answer(.emulated, statement, truth) }
        // Where the platform has no host, the host's statement is the reason; else the guest's.
        let isHost = hosts.contains { $0.role == .host && $0.state.isGood && $0.mode != .emulated }
        let refusals = ((isHost ? [] : hosts.filter { $0.role == .host }) + guests.filter { $0.role == .guest }).filter { [.no, .removed].contains($0.state) }
        return refusals.first.map { answer(.impossible, $0) } ?? answer(.unknown, nil)
    }
}

extension SupportStatement.State {
    fileprivate var isGood: Bool { self == .yes || self == .partial }
}
