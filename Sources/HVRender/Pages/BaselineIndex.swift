import HVModel

/// Which entity carries which statement of the baseline document.
struct BaselineIndex: Sendable {
    struct Entry: Sendable {
        let carried: Carried
        let target: Target
        /// The carrier's citations, to say more about a source than its id.
        let citations: [Citation]
    }

    let entries: [ID<BaselineSection.Statement>: Entry]
    /// The original words, for pages that show them beside what they carry.
    let statements: [ID<BaselineSection.Statement>: BaselineSection.Statement]

    init(_ catalog: Catalog) {
        var entries: [ID<BaselineSection.Statement>: Entry] = [:]
        func add(_ carried: [Carried], _ target: Target, _ citations: [Citation]) {
            for one in carried where entries[one.id] == nil {
                entries[one.id] = Entry(carried: one, target: target, citations: citations)
            }
        }
        for claim in catalog.claims {
            let citations = claim.evidence.citations + claim.disputes.flatMap(\.citations)
            add(claim.baseline, Target(.criterion(claim.criterion), Anchor.claim(claim.id)), citations)
        }
        for row in catalog.support { add(row.baseline, Target(.row(row.id)), row.statements.flatMap(\.evidence.citations)) }
        for profile in catalog.profiles { add(profile.baseline, Target(.profile(profile.id)), profile.evidence.citations) }
        for note in catalog.notes { add(note.baseline, Target(.note(note.id)), note.evidence.citations) }
        self.entries = entries
        statements = Dictionary(catalog.baseline.flatMap(\.statements).map { ($0.id, $0) }) { first, _ in first }
    }
}
