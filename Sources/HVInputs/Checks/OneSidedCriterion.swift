import HVDiagnostics

extension Check {
    /// Where claims speak for a platform, they do not all rest on its own makers.
    static let oneSidedCriterion = Check(page: oneSidedPage) { catalog in
        catalog.of(.criterion).flatMap { criterion -> [Diagnostic] in
            catalog.names(of: .platform).compactMap { platform in
                let claims = catalog.of(.claim).filter { $0.root["criterion"]?.text == criterion.name && $0.root["favours"]?.text == platform }
                let sources = claims.flatMap { $0.root["sources"]?.items ?? [] }.compactMap { catalog.draft(.source, $0["id"]?.text) }
                guard claims.count > 1, !sources.isEmpty, sources.allSatisfy({ $0.root["interest"]?.text == "subject-vendor" }) else { return nil }
                return Diagnostic(
                    oneSidedPage, "every claim that speaks for '\(platform)' here rests on its own makers (\(claims.count) claims)", at: criterion.location(criterion.root["id"] ?? criterion.root))
            }
        }
    }

    private static let oneSidedPage = CheckPage(
        "criterion.one-sided", .warning, "No side is favoured by its own makers alone.",
        why: "A comparison that lets a side praise itself is an advertisement.",
        before: "favours: a (sources: its vendor)", after: "favours: a (sources: its vendor, and a test by others)")
}
