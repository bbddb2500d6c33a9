import HVDiagnostics

extension Check {
    static let unknownReference = Check(page: referencePage) { catalog in
        var found: [Diagnostic] = []
        for draft in catalog.drafts {
            let before = found.count
            draft.walk { node, shape, _ in
                // A file of nothing but unknown ids is not misspelt, and each comparison is with every id there is.
                let suggests = found.count - before < 50
                guard let text = node.text, ScalarShape.isID(text) else { return }
                switch shape {
                case .reference(let kind): found += finding(text, kind, [], draft.location(node), catalog, suggests)
                case .referenceOr(let kind, let words) where !words.contains(text):
                    found += finding(text, kind, words, draft.location(node), catalog, suggests)
                default: break
                }
            }
        }
        return found
    }

    private static func finding(
        _ text: String, _ kind: Kind, _ words: [String], _ location: Location, _ catalog: DraftCatalog, _ suggests: Bool
    ) -> [Diagnostic] {
        if catalog.isDefined(kind, text) { return [] }
        let near = suggests ? NearMiss.of(text, among: catalog.names(of: kind) + words) : nil
        return [
            Diagnostic(
                referencePage, "\(kind.rawValue) '\(text)' is not defined" + (near.map { "; did you mean '\($0)'?" } ?? ""), at: location,
                fix: near.map { "replace with '\($0)'" })
        ]
    }

    private static let referencePage = CheckPage(
        "reference.unknown", .error, "A reference leads to something that is defined.",
        why: "A claim about a product that does not exist would be published without its place in the comparison.",
        before: "platform: vmwear", after: "platform: vmware")
}
