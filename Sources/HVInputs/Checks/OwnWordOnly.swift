import HVDiagnostics

extension Check {
    /// No rating rests on the word of the rated option's maker alone.
    static let ownWordOnly = Check(page: ownWordPage) { catalog in
        catalog.of(.rating).flatMap { draft -> [Diagnostic] in
            let product = catalog.draft(.option, draft.name)?.root["product"]?.text
            guard let vendor = catalog.draft(.product, product)?.root["vendor"]?.text else { return [] }
            return (draft.root["ratings"]?.items ?? []).compactMap { rating in
                let claims = (rating["claims"]?.items ?? []).compactMap { catalog.draft(.claim, $0.text) }
                let sources = claims.flatMap { $0.root["sources"]?.items ?? [] }.compactMap { catalog.draft(.source, $0["id"]?.text) }
                guard !sources.isEmpty, sources.allSatisfy({ Self.isWord(of: vendor, $0.root) }), let named = rating["claims"] else { return nil }
                return Diagnostic(ownWordPage, "this rating rests on the word of \(vendor) alone", at: draft.location(named), fix: "cite a claim with another source, or leave the criterion unrated")
            }
        }
    }

    private static func isWord(of vendor: String, _ source: Node) -> Bool {
        source["interest"]?.text == "subject-vendor" && (source["publisher"]?.text ?? "").lowercased().contains(vendor.lowercased())
    }

    private static let ownWordPage = CheckPage(
        "rating.own-word-only", .error, "No rating rests on the rated vendor's word alone.",
        why: "A vendor praises itself; an option without other evidence is listed and not rated.",
        before: "claims: [vendor-says-it-is-fast]", after: "claims: [vendor-says-it-is-fast, others-measured-it]")
}
