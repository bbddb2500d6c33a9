import HVDiagnostics
import HVModel

extension Check {
    /// A feature that builds on another is not there before it.
    static let childBeforeParent = Check(page: parentPage) { catalog in
        catalog.of(.support).flatMap { draft -> [Diagnostic] in
            guard let parent = catalog.draft(.support, draft.root["parent"]?.text) else { return [] }
            return (draft.root["support"]?.items ?? []).compactMap { child in
                guard child["state"]?.text == "yes", let product = child["product"], let name = product.text,
                    let below = (parent.root["support"]?.items ?? []).first(where: { $0["product"]?.text == name && $0["role"]?.text == child["role"]?.text })
                else { return nil }
                let since = child["since"]?.text.flatMap { Version($0) }, first = below["since"]?.text.flatMap { Version($0) }
                let isBefore = since.flatMap { since in first.map { since < $0 } } ?? false
                guard below["state"]?.text == "no" || isBefore else { return nil }
                return Diagnostic(
                    parentPage, "'\(name)' has '\(draft.name)' before '\(parent.name)', on which it builds", at: draft.location(product),
                    notes: [.init("what it builds on is here", at: parent.location(below["state"] ?? below))])
            }
        }
    }

    private static let parentPage = CheckPage(
        "support.child-before-parent", .error, "A feature is not there before what it builds on.",
        why: "SEV-SNP before SEV is a mistake in one of the two rows.",
        before: "sev-snp: {state: \"yes\", since: \"5.0\"}, sev: {since: \"6.0\"}", after: "sev-snp: {state: \"yes\", since: \"6.8\"}, sev: {since: \"6.0\"}")
}
