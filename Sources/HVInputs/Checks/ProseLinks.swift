import HVDiagnostics

extension Check {
    static let proseLinks = Check(page: ProseCheck.relativeLinkPage) { catalog in
        catalog.drafts.flatMap { draft -> [Diagnostic] in
            let check = ProseCheck(file: draft.file, text: draft.text)
            var found: [Diagnostic] = []
            draft.walk { node, shape, _ in found += check.links(node, shape, in: catalog) }
            return found
        }
    }
}
