public import HVDiagnostics

extension ContentSet {
    /// Holds the prose of `Site/site.yml` against the rules for prose and its links against the content.
    /// What is wrong with the file otherwise, `SiteReader` says.
    public func check(settings file: InputFile) -> [Diagnostic] {
        guard let text = TextReader.read(file, limit: TextReader.entityLimit).value, let root = YAMLReader.read(text, path: file.path).value else { return [] }
        let check = ProseCheck(file: file.path, text: text), catalog = draftCatalog(asOf: nil)
        var found: [Diagnostic] = []
        Draft.walk(root, SiteReader.settingsShape, []) { node, shape, keys in
            found += check.markdown(node, shape, keys) + check.links(node, shape, in: catalog)
        }
        return found
    }
}
