import HVMarkdown
import HVModel

extension PageBuilder {
    /// A page of long prose. `page.language` may differ from the page's own: then it says so and marks the text.
    func prosePage(_ page: ProsePage) -> (view: PageView, converted: ConvertedMarkdown) {
        let isFallback = page.language != language
        guard rendersProse else { return (prosePage(page, Rich(html: " ", markdown: " "), [], isFallback), ConvertedMarkdown()) }
        let prose = Prose(site: site, route: route, language: language)
        // The title is the page's only first-level heading.
        let shift = page.body.hasPrefix("# ") || page.body.contains("\n# ") ? 1 : 0
        let result = prose.convert(page.body, headingShift: shift)
        let sections = result.html.headings.filter { $0.level == 2 }.compactMap { heading in heading.id.map { ($0, heading.text) } }
        return (prosePage(page, result.rich, sections, isFallback), result.html)
    }

    private func prosePage(_ page: ProsePage, _ body: Rich, _ sections: [(String, String)], _ isFallback: Bool) -> PageView {
        PageView(
            kind: "prose", title: page.title, description: page.description,
            sections: sections.map { (anchor: $0.0, title: $0.1) },
            view: [
                "lede": .text(page.description),
                "body": .rich(body),
                "is_fallback": .flag(isFallback),
                "body_language": .text(page.language.tag),
                "original_href": isFallback ? original(page.language) : .none,
            ],
            contentLanguage: isFallback ? page.language : nil
        )
    }

    private func original(_ language: Language) -> ViewValue {
        .link(
            html: site.href(Target(route), from: route, in: self.language, .html, to: language),
            markdown: site.href(Target(route), from: route, in: self.language, .markdown, to: language)
        )
    }

    func notFound() -> PageView {
        PageView(
            kind: "not-found", title: word("title_not_found"), description: word("description_not_found"),
            view: ["lede": .text(word("description_not_found")), "matrix_href": link(.matrix), "products_href": link(.products)]
        )
    }
}
