import HVDiagnostics

extension Check {
    static let disputeSources = Check(page: disputePage) { catalog in
        catalog.of(.claim).compactMap { draft in
            guard let disputes = draft.root["disputes"], !disputes.items.isEmpty else { return nil }
            func places(_ node: Node?) -> [String] { (node?["sources"]?.items ?? []).compactMap { source in source["id"]?.text.map { $0 + "|" + (source["locator"]?.text ?? "") } } }
            guard Set(places(draft.root) + disputes.items.flatMap(places)).count < 2 else { return nil }
            return Diagnostic(disputePage, "a dispute needs at least two sources, or two places of one", at: draft.location(disputes))
        }
    }

    private static let disputePage = CheckPage(
        "claim.dispute-sources", .error, "A dispute is between sources.",
        why: "One source that says two things at one place is misread, or wrong; it disputes nothing.",
        before: "sources: [a], disputes: [{sources: [a]}]", after: "sources: [a], disputes: [{sources: [b]}]")
}
