import HVDiagnostics
import HVModel

extension Check {
    static let overlappingVersions = Check(page: overlapPage) { catalog in
        catalog.of(.support).flatMap { draft -> [Diagnostic] in
            let ranges = (draft.root["support"]?.items ?? []).filter { $0["mirror"] == nil }.map(Range.init)
            return Dictionary(grouping: ranges, by: \.subject).values.flatMap { overlaps(in: $0.prefix(mostOfOneSubject), draft) }
        }
    }

    /// Each is held against all before it.
    private static let mostOfOneSubject = 500

    private static func overlaps(in ranges: ArraySlice<Range>, _ draft: Draft) -> [Diagnostic] {
        ranges.indices.compactMap { later in
            ranges[..<later].first { $0.overlaps(ranges[later]) }.map { earlier in
                Diagnostic(
                    overlapPage, "two statements of '\(ranges[later].subject)' must not hold for the same versions",
                    at: draft.location(ranges[later].node), notes: [.init("the other one is here", at: draft.location(earlier.node))])
            }
        }
    }

    private struct Range {
        let node: Node
        let subject: String
        let conditional: Bool
        let since: Version?
        let until: Version?

        init(_ statement: Node) {
            node = statement
            subject = ["product", "role", "mode"].compactMap { statement[$0]?.text }.joined(separator: " ")
            conditional = statement["requires"] != nil
            let removed = statement["state"]?.text == "removed"
            // "removed until X" says that it is gone from X on.
            since = statement[removed ? "until" : "since"]?.text.flatMap(Version.init)
            until = removed ? nil : statement["until"]?.text.flatMap(Version.init)
        }

        /// Of the same subject. Statements with different conditions may stand side by side.
        func overlaps(_ other: Range) -> Bool {
            guard !conditional || !other.conditional else { return false }
            let startsBefore = until.map { until in other.since.map { $0 < until } ?? true } ?? true
            let endsAfter = other.until.map { until in since.map { $0 < until } ?? true } ?? true
            return startsBefore && endsAfter
        }
    }

    private static let overlapPage = CheckPage(
        "support.overlap", .error, "Statements of one product, role and mode hold for different versions.",
        why: "Two answers for one version are no answer; a conflict between sources belongs under 'disputes' of a claim.",
        before: "{since: \"3.9\", state: \"yes\"} and {since: \"5.0\", state: partial}",
        after: "{since: \"3.9\", until: \"5.0\", state: \"yes\"} and {since: \"5.0\", state: partial}")
}
