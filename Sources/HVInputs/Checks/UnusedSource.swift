import HVDiagnostics

extension Check {
    /// Not in `all`: pages cite sources too, and they are read last.
    /// - Parameter cited: sources that pages link to.
    static func unusedSources(in catalog: DraftCatalog, besides cited: Set<String>) -> [Diagnostic] {
        // What could not be read may cite anything.
        if !catalog.unread.isEmpty { return [] }
        var used = cited
        for draft in catalog.drafts {
            draft.walk { node, shape, _ in
                if case .reference(.source) = shape, let text = node.text { used.insert(text) }
            }
        }
        return catalog.of(.source).filter { !used.contains($0.name) }.map {
            Diagnostic(unusedPage, "source '\($0.name)' is cited by nothing", at: $0.location($0.root["id"] ?? $0.root))
        }
    }

    static let unusedPage = CheckPage(
        "source.unused", .warning, "Every source is cited.",
        why: "A bibliography padded with unread sources looks better than it is.",
        before: "sources/some-paper.yml, cited by nothing", after: "cite it, or remove the file")
}
