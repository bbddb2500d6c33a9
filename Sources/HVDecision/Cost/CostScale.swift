import HVModel

/// The cost criterion's fixed scale: licence cost per physical core and year, in US dollars.
///
/// Piecewise linear through (0, 10), (50, 8), (150, 5), (350, 2) and (700, 0): the anchors of the criterion's rubric. The bounds are fixed
/// and do not come from the options compared, so that a further option cannot turn the order of two others round.
enum CostScale {
    private static let anchors: [(cost: Double, points: Double)] = [(0, 10), (50, 8), (150, 5), (350, 2), (700, 0)]

    static func points(perCoreYear cost: Double) -> Double {
        for (lower, upper) in zip(anchors, anchors.dropFirst()) where cost <= upper.cost {
            return lower.points + (upper.points - lower.points) * (max(cost, lower.cost) - lower.cost) / (upper.cost - lower.cost)
        }
        return 0
    }

    /// Hosts to reckon with where none are known, or not their CPUs.
    static let referenceHost = HostGroup(
        name: "reference", count: 1,
        facts: HostFacts(
            name: "reference", facts: ["cpu.sockets": Fact(.integer(2), from: "reference host"), "cpu.cores": Fact(.integer(32), from: "reference host")],
            coresBySocket: [16, 16]), isProbed: false)
}

extension Scope {
    /// The rating that the licence cost of all host groups gives; nil where it cannot be told.
    func costRating(of option: HVModel.Option, factor: Double = 1) -> Interval? {
        guard let offer = offers(for: option).first else { return nil }
        // Nothing is nothing in every currency.
        if offer.high.hundredths == 0 { return Interval(low: 10, likely: 10, high: 10) }
        guard let rate = dollars(per: offer.low.currency) else { return nil }
        let told = groups.filter { !coresBySocket($0.facts).isEmpty }
        let known = told.isEmpty ? [CostScale.referenceHost] : told
        var low = 0.0, likely = 0.0, high = 0.0, cores = 0.0
        for group in known {
            guard let units = units(offer.unit, of: option, on: group) else { return nil }
            let count = coresBySocket(group.facts).reduce(0, +)
            guard count > 0 else { return nil }
            cores += Double(count) * Double(group.count)
            // What is paid once is spread over the horizon.
            let years = offer.unit == .oneTime ? Double(max(1, input.asOf.months(to: horizon))) / 12 : 1
            low += Double(units.low) * Double(offer.low.hundredths) / 100 / years
            likely += Double(units.low) * Double(offer.likely.hundredths) / 100 / years
            high += Double(units.high) * Double(offer.high.hundredths) / 100 / years
        }
        func points(_ amount: Double) -> Double { CostScale.points(perCoreYear: amount * factor * rate / cores) }
        return Interval(low: points(high), likely: points(likely), high: points(low))
    }

    /// What one unit of a currency is in US dollars; nil where no rate of the brief tells.
    private func dollars(per currency: String) -> Double? {
        if currency == "USD" { return 1 }
        func rate(_ from: String) -> Double? {
            from == brief.currency ? 1 : brief.exchangeRates.first { $0.from == from }.map { Double($0.rateMillionths) / 1_000_000 }
        }
        guard let own = rate(currency), let dollar = rate("USD") else { return nil }
        return own / dollar
    }
}
