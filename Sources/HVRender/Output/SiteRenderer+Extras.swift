import HVModel

extension SiteRenderer {
    /// Everything that is not a page: feeds, sitemap, guides for machines, data files.
    /// - Parameter prose: the text of the prose pages, in the order of the site.
    public func extras(prose: [ProseText]) -> [Artifact] {
        Sitemap(site: site).artifacts()
            + site.model.languages.map { Feed(site: site, language: $0).artifact() }
            + site.model.languages.map { Guide(site: site, language: $0).artifact() }
            + DataFiles(model: site.model).artifacts()
            + site.model.languages.flatMap { language in
                let index = SearchIndex(site: site, language: language)
                return index.shards + (site.slugs.isEmpty ? [] : index.shards(of: prose.filter { site.head(of: $0.slug, in: language)?.language == $0.language }))
            }
            + (site.model.pairs.isEmpty ? [] : site.model.languages.map(pairs))
            + site.model.scripts.map { Artifact(path: $0.path, text: $0.text) }
            + (site.model.changes.map { [Artifact(path: Self.changesPath, bytes: ChangeData($0).bytes)] } ?? [])
    }

    var extraPaths: [String] {
        ["sitemap.xml", "robots.txt"]
            + site.model.languages.flatMap { [site.routes.feed($0), site.routes.guide($0)] }
            + DataFiles.paths + site.model.scripts.map(\.path) + site.model.languages.flatMap { SearchIndex(site: site, language: $0).shards.map(\.path) + (site.slugs.isEmpty ? [] : [SearchIndex.prosePath($0, 0)]) } + (site.model.pairs.isEmpty ? [] : site.model.languages.map(PageBuilder.finderPath)) + (site.model.changes == nil ? [] : [Self.changesPath])
    }

    /// The home page's answers as a script, because nothing else loads from disk.
    private func pairs(_ language: Language) -> Artifact {
        let data = PageBuilder(site: site, route: .home, language: language).finderData()
        return Artifact(path: PageBuilder.finderPath(language), text: "hvdocs.pairs(\(data.inline));\n")
    }

    private static let changesPath = "api/v1/changes.json"
}
