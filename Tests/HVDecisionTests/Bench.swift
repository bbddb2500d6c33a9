import HVDecision
import HVModel

/// Small worlds for tests of decisions: two platforms, invented products, and whatever a test needs.
struct Bench {
    var catalog = Catalog()
    var brief = Brief()
    var hosts: [HostFacts] = []
    var asOf = Bench.day("2026-11-26")

    var decision: Decision { DecisionInput(catalog: catalog, hosts: hosts, brief: brief, asOf: asOf).evaluate() }

    static func day(_ text: String) -> CalendarDate { [CalendarDate(text)].compactMap(\.self)[0] }
    static func both(_ text: String) -> LocalizedText { LocalizedText(en: text, zh: text) }
    static func version(_ text: String) -> Version { [Version(text)].compactMap(\.self)[0] }

    /// Platforms `left` and `right`, criteria `c1`, `c2`, ... with equal weights, one of which may be computed from cost.
    init(criteria: Int = 2, cost: Int? = nil) {
        catalog.platforms = ["left", "right"].enumerated().map { Platform(id: ID($1), name: Self.both($1), order: $0, summary: Self.both($1)) }
        catalog.criteria = (1...criteria).map {
            Criterion(id: ID("c\($0)"), name: Self.both("c\($0)"), order: $0, question: Self.both("?"), judged: Self.both("."), notJudged: Self.both("."), rates: $0 == cost ? .cost : nil)
        }
        for machine in ["x86_64", "aarch64"] {
            catalog.support.append(SupportRow(id: ID(machine.replacing("_", with: "-")), title: Self.both(machine), kind: .architecture, order: 1, summary: Self.both("."), machines: [machine], statements: []))
        }
        brief.horizon = Self.day("2031-11-26")
    }

    /// An option with its own product; it runs on x86-64 and AArch64 unless told otherwise.
    mutating func add(
        _ name: String, on platform: String, _ ratings: [(Double, Double, Double)?], machines: [String] = ["x86-64", "aarch64"], prices: [Price] = [], licensing: [LicensingRule] = [],
        claims: [String] = [], support: String? = "2040-01-01", reviewBy: ReviewBy? = nil
    ) {
        let release = support.map { Release(version: Self.version("1.0"), generalSupportUntil: Self.day($0)) }
        catalog.products.append(
            Product(id: ID(name), name: Self.both(name), platform: ID(platform), kind: .hypervisor, vendor: "v", summary: Self.both("."), releases: [release].compactMap { $0 }))
        catalog.options.append(
            Option(
                id: ID(name), name: Self.both(name), platform: ID(platform), product: ID(name), version: Self.version("1.0"), order: catalog.options.count, summary: Self.both("."), prices: prices,
                licensing: licensing))
        for index in catalog.support.indices where catalog.support[index].kind == .architecture {
            let state: SupportStatement.State = machines.contains(catalog.support[index].id.text) ? .yes : .no
            let machine = catalog.support[index].machines[0]
            let condition = Condition.test(.init(fact: "cpu.architecture", op: .isIn, values: [machine]))
            catalog.support[index].statements.append(SupportStatement(product: ID(name), role: .host, mode: .accelerated, state: state, requires: condition, evidence: Evidence()))
            catalog.support[index].statements.append(SupportStatement(product: ID(name), role: .guest, mode: .accelerated, state: state, requires: condition, evidence: Evidence()))
        }
        let rated = zip(catalog.criteria, ratings).compactMap { criterion, rating -> Rating? in
            rating.map {
                Rating(criterion: criterion.id, low: $0.0, likely: $0.1, high: $0.2, claims: claims.map { ID($0) }, reasoning: Self.both("."), reviewBy: reviewBy)
            }
        }
        if !ratings.isEmpty { catalog.ratings.append(OptionRatings(id: ID(name), ratings: rated)) }
    }

    mutating func addFeature(_ name: String, _ states: [String: SupportStatement.State], requires: Condition? = nil) {
        let statements = states.sorted { $0.key < $1.key }.map { SupportStatement(product: ID($0.key), role: .feature, state: $0.value, requires: requires, evidence: Evidence()) }
        catalog.support.append(SupportRow(id: ID(name), title: Self.both(name), kind: .feature, order: 9, summary: Self.both("."), statements: statements))
    }

    mutating func addHost(_ name: String, machine: String = "x86_64", sockets: Int = 2, cores: Int = 16) {
        hosts.append(
            HostFacts(
                name: name,
                facts: [
                    "cpu.architecture": Fact(.text(machine), from: "probe"), "cpu.sockets": Fact(.integer(sockets), from: "probe"), "cpu.cores": Fact(.integer(sockets * cores), from: "probe"),
                ], coresBySocket: Array(repeating: cores, count: sockets)))
    }

    mutating func weigh(_ percents: Int...) {
        brief.weights = zip(catalog.criteria, percents).map { Profile.Weight(criterion: $0.id, percent: $1) }
    }

    static func exactly(_ points: Double) -> (Double, Double, Double) { (points, points, points) }

    static func price(_ amount: String, _ unit: Price.Unit = .coreYear, currency: String = "USD") -> Price {
        Price(low: amount, high: amount, currency: currency, unit: unit, tax: .excluded, on: day("2026-11-01"), checked: day("2026-11-01"), citations: [])
    }
}

extension Decision {
    func option(_ name: String) -> OptionResult? { options.first { $0.option.text == name } }
    func eligibility(_ name: String) -> Eligibility? { option(name)?.eligibility }
}
