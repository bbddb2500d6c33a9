import HVDiagnostics

extension Check {
    static let idMatchesFileName = Check(page: idPage) { catalog in
        catalog.drafts.compactMap { draft in
            // A file name that is no id, and the id of another file, have findings of their own.
            guard let id = draft.root["id"], let text = id.text, text != draft.name, ScalarShape.isID(draft.name),
                catalog.draft(draft.kind, text) == nil
            else { return nil }
            return Diagnostic(
                idPage, "id '\(text)' must equal the file name '\(draft.name)'", at: draft.location(id), fix: "replace with '\(draft.name)'")
        }
    }

    private static let idPage = CheckPage(
        "id.file-name", .error, "An entity's id equals its file name.",
        why: "One name to search for: in the file tree, in references, in anchors and in the published data.",
        before: "Content/products/esxi.yml\nid: esx", after: "Content/products/esxi.yml\nid: esxi")
}
