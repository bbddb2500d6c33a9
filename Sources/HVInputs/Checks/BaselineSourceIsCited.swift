import HVDiagnostics

extension Check {
    static let baselineSourceIsCited = Check(page: citedPage) { catalog in
        catalog.drafts.filter { $0.kind != .baseline }.flatMap { draft -> [Diagnostic] in
            var cited: Set<String> = []
            draft.walk { node, _, keys in
                if keys.suffix(3).first == "sources", keys.last == "id", let text = node.text { cited.insert(text) }
            }
            return (draft.root["baseline"]?.items ?? []).flatMap { $0["sources"]?.items ?? [] }.compactMap { source in
                guard let text = source.text, catalog.draft(.source, text) != nil, !cited.contains(text) else { return nil }
                return Diagnostic(
                    citedPage, "source '\(text)' must be cited in this file, with locator and date", at: draft.location(source))
            }
        }
    }

    private static let citedPage = CheckPage(
        "baseline.source-not-cited", .error, "The sources of a correction are cited by the entity that carries it.",
        why: "Locator, quote and access date stand there.", before: "baseline: [{..., sources: [x]}] without x under sources",
        after: "sources: [{id: x, locator: ..., accessed: ...}]")
}
