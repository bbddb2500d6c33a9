import HVModel

/// The first month in which an option has cost less than what is in use.
enum BreakEven {
    static func find(in results: inout [OptionResult]) {
        guard let current = results.first(where: \.isCurrent)?.cost else { return }
        for index in results.indices where !results[index].isCurrent {
            guard var cost = results[index].cost else { continue }
            // What may not serve at all is no bargain.
            if results[index].eligibility == .undetermined { continue }
            if !cost.missing.isEmpty || !current.missing.isEmpty || cost.lines.isEmpty || current.lines.isEmpty {
                cost.isBreakEvenSuppressed = true
            } else {
                cost.breakEvenMonth = (1...cost.months).first { spent(cost, by: $0) < spent(current, by: $0) }
            }
            results[index].cost = cost
        }
    }

    /// What has been paid by the end of a month at likely amounts: once-only lines from the start, the others month by month.
    private static func spent(_ cost: CostResult, by month: Int) -> Int {
        cost.lines.reduce(0) { sum, line in
            let paid = line.months.map { Exact.product([line.likely.hundredths, min(month, $0)], over: $0) } ?? line.likely.hundredths
            return Exact.add(sum, paid)
        }
    }
}
