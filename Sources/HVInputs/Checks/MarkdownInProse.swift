import HVDiagnostics

extension Check {
    /// Most of these findings carry ids of the Markdown reader; the page here is for what only this check sees.
    static let markdownInProse = Check(page: ProseCheck.emptyPage) { catalog in
        catalog.drafts.flatMap { draft -> [Diagnostic] in
            let check = ProseCheck(file: draft.file, text: draft.text)
            var found: [Diagnostic] = []
            draft.walk { node, shape, keys in found += check.markdown(node, shape, keys) }
            return found
        }
    }
}
