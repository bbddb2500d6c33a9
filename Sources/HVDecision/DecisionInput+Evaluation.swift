public import HVModel

extension DecisionInput {
    /// Knock-outs, cost, scores, robustness, lifecycle, verdict, in this order. Total and deterministic: the same input gives the same
    /// decision on every machine.
    public func evaluate() -> Decision {
        let scope = Scope(self)
        let knockOuts = scope.options.map { scope.knockOuts(of: $0) }
        let costs = scope.options.map { scope.cost(of: $0) }
        let lifecycles = scope.options.map { scope.lifecycle(of: $0) }
        var results: [OptionResult] = []
        for (index, option) in scope.options.enumerated() {
            let onHosts = scope.eligibility(on: scope.groups, knockOuts[index])
            let score = scope.score(of: option, cost: costs[index])
            let eligibility = scope.eligibility(overall: onHosts, knockOuts[index])
            results.append(
                OptionResult(
                    option: option.id, platform: option.platform, isCurrent: option.id == brief.current,
                    eligibility: score == nil && eligibility == .eligible ? .listed : eligibility, onHosts: onHosts, knockOuts: knockOuts[index], score: score,
                    cost: costs[index], lifecycle: lifecycles[index]))
        }
        BreakEven.find(in: &results)
        return scope.decision(from: results)
    }
}

/// The input, looked up once: what every step needs.
struct Scope: Sendable {
    let input: DecisionInput
    private(set) var groups: [HostGroup]
    /// Those compared, in the catalogue's order.
    let options: [HVModel.Option]
    let weights: [CriterionWeight]
    let weightsFrom: WeightsOrigin
    let profile: Profile?
    let horizon: CalendarDate
    let ratings: [ID<HVModel.Option>: OptionRatings]
    private let rowByMachine: [String: SupportRow]

    var catalog: Catalog { input.catalog }
    var brief: Brief { input.brief }

    init(_ input: DecisionInput) {
        self.input = input
        let catalog = input.catalog, brief = input.brief
        groups = HostGrouping.groups(of: input)
        let places = Dictionary(catalog.platforms.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let chosen = catalog.options.filter { brief.options.isEmpty || brief.options.contains($0.id) || $0.id == brief.current }
        options = chosen.sorted { (places[$0.platform] ?? 0, $0.order, $0.id.text) < (places[$1.platform] ?? 0, $1.order, $1.id.text) }
        profile = brief.profile.flatMap { id in catalog.profiles.first { $0.id == id } }
        (weights, weightsFrom) = Self.weights(catalog, brief, profile)
        horizon = brief.horizon ?? input.asOf.adding(years: 5) ?? input.asOf
        ratings = Dictionary(catalog.ratings.map { ($0.id, $0) }) { first, _ in first }
        rowByMachine = Dictionary(catalog.support.flatMap { row in row.machines.map { ($0.lowercased(), row) } }) { first, _ in first }
        groups = groups.map(provenByUse)
    }

    private static func weights(_ catalog: Catalog, _ brief: Brief, _ profile: Profile?) -> ([CriterionWeight], WeightsOrigin) {
        func ordered(_ weights: [Profile.Weight]) -> [CriterionWeight] {
            catalog.criteria.map { criterion in
                CriterionWeight(criterion: criterion.id, percent: Double(weights.first { $0.criterion == criterion.id }?.percent ?? 0))
            }
        }
        if !brief.weights.isEmpty { return (ordered(brief.weights), .brief) }
        if let profile, !profile.weights.isEmpty { return (ordered(profile.weights), .profile(profile.id)) }
        // Exactly equal: rounded to whole percents, the order of the criteria would decide between options that are close.
        let equal = 100 / Double(max(1, catalog.criteria.count))
        return (catalog.criteria.map { CriterionWeight(criterion: $0.id, percent: equal) }, .equal)
    }

    func row(forMachine machine: String) -> SupportRow? { rowByMachine[machine.lowercased()] }
}
