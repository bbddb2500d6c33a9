import HVDiagnostics
import HVModel

extension Check {
    static let conflictingVersions = Check(page: orderPage) { catalog in
        catalog.drafts.flatMap { draft -> [Diagnostic] in
            let holders = draft.kind == .support ? draft.root["support"]?.items ?? [] : draft.kind == .claim ? [draft.root["about"]].compactMap { $0 } : []
            return holders.compactMap { holder in
                guard let since = holder["since"], let until = holder["until"], let first = since.text.flatMap(Version.init),
                    let end = until.text.flatMap(Version.init), !(first < end)
                else { return nil }
                return Diagnostic(
                    orderPage, "'until' \(end) must come after 'since' \(first)", at: draft.location(until),
                    notes: [.init("'since' is here", at: draft.location(since))])
            }
        }
    }

    private static let orderPage = CheckPage(
        "version.order", .error, "'until' comes after 'since'.",
        why: "'since' is the first version with it, 'until' the first without.", before: "since: \"5.7\"\nuntil: \"3.9\"",
        after: "since: \"3.9\"\nuntil: \"5.7\"")
}
