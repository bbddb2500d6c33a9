import HVModel

/// `llms.txt`: the Markdown forms of all pages, with what they are about.
struct Guide {
    let site: Site
    let language: Language

    func artifact() -> Artifact {
        let path = site.routes.guide(language), settings = site.model.settings
        var text = "# \(Escape.markdown(settings.title[language]))\n\n> \(Escape.markdown(settings.tagline[language]))\n"
        for (key, routes) in groups where !routes.isEmpty {
            text += "\n## \(Escape.markdown(site.model.strings.text(key, language)))\n\n"
            for route in routes { text += line(route, path) }
        }
        return Artifact(path: path, text: SiteRenderer.normalised(text))
    }

    private var groups: [(String, [Route])] {
        let catalog = site.model.catalog
        return [
            ("nav_home", [.home] + (catalog.baseline.isEmpty ? [] : [.document])),
            ("title_criteria", catalog.criteria.map { .criterion($0.id) }),
            ("title_matrix", [.matrix] + (site.model.pairs.isEmpty ? [] : [.finder]) + catalog.support.map { .row($0.id) }),
            ("title_platforms", catalog.platforms.map { .platform($0.id) }),
            ("title_products", [.products] + catalog.products.map { .product($0.id) }),
            ("title_options", [.options, .choose] + catalog.options.map { .option($0.id) }),
            ("title_profiles", [.profiles] + catalog.profiles.map { .profile($0.id) }),
            ("title_notes", [.notes] + catalog.notes.map { .note($0.id) }),
            ("section_pages", site.slugs.map { .prose(slug: $0) }),
            ("title_evidence", (catalog.equivalents.isEmpty ? [] : [.equivalents]) + (catalog.terms.isEmpty ? [] : [.glossary]) + [.evidence, .disputes, .lifecycle] + (site.model.changes == nil ? [] : [.changes]) + [.sources, .search]),
        ]
    }

    private func line(_ route: Route, _ path: String) -> String {
        var builder = PageBuilder(site: site, route: route, language: language, rendersProse: false)
        let description: String? = if case .prose(let slug) = route {
            site.head(of: slug, in: language)?.description
        } else {
            switch route {
            // Only these describe themselves by a text with Markdown in it.
            case .option(let id): site.index.options[id].map { plain($0.summary) }
            case .profile(let id): site.index.profiles[id].map { plain($0.who) }
            case .note(let id): site.index.notes[id].map { plain($0.finding) }
            default: builder.page()?.description
            }
        }
        let href = Routes.relative(from: path, to: site.routes.path(route, language, .markdown))
        return "- [\(Escape.markdown(builder.title(of: route)))](<\(href)>): \(Escape.markdown(description ?? ""))\n"
    }

    private func plain(_ text: LocalizedText) -> String {
        PageBuilder(site: site, route: .home, language: language).plain(text)
    }
}
