import HVDiagnostics
import HVModel

extension Check {
    static let staleEvidence = Check(page: stalePage) { catalog in
        guard let asOf = catalog.asOf else { return [] }
        return catalog.reviewRecords.compactMap { record in
            guard let due = record.due, due < asOf, let date = record.node["review_by"] ?? record.node["checked"] else { return nil }
            return Diagnostic(stalePage, "this had to be looked at again by \(due); as of \(asOf) it is stale", at: record.draft.location(date))
        }
    }

    private static let stalePage = CheckPage(
        "evidence.stale", .warning, "Statements are looked at again by the day they name (only checked with --as-of).",
        why: "A comparison rots silently; a date makes it announce itself.",
        before: "review_by: 2025-01-01", after: "verified: {on: 2026-11-23, ...}\nreview_by: 2027-05-20")
}
