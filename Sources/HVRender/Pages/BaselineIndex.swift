import HVModel

/// Which entity carries which statement of the baseline document.
struct BaselineIndex: Sendable {
    struct Entry: Sendable {
        let carried: Carried
        let target: Target
    }

    let entries: [ID<BaselineSection.Statement>: Entry]
    /// The original words, for pages that show them beside what they carry.
    let statements: [ID<BaselineSection.Statement>: BaselineSection.Statement]

    init(_ catalog: Catalog) {
        var entries: [ID<BaselineSection.Statement>: Entry] = [:]
        func add(_ carried: [Carried], _ target: Target) {
            for one in carried where entries[one.id] == nil {
                entries[one.id] = Entry(carried: one, target: target)
            }
        }
        for claim in catalog.claims {
            add(claim.baseline, Target(.criterion(claim.criterion), Anchor.claim(claim.id)))
        }
        for row in catalog.support { add(row.baseline, Target(.row(row.id))) }
        for profile in catalog.profiles { add(profile.baseline, Target(.profile(profile.id))) }
        for note in catalog.notes { add(note.baseline, Target(.note(note.id))) }
        self.entries = entries
        statements = Dictionary(catalog.baseline.flatMap(\.statements).map { ($0.id, $0) }) { first, _ in first }
    }
}
