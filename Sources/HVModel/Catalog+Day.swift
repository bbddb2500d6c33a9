extension Catalog {
    /// The last day on which any statement was verified; nil for a catalogue without one.
    public var verifiedOn: CalendarDate? {
        let evidence = claims.map(\.evidence) + support.flatMap { $0.statements.map(\.evidence) } + profiles.map(\.evidence) + notes.map(\.evidence)
        return (evidence.compactMap(\.verified?.on) + options.flatMap { $0.prices.map(\.checked) }).max()
    }
}
