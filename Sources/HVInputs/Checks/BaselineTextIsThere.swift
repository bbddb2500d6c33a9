import HVDiagnostics

extension Check {
    static let baselineTextIsThere = Check(page: rowPage) { catalog in
        catalog.of(.baseline).flatMap { draft in
            (draft.root["statements"]?.items ?? []).compactMap { statement in
                let inTable = draft.root["kind"]?.text == "table"
                if inTable, statement["row"] == nil || statement["platform"] == nil {
                    return Diagnostic(rowPage, "a statement of a table needs 'row' and 'platform'", at: draft.location(statement))
                }
                guard !inTable, let row = statement["row"] else { return nil }
                return Diagnostic(rowPage, "only a statement of a table has a 'row'", at: draft.location(row))
            }
        }
    }

    private static let rowPage = CheckPage(
        "baseline.row", .error, "A statement of a table names its row and its platform.",
        why: "Otherwise it has no place in the reissued table.", before: "kind: table\nstatements: [{id: baseline/matrix/armv7/kvm, was: ...}]",
        after: "{id: baseline/matrix/armv7/kvm, row: armv7, platform: kvm, was: ...}")
}
