import HVDiagnostics

extension Check {
    static let duplicateID = Check(page: duplicatePage) { catalog in
        var found: [Diagnostic] = []
        for kind in Kind.allCases {
            var seen: [String: Location] = [:]
            let drafts = catalog.of(kind)
            // The file that has the id for its name is the one that has a right to it.
            for draft in drafts.filter({ $0.root["id"]?.text == $0.name }) + drafts.filter({ $0.root["id"]?.text != $0.name }) {
                guard let id = draft.root["id"], let text = id.text else { continue }
                if let first = seen[text] {
                    found.append(duplicate("\(kind.rawValue) '\(text)'", draft.location(id), first, fix: "replace with '\(draft.name)'"))
                } else {
                    seen[text] = draft.location(id)
                }
            }
        }
        return found + duplicateStatements(catalog)
    }

    private static func duplicateStatements(_ catalog: DraftCatalog) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var seen: [String: Location] = [:]
        for draft in catalog.of(.baseline) {
            for statement in draft.root["statements"]?.items ?? [] {
                guard let id = statement["id"], let text = id.text else { continue }
                if let first = seen[text] {
                    found.append(duplicate("baseline statement '\(text)'", draft.location(id), first))
                } else {
                    seen[text] = draft.location(id)
                }
            }
        }
        return found
    }

    private static func duplicate(_ what: String, _ location: Location, _ first: Location, fix: String? = nil) -> Diagnostic {
        Diagnostic(duplicatePage, "\(what) must be defined once", at: location, notes: [.init("first defined here", at: first)], fix: fix)
    }

    private static let duplicatePage = CheckPage(
        "id.duplicate", .error, "An id is defined once.", why: "A reference must lead to one thing.",
        before: "two files with id: esxi", after: "id: esxi and id: esxi-arm-fling")
}
