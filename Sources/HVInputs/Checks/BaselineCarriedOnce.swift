import HVDiagnostics

extension Check {
    static let baselineCarriedOnce = Check(page: carriedPage) { catalog in
        var carriers: [String: Location] = [:]
        var found: [Diagnostic] = []
        let statements = catalog.baselineStatements
        let unread = catalog.unread.entities
        let named = catalog.drafts.filter { $0.kind != .baseline }.flatMap { $0.root["baseline"]?.items ?? [] }.compactMap { $0["id"]?.text }
        let unnamed = Set(statements.keys).subtracting(named).sorted()
        var misspelt: Set<String> = []
        for draft in catalog.drafts where draft.kind != .baseline {
            for carried in draft.root["baseline"]?.items ?? [] {
                guard let id = carried["id"], let text = id.text else { continue }
                if statements[text] == nil {
                    if unread[.baseline] != nil || ScalarShape.problem(text, .baselineID) != nil { continue }
                    let near = NearMiss.of(text, among: unnamed)
                    if let near { misspelt.insert(near) }
                    found.append(
                        Diagnostic(
                            "reference.unknown", .error, "baseline statement '\(text)' is not defined" + (near.map { "; did you mean '\($0)'?" } ?? ""),
                            at: draft.location(id), fix: near.map { "replace with '\($0)'" }))
                } else if let first = carriers[text] {
                    found.append(
                        Diagnostic(carriedPage, "baseline statement '\(text)' must be carried by one entity", at: draft.location(id), notes: [.init("it is carried here", at: first)]))
                } else {
                    carriers[text] = draft.location(id)
                }
            }
        }
        // An entity that could not be read may carry anything.
        if unread.keys.contains(where: { $0 != .baseline }) { return found }
        let missing = statements.filter { carriers[$0.key] == nil && !misspelt.contains($0.key) }
        return found + missing.map { Diagnostic(carriedPage, "baseline statement '\($0.key)' is carried by no entity", at: $0.value) }
    }

    private static let carriedPage = CheckPage(
        "baseline.uncarried", .error, "Every statement of the baseline document is carried by one entity.",
        why: "Nothing of the document that the comparison started from may silently disappear.",
        before: "(no entity names baseline/cost/kvm)", after: "baseline:\n  - {id: baseline/cost/kvm, status: upheld}")
}

extension DraftCatalog {
    /// Where each statement of the baseline document is defined.
    var baselineStatements: [String: Location] {
        var places: [String: Location] = [:]
        for draft in of(.baseline) {
            for statement in draft.root["statements"]?.items ?? [] {
                guard let id = statement["id"], let text = id.text, places[text] == nil, ScalarShape.problem(text, .baselineID) == nil else { continue }
                places[text] = draft.location(id)
            }
        }
        return places
    }
}
