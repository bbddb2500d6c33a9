import HVModel

extension PageBuilder {
    /// The dates that a release can have, each with one meaning.
    private static var dates: [(key: String, date: (Release) -> CalendarDate?)] {
        [
            ("released", \.released), ("full_support", \.fullSupportUntil), ("general_support", \.generalSupportUntil),
            ("technical_guidance", \.technicalGuidanceUntil), ("extended_support", \.extendedSupportUntil),
        ]
    }

    /// A table of releases with the columns that at least one of them fills.
    mutating func lifecycle(_ releases: [Release]) -> View {
        let shown = Self.dates.filter { column in releases.contains { column.date($0) != nil } }
        let hasNotes = releases.contains { $0.notes != nil || pastSupport($0) != nil }
        var rows: [View] = []
        for release in releases {
            let dates = shown.map { column -> View in
                ["date_label": .text(word(column.key)), "date": .text(column.date(release)?.description)]
            }
            rows.append([
                "version": .text(release.version.text), "dates": .list(dates), "past_support": .text(pastSupport(release)),
                "notes": prose(release.notes), "refs": references(release.citations), "has_notes": .flag(hasNotes),
            ])
        }
        return [
            "releases": .list(rows), "has_releases": .flag(!rows.isEmpty), "has_notes": .flag(hasNotes),
            "date_columns": .list(shown.map { ["date_label": .text(word($0.key))] }),
        ]
    }

    /// Said only for a day that the caller gave, and only by a date that somebody stated.
    private func pastSupport(_ release: Release) -> String? {
        guard let today = site.model.asOf, let end = release.generalSupportUntil, end < today else { return nil }
        return word("past_support", ["on": today.description, "end": end.description])
    }
}
