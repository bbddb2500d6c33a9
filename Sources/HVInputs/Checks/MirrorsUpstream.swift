import HVDiagnostics

extension Check {
    static let mirrorsUpstream = Check(page: mirrorPage) { catalog in
        catalog.of(.support).flatMap { draft -> [Diagnostic] in
            let statements = draft.root["support"]?.items ?? []
            let original = Set(statements.filter { $0["mirror"] == nil }.compactMap { $0["product"]?.text })
            let unfit = statements.compactMap { statement -> Diagnostic? in
                guard let mirror = statement["mirror"], let target = mirror.text, let product = catalog.draft(.product, statement["product"]?.text)
                else { return nil }
                if product.root["upstream"]?.text != target {
                    return Diagnostic(
                        mirrorPage, "'\(product.name)' may mirror its upstream only", at: draft.location(mirror),
                        notes: [.init("the product's upstream is named here", at: product.location(product.root["upstream"] ?? product.root))])
                }
                return original.contains(target) ? nil : Diagnostic(mirrorPage, "this row has no statement of '\(target)' to mirror", at: draft.location(mirror))
            }
            return unfit + repeated(statements, draft)
        }
    }

    /// A mirror stands for all that its upstream says: beside another statement of its product the row would say something twice.
    private static func repeated(_ statements: [Node], _ draft: Draft) -> [Diagnostic] {
        var first: [String: Node] = [:]
        // Own statements count first, wherever they stand: the mirror is what is too much.
        for statement in statements where statement["mirror"] == nil {
            if let product = statement["product"]?.text, first[product] == nil { first[product] = statement }
        }
        var found: [Diagnostic] = []
        for statement in statements where statement["mirror"] != nil {
            guard let product = statement["product"], let name = product.text else { continue }
            if let other = first[name] {
                found.append(
                    Diagnostic(
                        mirrorPage, "'\(name)' either mirrors its upstream or says for itself, once", at: draft.location(product),
                        notes: [.init("the other statement is here", at: draft.location(other["product"] ?? other))]))
            } else {
                first[name] = statement
            }
        }
        return found
    }

    private static let mirrorPage = CheckPage(
        "support.mirror", .error, "A product mirrors its upstream's statements in the same row, and then says nothing else there.",
        why: "A derivative follows its upstream until somebody writes down that it does not.",
        before: "{product: rhel, mirror: esxi}", after: "{product: rhel, mirror: linux-kvm}")
}
