import HVDiagnostics

extension Check {
    static let unknownRelease = Check(page: releasePage) { catalog in
        catalog.of(.option).compactMap { draft in
            guard let version = draft.root["version"], let text = version.text, let product = catalog.draft(.product, draft.root["product"]?.text)
            else { return nil }
            let releases = (product.root["releases"]?.items ?? []).compactMap { $0["version"]?.text }
            if releases.contains(text) { return nil }
            let near = NearMiss.of(text, among: releases)
            return Diagnostic(
                releasePage, "'\(text)' is not a release of product '\(product.name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
                at: draft.location(version), notes: [.init("its releases are listed here", at: product.location(product.root["releases"] ?? product.root))])
        }
    }

    private static let releasePage = CheckPage(
        "version.unknown-release", .error, "An option names a release that its product has.",
        why: "The option's lifecycle is that of the release.", before: "version: \"8.1\"", after: "version: \"8.0\"")
}
