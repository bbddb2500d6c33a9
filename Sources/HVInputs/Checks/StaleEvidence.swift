import HVDiagnostics
import HVModel

extension Check {
    static let staleEvidence = Check(page: stalePage) { catalog in
        guard let asOf = catalog.asOf else { return [] }
        return catalog.drafts.flatMap { draft in
            draft.reviewed.compactMap { holder in
                guard let review = holder["review_by"], let date = review.text.flatMap({ CalendarDate($0) }), date < asOf else { return nil }
                return Diagnostic(stalePage, "this had to be looked at again by \(date); as of \(asOf) it is stale", at: draft.location(review))
            }
        }
    }

    private static let stalePage = CheckPage(
        "evidence.stale", .warning, "Statements are looked at again by the day they name (only checked with --as-of).",
        why: "A comparison rots silently; a date makes it announce itself.",
        before: "review_by: 2025-01-01", after: "verified: {on: 2026-11-23, ...}\nreview_by: 2027-05-20")
}

extension Draft {
    /// What names a day to be looked at again.
    fileprivate var reviewed: [Node] { kind == .rating ? root["ratings"]?.items ?? [] : evidenceHolders }
}
