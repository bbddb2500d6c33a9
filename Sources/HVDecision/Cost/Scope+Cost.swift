import HVModel

extension Scope {
    /// Licences of every host group and the brief's estimates, over the horizon.
    func cost(of option: HVModel.Option) -> CostResult? {
        let months = max(1, input.asOf.months(to: horizon))
        var lines: [CostLine] = [], missing: [MissingCost] = []
        let offers = offers(for: option)
        if offers.isEmpty { missing.append(.price) }
        if !offers.isEmpty {
            for group in groups {
                if let line = licence(of: option, on: group, offers, months) { lines.append(line) } else { missing.append(.topology(group: group.name)) }
            }
        }
        lines += estimates(for: option, months, &missing)
        if groups.isEmpty && lines.isEmpty && offers.isEmpty { return missing.isEmpty ? nil : CostResult(currency: brief.currency, months: months, lines: [], missing: missing) }
        var converted: [CostLine] = []
        for line in lines {
            guard let line = convert(line) else {
                let gap = MissingCost.exchangeRate(from: line.priceLow.currency)
                if !missing.contains(gap) { missing.append(gap) }
                continue
            }
            converted.append(line)
        }
        let hasLicence = converted.contains { if case .licence = $0.kind { true } else { false } }
        func total(_ amount: KeyPath<CostLine, Money>) -> Money? {
            hasLicence ? Money(hundredths: converted.reduce(0) { Exact.add($0, $1[keyPath: amount].hundredths) }, currency: brief.currency) : nil
        }
        return CostResult(
            currency: brief.currency, months: months, lines: converted, low: total(\.low), likely: total(\.likely), high: total(\.high), missing: missing)
    }

    /// Estimates of the brief that arise for the option; those that a move takes and the brief leaves out are missing.
    private func estimates(for option: HVModel.Option, _ months: Int, _ missing: inout [MissingCost]) -> [CostLine] {
        let current = brief.current.flatMap { id in catalog.options.first { $0.id == id } }
        let isMove = option.id != brief.current && (current == nil || current?.platform != option.platform)
        var lines: [CostLine] = []
        for (index, estimate) in brief.costs.enumerated() where estimate.options.isEmpty ? isMove : estimate.options.contains(option.id) {
            let periods = estimate.every == .once ? 1 : months
            func sum(_ money: Money) -> Money { estimate.every == .once ? money : Exact.share(money, months, 12) }
            lines.append(
                CostLine(
                    kind: .estimate(estimate.kind), quantityLow: 1, quantityHigh: 1, steps: [], priceLow: estimate.low, priceLikely: estimate.likely,
                    priceHigh: estimate.high, unit: nil, tax: .unknown, months: periods, low: sum(estimate.low), likely: sum(estimate.likely),
                    high: sum(estimate.high), origin: .estimate(index)))
        }
        guard isMove, current != nil else { return lines }
        let told = Set(lines.compactMap { if case .estimate(let kind) = $0.kind { kind } else { nil } })
        missing += CostEstimate.Kind.allCases.filter { !told.contains($0) }.map(MissingCost.estimate)
        return lines
    }

    private func convert(_ line: CostLine) -> CostLine? {
        var line = line
        // Nothing is nothing in every currency.
        if line.high.hundredths == 0 { for path in [\CostLine.low, \.likely, \.high] { line[keyPath: path].currency = brief.currency } }
        if line.high.currency != brief.currency {
            guard let rate = brief.exchangeRates.first(where: { $0.from == line.priceLow.currency }) else { return nil }
            line.rate = rate
            for path in [\CostLine.low, \.likely, \.high] {
                line[keyPath: path] = Money(hundredths: Exact.multiply(line[keyPath: path].hundredths, rate.rateMillionths, over: 1_000_000), currency: brief.currency)
            }
        }
        guard let percent = brief.taxPercent, percent > 0, line.tax != .included, line.unit != nil else { return line }
        line.taxPercentAdded = percent
        for path in [\CostLine.low, \.likely, \.high] {
            line[keyPath: path].hundredths = Exact.multiply(line[keyPath: path].hundredths, 100 + percent, over: 100)
        }
        return line
    }
}

/// Whole numbers that stop at the largest instead of wrapping.
enum Exact {
    static func add(_ first: Int, _ second: Int) -> Int {
        let (sum, overflow) = first.addingReportingOverflow(second)
        return overflow ? .max : sum
    }

    /// `first * second / divisor`, rounded half up; amounts are not negative.
    static func multiply(_ first: Int, _ second: Int, over divisor: Int = 1) -> Int {
        let (high, low) = first.multipliedFullWidth(by: second)
        guard high >= 0, high < divisor / 2 || high == 0 else { return .max }
        if high == 0, low <= UInt(Int.max) - UInt(divisor) { return (Int(low) + divisor / 2) / divisor }
        let (quotient, remainder) = divisor.dividingFullWidth((high, low))
        return remainder * 2 >= divisor ? add(quotient, 1) : quotient
    }

    static func share(_ money: Money, _ part: Int, _ whole: Int) -> Money {
        Money(hundredths: multiply(money.hundredths, part, over: whole), currency: money.currency)
    }
}
