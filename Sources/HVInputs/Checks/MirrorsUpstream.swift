import HVDiagnostics

extension Check {
    static let mirrorsUpstream = Check(page: mirrorPage) { catalog in
        catalog.of(.support).flatMap { draft -> [Diagnostic] in
            let statements = draft.root["support"]?.items ?? []
            return statements.compactMap { statement in
                guard let mirror = statement["mirror"], let target = mirror.text, let product = catalog.draft(.product, statement["product"]?.text)
                else { return nil }
                if product.root["upstream"]?.text != target {
                    return Diagnostic(
                        mirrorPage, "'\(product.name)' may mirror its upstream only", at: draft.location(mirror),
                        notes: [.init("the product's upstream is named here", at: product.location(product.root["upstream"] ?? product.root))])
                }
                let own = statements.contains { $0["product"]?.text == target && $0["mirror"] == nil }
                return own ? nil : Diagnostic(mirrorPage, "this row has no statement of '\(target)' to mirror", at: draft.location(mirror))
            }
        }
    }

    private static let mirrorPage = CheckPage(
        "support.mirror", .error, "A product mirrors its upstream's statements in the same row.",
        why: "A derivative follows its upstream until somebody writes down that it does not.",
        before: "{product: rhel, mirror: esxi}", after: "{product: rhel, mirror: linux-kvm}")
}
