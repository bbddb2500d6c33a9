import HVModel

extension SiteRenderer {
    /// Everything that is not a page: feeds, sitemap, guides for machines, data files.
    public func extras() -> [Artifact] {
        Sitemap(site: site).artifacts()
            + site.model.languages.map { Feed(site: site, language: $0).artifact() }
            + site.model.languages.map { Guide(site: site, language: $0).artifact() }
            + DataFiles(model: site.model).artifacts()
            + site.model.scripts.map { Artifact(path: $0.path, text: $0.text) }
            + (site.model.changes.map { [Artifact(path: Self.changesPath, bytes: ChangeData($0).bytes)] } ?? [])
    }

    var extraPaths: [String] {
        ["sitemap.xml", "robots.txt"]
            + site.model.languages.flatMap { [site.routes.feed($0), site.routes.guide($0)] }
            + DataFiles.paths + site.model.scripts.map(\.path) + (site.model.changes == nil ? [] : [Self.changesPath])
    }

    private static let changesPath = "api/v1/changes.json"
}
