import HVModel

extension Scope {
    /// The first day on which something that the verdict rests on goes stale or out of support.
    func review(_ verdict: Verdict, hopeful: ID<HVModel.Option>?, _ results: [OptionResult]) -> (CalendarDate?, Reason?) {
        let used = Set([verdict.option, verdict.runnerUp, hopeful, brief.current].compactMap { $0 } + verdict.bestOfEach + verdict.assignments.compactMap(\.option))
        var dates: [(CalendarDate, Reason)] = []
        for result in results {
            for knockOut in result.knockOuts {
                for statement in knockOut.statements {
                    if case .on(let date) = statement.evidence.reviewBy, let row = knockOut.row { dates.append((date, Reason(.reviewStatement, ["row": .row(row)]))) }
                }
            }
            guard used.contains(result.option) else { continue }
            for rating in ratings[result.option]?.ratings ?? [] {
                if case .on(let date) = rating.reviewBy {
                    dates.append((date, Reason(.reviewRating, ["option": .option(result.option), "criterion": .criterion(rating.criterion)])))
                }
            }
            for line in result.cost?.lines ?? [] {
                if let date = priceChecked(line, result.option)?.adding(days: Price.reviewDays) { dates.append((date, Reason(.reviewPrice, ["option": .option(result.option)]))) }
            }
            if let end = result.lifecycle.generalUntil, end >= input.asOf { dates.append((end, Reason(.reviewSupport, ["option": .option(result.option)]))) }
        }
        guard let first = dates.enumerated().min(by: { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) })?.element else { return (nil, nil) }
        return first
    }

    private func priceChecked(_ line: CostLine, _ id: ID<HVModel.Option>) -> CalendarDate? {
        let prices = options.first { $0.id == id }?.prices ?? []
        switch line.origin {
        case .published(let index): return prices[index].checked
        case .publishedRange(let indices): return indices.map { prices[$0].checked }.min()
        case .agreed(let index): return brief.prices[index].on
        case .estimate: return nil
        }
    }
}
