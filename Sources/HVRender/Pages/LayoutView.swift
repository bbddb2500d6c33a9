import HVModel

/// What every page has around its content.
extension PageBuilder {
    func layout(_ page: PageView, content: Rich, terms: [Term]) -> View {
        let settings = site.model.settings
        let sections = page.sections.count >= 3 ? page.sections : []
        let view: View = [
            "content": .rich(content),
            "kind": .text(page.kind),
            "page_title": .text(page.title),
            "title": .text(route == .home ? page.title : page.title + " · " + settings.title[language]),
            "description": .text(page.description),
            "lang": .text(language.tag), "og_locale": .text(language == .zh ? "zh_CN" : "en_GB"),
            "title_language": .text(page.contentLanguage?.tag),
            "site_title": .text(settings.title[language]),
            "tagline": .text(settings.tagline[language]),
            "publisher": .text(settings.publisher),
            "notice": prose(settings.notice),
            "digest": .text(site.model.digest),
            "as_of": .text(site.model.asOf?.description),
            "stylesheets": .list(site.model.styleSheets.map { ["stylesheet": link(toFile: $0)] }),
            "scripts": .list((["page"] + page.scripts).compactMap { name in site.model.scripts.first { $0.name == name } }.map { ["script": link(toFile: $0.path)] }),
            "icon": link(toFile: "assets/favicon.svg"),
            "feed": link(toFile: site.routes.feed(language)),
            "twin": .text(twinName),
            "home_href": link(.home),
            "sources_href": link(.sources),
            "canonical": site.baseURL.map { .text($0 + site.routes.path(route, language)) } ?? .none,
            "alternates": .list(alternates()),
            "nav": .list(navigation()),
            "has_terms": .flag(!terms.isEmpty), "terms": .list(terms.map { ["term": .text($0.name[language]), "meaning": .text(plain($0.meaning))] }),
            "has_breadcrumbs": .flag(route != .home && route != .notFound),
            "breadcrumbs": .list(page.trail.map { ["name": .text($0.title), "href": link($0.route, $0.fragment)] }),
            "has_toc": .flag(!sections.isEmpty),
            "toc": .list(sections.map { ["name": .text($0.title), "href": .link(html: "#" + $0.anchor, markdown: "#" + $0.anchor)] }),
            "previous": .view(neighbour(-1)),
            "next": .view(neighbour(1)),
        ]
        return view.merging(words)
    }

    var words: View { site.words[language] ?? [:] }

    /// The Markdown form beside this file.
    private var twinName: String {
        let path = site.routes.path(route, language, .markdown)
        return path.split(separator: "/").last.map(String.init) ?? path
    }

    private func alternates() -> [View] {
        site.model.languages.map { other in
            let href = site.href(Target(route), from: route, in: language, .html, to: other)
            let absolute = site.baseURL.map { $0 + site.routes.path(route, other) } ?? href
            let twin = site.href(Target(route), from: route, in: language, .markdown, to: other)
            return [
                "tag": .text(other.tag), "language_name": .text(other.ownName), "is_current": .flag(other == language),
                "href": .link(html: href, markdown: twin), "absolute": .text(absolute),
            ]
        }
    }

    private func navigation() -> [View] {
        var entries: [(key: String, target: Target, isCurrent: Bool)] = [
            ("nav_home", Target(.home), route == .home),
            ("title_criteria", Target(.home, "criteria"), isCriterion),
            ("nav_matrix", Target(.matrix), isMatrix),
            ("title_products", Target(.products), isProduct),
            ("title_options", Target(.options), isOption),
            ("title_profiles", Target(.profiles), isProfile),
        ]
        if !catalog.baseline.isEmpty { entries.append(("nav_document", Target(.document), route == .document)) }
        if !catalog.equivalents.isEmpty { entries.append(("title_equivalents", Target(.equivalents), route == .equivalents)) }
        if !catalog.terms.isEmpty { entries.append(("title_glossary", Target(.glossary), route == .glossary)) }
        entries.append(("title_evidence", Target(.evidence), [.evidence, .disputes, .lifecycle, .changes, .sources].contains(route)))
        entries.append(("title_search", Target(.search), route == .search))
        return entries.map { ["name": .text(word($0.key)), "href": link($0.target), "is_current": .flag($0.isCurrent)] }
    }

    private var isCriterion: Bool { if case .criterion = route { true } else { false } }
    private var isMatrix: Bool { if case .row = route { true } else { route == .matrix } }
    private var isProduct: Bool { if case .product = route { true } else { route == .products } }
    private var isOption: Bool { if case .option = route { true } else { route == .options } }
    private var isProfile: Bool { if case .profile = route { true } else { route == .profiles } }

    private func neighbour(_ step: Int) -> View? {
        guard let position = site.position[route], site.order.indices.contains(position + step) else { return nil }
        let other = site.order[position + step]
        return named(title(of: other), other)
    }

    func title(of route: Route) -> String {
        switch route {
        case .home: site.model.settings.title[language]
        case .matrix: word("title_matrix")
        case .row(let id): index.rows[id]?.title[language] ?? id.text
        case .criterion(let id): index.criteria[id]?.name[language] ?? id.text
        case .platform(let id): name(of: id)
        case .products: word("title_products")
        case .product(let id): name(of: id)
        case .options: word("title_options")
        case .option(let id): index.options[id]?.name[language] ?? id.text
        case .profiles: word("title_profiles")
        case .profile(let id): index.profiles[id]?.name[language] ?? id.text
        case .notes: word("title_notes")
        case .note(let id): index.notes[id]?.title[language] ?? id.text
        case .sources: word("title_sources")
        case .equivalents: word("title_equivalents")
        case .glossary: word("title_glossary")
        case .search: word("title_search")
        case .finder: word("title_finder")
        case .choose: word("title_choose")
        case .evidence: word("title_evidence")
        case .disputes: word("title_disputes")
        case .lifecycle: word("title_lifecycle")
        case .changes: word("title_changes")
        case .document: word("title_document")
        case .prose(let slug): site.head(of: slug, in: language)?.title ?? slug
        case .notFound: word("title_not_found")
        }
    }
}
