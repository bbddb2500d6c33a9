import HVDiagnostics

extension Check {
    static let weightsSum = Check(page: weightsPage) { catalog in
        catalog.of(.profile).flatMap { draft -> [Diagnostic] in
            guard let weights = draft.root["weights"], !weights.items.isEmpty else { return [] }
            let named = weights.items.compactMap { $0["criterion"]?.text }
            let numbers = weights.items.compactMap { $0["weight"]?.text.flatMap { Int($0) } }
            let sum = numbers.reduce(0) { $0.addingReportingOverflow($1).partialValue }
            var found: [Diagnostic] = []
            // What is not a number has a finding of its own.
            if numbers.count == weights.items.count, sum != 100 { found.append(Diagnostic(weightsPage, "weights must sum to 100, not \(sum)", at: draft.location(weights))) }
            if Set(named).count != named.count {
                found.append(Diagnostic(weightsPage, "a criterion has one weight", at: draft.location(weights)))
            }
            let missing = catalog.names(of: .criterion).filter { !named.contains($0) }
            if !missing.isEmpty {
                found.append(Diagnostic(weightsPage, "weights must name every criterion; missing: \(missing.joined(separator: ", "))", at: draft.location(weights)))
            }
            return found
        }
    }

    private static let weightsPage = CheckPage(
        "profile.weights", .error, "A profile weighs every criterion once, and the weights sum to 100.",
        why: "A criterion left out is a weight of zero that nobody decided.",
        before: "- {criterion: cost, weight: 120}", after: "- {criterion: cost, weight: 20}\n- ...")
}
