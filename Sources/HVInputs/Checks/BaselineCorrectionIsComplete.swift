import HVDiagnostics

extension Check {
    static let baselineCorrectionIsComplete = Check(page: correctionPage) { catalog in
        catalog.drafts.filter { $0.kind != .baseline }.flatMap { draft in
            (draft.root["baseline"]?.items ?? []).compactMap { carried in
                guard let status = carried["status"], let word = status.text, word != "upheld" else { return nil }
                let missing = ["now", "reason", "sources"].filter { carried[$0] == nil }
                guard !missing.isEmpty else { return nil }
                let list = missing.map { "'\($0)'" }.joined(separator: ", ")
                return Diagnostic(correctionPage, "status '\(word)' needs \(list)", at: draft.location(status))
            }
        }
    }

    private static let correctionPage = CheckPage(
        "baseline.incomplete", .error, "A refined or corrected statement says what it should say, why, and by which source.",
        why: "A correction made in the open can be checked, and disputed.",
        before: "status: corrected", after: "status: corrected\nnow: {...}\nreason: {...}\nsources: [{id: linux-5-7, locator: changes, accessed: 2026-11-23}]")
}
