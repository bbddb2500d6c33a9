import HVModel

/// Charts of options; the tables beside them have the numbers.
extension PageBuilder {
    /// One bar a criterion: the interval, and a mark at the likely value. Costs are those of the reference host.
    func ratingsChart(of option: Option) -> ViewValue {
        let bars = (site.model.scores[option.id] ?? []).filter { $0.origin != .missing }.map { part in
            bar(index.criteria[part.criterion]?.name[language] ?? part.criterion.text, part.rating)
        }
        return chart(bars, title: word("chart_ratings", ["option": option.name[language]]))
    }

    /// What the published prices give, option by option.
    func costChart() -> ViewValue {
        let bars = catalog.options.compactMap { option -> IntervalChart.Bar? in
            (site.model.scores[option.id] ?? []).first { $0.origin == .computed }.map { bar(option.name[language], $0.rating) }
        }
        return chart(bars, title: word("chart_costs"))
    }

    private func bar(_ label: String, _ interval: Interval) -> IntervalChart.Bar {
        let range = Points.text(interval.low) + "–" + Points.text(interval.high)
        return IntervalChart.Bar(label: label, low: interval.low, mark: interval.likely, high: interval.high, value: Points.text(interval.likely) + word("paren") + range + word("paren_end"))
    }

    private func chart(_ bars: [IntervalChart.Bar], title: String) -> ViewValue {
        guard !bars.isEmpty else { return .none }
        return .rich(Rich(html: IntervalChart(title: title, description: word("lifecycle_see_table"), scale: 0...10, bars: bars).svg, markdown: ""))
    }
}
