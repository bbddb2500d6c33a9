import HVDiagnostics

extension Check {
    static let supportEvidence = Check(page: sourcePage) { catalog in
        catalog.of(.support).flatMap { draft in
            (draft.root["support"]?.items ?? []).flatMap { statement -> [Diagnostic] in
                guard statement["mirror"] == nil, let state = statement["state"], ["yes", "partial", "no", "removed"].contains(state.text) else { return [] }
                let missing = ["sources", "verified", "confidence", "review_by"].filter { statement[$0] == nil }
                guard !missing.isEmpty else { return [] }
                let list = missing.map { "'\($0)'" }.joined(separator: ", ")
                return [
                    Diagnostic(
                        sourcePage, "state '\(state.text ?? "")' needs \(list)", at: draft.location(state),
                        fix: "add it, or say 'unknown'")
                ]
            }
        }
    }

    private static let sourcePage = CheckPage(
        "support.needs-source", .error, "Yes, partial, no and removed need a source, a verification, a confidence and a review date.",
        why: "Absence is a claim too. What nobody has looked up is unknown, and unknown is a legal answer.",
        before: "state: \"no\"", after: "state: unknown")
}
