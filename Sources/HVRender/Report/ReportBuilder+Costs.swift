import HVModel

extension ReportBuilder {
    mutating func costs() -> View {
        let results = decision.options.filter { $0.eligibility != .excluded }
        var rows: [View] = [], details: [View] = []
        for result in results {
            guard let cost = result.cost, !decision.hosts.isEmpty else { continue }
            let missing = cost.missing.map { words($0) }
            let breakEven: String? =
                result.isCurrent || brief.current == nil || result.eligibility == .undetermined ? nil
                : cost.isBreakEvenSuppressed ? word("report_break_even_suppressed") : cost.breakEvenMonth.map { word("report_break_even", ["month": "\($0)"]) } ?? word("report_break_even_never")
            rows.append([
                "option": .text(name(result.option)), "low": .text(cost.low.map(ReportWords.total) ?? word("report_unknown")), "likely": .text(cost.likely.map(ReportWords.total) ?? word("report_unknown")),
                "high": .text(cost.high.map(ReportWords.total) ?? word("report_unknown")), "missing": .text(missing.isEmpty ? nil : page.joined(missing)), "break_even": .text(breakEven),
            ])
            var lines: [View] = []
            for line in cost.lines { lines.append(self.line(line, of: result.option)) }
            if !lines.isEmpty { details.append(["option": .text(name(result.option)), "lines": .list(lines)]) }
        }
        return [
            "cost_rows": .list(rows), "has_costs": .flag(!rows.isEmpty), "cost_details": .list(details), "has_cost_details": .flag(!details.isEmpty),
            "cost_caption": .text(word("report_cost_caption", ["currency": brief.currency, "months": results.compactMap { $0.cost?.months }.first.map { "\($0)" } ?? ""])), "cost_tax": .text(brief.taxPercent.map { word("report_tax_added", ["percent": "\($0)"]) } ?? word("report_tax_as_is")),
            "cost_rates": texts(brief.exchangeRates.map { rate in word("report_rate", ["from": rate.from, "to": brief.currency, "rate": Self.rate(rate), "on": rate.on.description, "source": rate.source ?? word("report_unknown")]) }),
            "has_cost_rates": .flag(!brief.exchangeRates.isEmpty),
        ]
    }

    private static func rate(_ rate: ExchangeRate) -> String {
        var fraction = String(rate.rateMillionths % 1_000_000 + 1_000_000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return "\(rate.rateMillionths / 1_000_000)" + (fraction.isEmpty ? "" : ".\(fraction)")
    }

    /// The sum as a reader would do it again.
    private mutating func line(_ line: CostLine, of option: ID<Option>) -> View {
        let rules = index.options[option]?.licensing ?? []
        let steps = line.steps.map { step -> String in
            switch step {
            case .hosts(let count): word("report_step_hosts", ["count": ReportWords.grouped(count)])
            case .socketsPerHost(let count): word("report_step_sockets", ["count": "\(count)"])
            case .coresPerHost(let count): word("report_step_cores", ["count": "\(count)"])
            case .rule(let index, let before, let after) where before == after: word("report_step_same", ["rule": rule(rules, index)])
            case .rule(let index, let before, let after): word("report_step_rule", ["rule": rule(rules, index), "before": ReportWords.grouped(before), "after": ReportWords.grouped(after)])
            case .disputedRule(let index, let without, let with) where without == with: word("report_step_disputed_same", ["rule": rule(rules, index), "with": ReportWords.grouped(with)])
            case .disputedRule(let index, let without, let with): word("report_step_disputed", ["rule": rule(rules, index), "without": ReportWords.grouped(without), "with": ReportWords.grouped(with)])
            }
        }
        let quantity = line.quantityLow == line.quantityHigh ? ReportWords.grouped(line.quantityLow) : word("price_range", ["low": ReportWords.grouped(line.quantityLow), "high": ReportWords.grouped(line.quantityHigh)])
        let price = range(line.priceLow, line.priceLikely, line.priceHigh)
        var citations: [Citation] = [], source: String?
        switch line.origin {
        case .published(let place): citations = self.index.options[option]?.prices[place].citations ?? []
        case .publishedRange(let places): citations = places.flatMap { self.index.options[option]?.prices[$0].citations ?? [] }
        case .agreed(let place): source = brief.prices[place].source.map { word("report_agreed", ["source": $0]) } ?? word("report_agreed_by_brief")
        case .estimate(let place): source = brief.costs[place].note ?? word("report_from_brief")
        }
        let used = line.steps.compactMap { step -> Int? in
            switch step {
            case .rule(let index, _, _), .disputedRule(let index, _, _): index
            default: nil
            }
        }
        citations += used.flatMap { rules.indices.contains($0) ? rules[$0].citations : [] }
        let label: String =
            switch line.kind {
            case .licence(let group): word("report_line_licence", ["group": group])
            case .estimate(let kind): word("estimate", for: kind.rawValue)
            }
        let formula = line.unit.map { unit in
            let values = ["quantity": quantity, "price": price, "unit": word("unit", for: unit.rawValue)]
            return line.months.map { word("report_formula", values.merging(["months": "\($0)"]) { first, _ in first }) } ?? word("report_formula_once", values)
        } ?? price
        return [
            "label": .text(label), "steps": .text(steps.isEmpty ? nil : steps.joined(separator: word("semicolon"))), "formula": .text(formula),
            "total": .text(range(line.low, line.likely, line.high)),
            "source": .text(source), "refs": page.references(citations),
            "converted": .text(line.rate.map { word("report_converted", ["rate": Self.rate($0), "from": $0.from, "to": line.high.currency]) }), "taxed": .text(line.taxPercentAdded.map { word("report_tax_added", ["percent": "\($0)"]) }),
        ]
    }

    private func range(_ low: Money, _ likely: Money, _ high: Money) -> String {
        let values = ["low": ReportWords.money(low), "likely": ReportWords.money(likely), "high": ReportWords.money(high)]
        return low == high ? ReportWords.money(low) : word(likely == low || likely == high ? "price_range" : "report_range_likely", values)
    }

    private func rule(_ rules: [LicensingRule], _ index: Int) -> String {
        guard rules.indices.contains(index) else { return "" }
        return word("licence", for: rules[index].kind.rawValue).replacing("{value}", with: "\(rules[index].value)")
    }

    func words(_ missing: MissingCost) -> String {
        switch missing {
        case .price: word("report_missing_price")
        case .topology(let group): word("report_missing_topology", ["group": group])
        case .exchangeRate(let from): word("report_missing_rate", ["from": from])
        case .estimate(let kind): word("estimate", for: kind.rawValue)
        }
    }
}
