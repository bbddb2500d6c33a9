import HVDiagnostics

extension Check {
    static let partialNeedsNotes = Check(page: notesPage) { catalog in
        catalog.of(.support).flatMap { draft in
            (draft.root["support"]?.items ?? []).compactMap { statement in
                guard statement["mirror"] == nil, let state = statement["state"], state.text == "partial", statement["notes"] == nil else { return nil }
                return Diagnostic(notesPage, "state 'partial' needs 'notes' in every language", at: draft.location(state))
            }
        }
    }

    private static let notesPage = CheckPage(
        "support.partial-needs-notes", .error, "Partial support says which part.",
        why: "\"Partial\" alone answers nobody's question.",
        before: "state: partial", after: "state: partial\nnotes: {en: Only on hosts with ..., zh: 仅限……的主机}")
}
