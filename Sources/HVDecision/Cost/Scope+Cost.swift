import HVModel

extension Scope {
    /// Licences of every host group and the brief's estimates, over the horizon.
    func cost(of option: HVModel.Option) -> CostResult? {
        let months = max(1, input.asOf.months(to: horizon))
        var lines: [CostLine] = [], missing: [MissingCost] = []
        func add(_ line: CostLine) {
            if let line = priced(line) { return lines.append(line) }
            let gap = MissingCost.exchangeRate(from: line.priceLow.currency)
            if !missing.contains(gap) { missing.append(gap) }
        }
        let offers = offers(for: option)
        if offers.isEmpty { missing.append(.price) }
        if !offers.isEmpty {
            for group in groups {
                if let line = licence(of: option, on: group, offers, months) { add(line) } else { missing.append(.topology(group: group.name)) }
            }
        }
        let hasLicence = !lines.isEmpty
        estimates(for: option, months, &missing).forEach(add)
        if lines.isEmpty && missing.isEmpty { return nil }
        func total(_ amount: KeyPath<CostLine, Money>) -> Money? {
            hasLicence ? Money(hundredths: lines.reduce(0) { Exact.add($0, $1[keyPath: amount].hundredths) }, currency: brief.currency) : nil
        }
        return CostResult(currency: brief.currency, months: months, lines: lines, low: total(\.low), likely: total(\.likely), high: total(\.high), missing: missing)
    }

    /// Estimates of the brief that arise for the option; those that a move takes and the brief leaves out are missing.
    private func estimates(for option: HVModel.Option, _ months: Int, _ missing: inout [MissingCost]) -> [CostLine] {
        let current = brief.current.flatMap { id in catalog.options.first { $0.id == id } }
        let isMove = option.id != brief.current && (current == nil || current?.platform != option.platform)
        let lines = brief.costs.enumerated().filter { $0.element.options.isEmpty ? isMove : $0.element.options.contains(option.id) }.map { index, estimate in
            CostLine(
                kind: .estimate(estimate.kind), priceLow: estimate.low, priceLikely: estimate.likely, priceHigh: estimate.high, unit: nil, tax: .unknown,
                months: estimate.every == .once ? nil : months, origin: .estimate(index))
        }
        guard let current, option.id != current.id else { return lines }
        let told = Set(lines.compactMap { if case .estimate(let kind) = $0.kind { kind } else { nil } })
        missing += Self.work(from: current, to: option).filter { !told.contains($0) }.map(MissingCost.estimate)
        return lines
    }

    /// What a change takes: all of it to another platform, less to another product or major release of the same one, nothing to another
    /// edition of the same release.
    private static func work(from current: HVModel.Option, to option: HVModel.Option) -> [CostEstimate.Kind] {
        if current.platform != option.platform { return CostEstimate.Kind.allCases }
        return current.product == option.product && current.version == option.version ? [] : [.migrationLabour, .downtime, .training]
    }

    /// The line's amounts in the currency of the brief, with its tax, rounded once; nil without a rate.
    private func priced(_ line: CostLine) -> CostLine? {
        var line = line
        var factors = [line.months ?? 1], divisor = line.months == nil ? 1 : 12
        // Nothing is nothing in every currency.
        if line.priceHigh.currency != brief.currency, line.priceHigh.hundredths > 0 {
            guard let rate = brief.exchangeRates.first(where: { $0.from == line.priceLow.currency }) else { return nil }
            line.rate = rate
            factors.append(rate.rateMillionths)
            divisor *= 1_000_000
        }
        if let percent = brief.taxPercent, percent > 0, line.tax != .included, line.unit != nil {
            line.taxPercentAdded = percent
            factors.append(100 + percent)
            divisor *= 100
        }
        func amount(_ price: Money, _ quantity: Int) -> Money { Money(hundredths: Exact.product([price.hundredths, quantity] + factors, over: divisor), currency: brief.currency) }
        (line.low, line.likely, line.high) = (amount(line.priceLow, line.quantityLow), amount(line.priceLikely, line.quantityLow), amount(line.priceHigh, line.quantityHigh))
        return line
    }
}

/// Whole numbers that stop at the largest instead of wrapping.
enum Exact {
    static func add(_ first: Int, _ second: Int) -> Int {
        let (sum, overflow) = first.addingReportingOverflow(second)
        return overflow ? .max : sum
    }

    /// The product of numbers that are not negative, divided and rounded half up.
    static func product(_ factors: [Int], over divisor: Int = 1) -> Int {
        var product: Int128 = 1
        for factor in factors {
            let (next, overflow) = product.multipliedReportingOverflow(by: Int128(factor))
            if overflow { return .max }
            product = next
        }
        return Int(exactly: product / Int128(divisor) + (product % Int128(divisor) * 2 >= Int128(divisor) ? 1 : 0)) ?? .max
    }
}
