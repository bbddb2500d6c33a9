import HVDiagnostics

extension Check {
    static let highNeedsPrimary = Check(page: primaryPage) { catalog in
        catalog.drafts.flatMap { draft in
            draft.evidenceHolders.compactMap { holder in
                guard let confidence = holder["confidence"], confidence.text == "high", holder["verified"]?["method"]?.text != "test" else { return nil }
                let sources = holder["sources"]?.items ?? []
                let cited = sources.compactMap { catalog.draft(.source, $0["id"]?.text) }
                // A source that is not defined has a finding of its own, and might be the primary one.
                guard cited.count == sources.count, !cited.contains(where: { $0.root["directness"]?.text == "primary" }) else { return nil }
                return Diagnostic(
                    primaryPage, "confidence 'high' needs a primary source or a test", at: draft.location(confidence),
                    fix: "replace with 'medium', or cite a primary source")
            }
        }
    }

    private static let primaryPage = CheckPage(
        "evidence.high-needs-primary", .error, "High confidence rests on a primary source or a test.",
        why: "A press report repeats what somebody else knows.",
        before: "confidence: high (a news article)", after: "confidence: high (the vendor's lifecycle page)")
}

extension Draft {
    /// The mappings that carry evidence of their own: the entity, or each of its support statements.
    var evidenceHolders: [Node] {
        kind == .support ? root["support"]?.items ?? [] : [root]
    }
}
