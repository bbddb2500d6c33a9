import HVModel

/// Makes the view of one page in one language. A value that lives as long as its page: it numbers the page's sources.
struct PageBuilder {
    let site: Site
    let route: Route
    let language: Language
    /// Off while only names matter: the template contract looks at every view and reads no text.
    let rendersProse: Bool
    var footnotes = Footnotes()

    init(site: Site, route: Route, language: Language, rendersProse: Bool = true) {
        self.site = site
        self.route = route
        self.language = language
        self.rendersProse = rendersProse
    }

    var index: CatalogIndex { site.index }
    var catalog: Catalog { site.model.catalog }

    func word(_ key: String, _ values: [String: String] = [:]) -> String {
        let strings = site.model.strings
        return language == .zh && !values.isEmpty ? HanSpacing.fill(strings.text(key, language), values) : strings.text(key, language, values)
    }

    /// The word for a value of an enumeration: `state` and `not-applicable` make the key `state_not_applicable`.
    func word(_ family: String, for rawValue: String) -> String {
        word(UIKey.of(family, rawValue))
    }

    func prose(_ text: LocalizedText?, headingShift: Int = 2) -> ViewValue {
        guard let text else { return .none }
        guard rendersProse else { return .rich(Rich(html: text[language], markdown: text[language])) }
        return .rich(Prose(site: site, route: route, language: language).render(text[language], headingShift: headingShift))
    }

    func plain(_ text: LocalizedText) -> String {
        guard rendersProse else { return text[language] }
        return Prose(site: site, route: route, language: language).plainText(text[language])
    }

    func link(_ target: Target) -> ViewValue {
        .link(html: site.href(target, from: route, in: language, .html), markdown: site.href(target, from: route, in: language, .markdown))
    }

    func link(_ route: Route, _ fragment: String? = nil) -> ViewValue { link(Target(route, fragment)) }

    /// A file that has one form only.
    func link(toFile path: String) -> ViewValue {
        if route == .notFound, let base = site.baseURL { return .link(html: base + path, markdown: base + path) }
        let href = Routes.relative(from: site.routes.path(route, language), to: path)
        return .link(html: href, markdown: href)
    }

    func link(outside url: String?) -> ViewValue {
        guard let url = url.map(ExternalURL.printable), !url.isEmpty else { return .none }
        return .link(html: url, markdown: url)
    }

    /// Names joined the way the language does it.
    func joined(_ words: [String]) -> String { words.joined(separator: word("list_separator")) }

    /// Whether the site has what a page's script is made of.
    func has(script name: String) -> Bool { site.model.scripts.contains { $0.name == name } }

    /// Data for a page's script; nothing where there is none to read it.
    func data(for script: String, _ tree: @autoclosure () -> JSONTree) -> ViewValue {
        has(script: script) ? .rich(Rich(html: rendersProse ? tree().inline : "{}", markdown: "")) : .none
    }

    /// `{name, href}` of a page.
    func named(_ name: String, _ route: Route, _ fragment: String? = nil) -> View {
        ["name": .text(name), "href": link(route, fragment)]
    }

    func named(product id: ID<Product>) -> View { named(index.products[id]?.name[language] ?? id.text, .product(id)) }
    func name(of platform: ID<Platform>) -> String { index.platforms[platform]?.name[language] ?? platform.text }
    func name(of product: ID<Product>) -> String { index.products[product]?.name[language] ?? product.text }
}
