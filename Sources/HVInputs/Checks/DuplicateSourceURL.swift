import HVDiagnostics

extension Check {
    static let duplicateSourceURL = Check(page: urlPage) { catalog in
        var seen: [String: Location] = [:]
        return catalog.of(.source).compactMap { draft in
            guard let url = draft.root["url"], let text = url.text else { return nil }
            guard let first = seen[text] else {
                seen[text] = draft.location(url)
                return nil
            }
            return Diagnostic(urlPage, "two sources must not have the same URL", at: draft.location(url), notes: [.init("also here", at: first)])
        }
    }

    private static let urlPage = CheckPage(
        "source.duplicate-url", .warning, "A document is one source.",
        why: "The same page under two names would count as two witnesses.",
        before: "sources/a.yml and sources/b.yml with one url", after: "one source, two locators")
}
