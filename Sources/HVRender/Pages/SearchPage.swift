import HVModel

extension PageBuilder {
    /// A page that is its script; without it, it says where else to look.
    func search() -> PageView {
        let shards = rendersProse ? SearchIndex(site: site, language: language).shards.count : 0
        let paths = (0..<shards).map { SearchIndex.path(language, $0) } + (site.slugs.isEmpty ? [] : [SearchIndex.prosePath(language, 0)])
        let addresses = paths.compactMap { path -> JSONTree? in
            if case .link(let html, _) = link(toFile: path) { .text(html) } else { nil }
        }
        let words = ["search_label", "search_count"].reduce(into: [:]) { $0[$1] = JSONTree.text(word($1)) }
        let data = JSONTree.object(["shards": .list(addresses), "words": .object(words)])
        return PageView(
            kind: "search", title: word("title_search"), description: word("description_search"), scripts: ["search"],
            view: ["lede": .text(word("description_search")), "data": self.data(for: "search", data), "guide": link(toFile: site.routes.guide(language))])
    }
}
