import HVModel

/// Support periods of the releases that are supported today, as a chart.
struct LifecycleTimeline {
    let today: CalendarDate
    let title: String
    let description: String

    /// Bars of what is supported today, paid support included; nil where nothing is.
    func chart(_ releases: [(product: String, release: Release)]) -> TimelineChart? {
        guard let from = CalendarDate(year: today.year - 2, month: 1, day: 1), let to = CalendarDate(year: today.year + 8, month: 1, day: 1) else { return nil }
        let bars = releases.compactMap { product, release -> TimelineChart.Bar? in
            guard let end = Self.end(of: release), max(end, Self.extendedEnd(of: release) ?? end) >= today else { return nil }
            return TimelineChart.Bar(label: Self.label(product, release.version), start: max(release.released ?? from, from), end: end, extended: Self.extendedEnd(of: release))
        }
        return bars.isEmpty ? nil : TimelineChart(title: title, description: description, from: from, to: to, mark: today, bars: bars, horizonLabel: today.description)
    }

    /// Letters of a label that a phone's width has room for.
    static let room = 48

    /// The version has to be seen; of a long name the beginning will do.
    private static func label(_ product: String, _ version: Version) -> String {
        SVG.shortened(product, to: max(8, room - 2 - version.text.count)) + " " + version.text
    }

    /// Last day of support without extra pay.
    static func end(of release: Release) -> CalendarDate? { [release.generalSupportUntil, release.fullSupportUntil].compactMap { $0 }.max() }

    private static func extendedEnd(of release: Release) -> CalendarDate? { [release.extendedSupportUntil, release.technicalGuidanceUntil].compactMap { $0 }.max() }
}
