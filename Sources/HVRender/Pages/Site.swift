import HVModel

/// The model with everything that is computed once.
struct Site: Sendable {
    let model: SiteModel
    let index: CatalogIndex
    let routes: Routes
    let baseURL: String?
    /// All pages of the site in reading order, the same in every language; without 404.
    let order: [Route]
    let position: [Route: Int]
    /// Heads of each prose page by language.
    let heads: [String: [Language: ProsePageHead]]
    /// Slugs in reading order.
    let slugs: [String]
    /// Interface words by key, below `t`: the same on every page.
    let words: [Language: View]

    init(_ model: SiteModel) {
        self.model = model
        baseURL = (model.baseURL ?? model.settings.baseURL).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        routes = Routes(languages: model.languages)
        words = Dictionary(model.languages.map { language in
            (language, ["t": .view(View(model.strings.texts.mapValues { .text($0[language]) }))])
        }) { first, _ in first }
        var heads: [String: [Language: ProsePageHead]] = [:]
        for head in model.pages { heads[head.slug, default: [:]][head.language] = head }
        self.heads = heads
        slugs = heads.map { slug, heads in (heads.values.map(\.order).min() ?? 0, slug) }.sorted { $0 < $1 }.map(\.1)
        index = CatalogIndex(model.catalog, slugs: Set(heads.keys))
        let catalog = model.catalog
        var order: [Route] = [.home]
        if !catalog.baseline.isEmpty { order.append(.document) }
        order += catalog.criteria.map { .criterion($0.id) }
        order.append(.matrix)
        if !model.pairs.isEmpty { order.append(.finder) }
        order.append(.choose)
        order += catalog.support.map { .row($0.id) }
        order += catalog.platforms.map { .platform($0.id) }
        order += [.products] + catalog.products.map { .product($0.id) }
        order += [.options] + catalog.options.map { .option($0.id) }
        order += [.profiles] + catalog.profiles.map { .profile($0.id) }
        order += [.notes] + catalog.notes.map { .note($0.id) }
        order += slugs.map { .prose(slug: $0) }
        if !catalog.equivalents.isEmpty { order.append(.equivalents) }
        if !catalog.terms.isEmpty { order.append(.glossary) }
        order += [.evidence, .disputes, .lifecycle] + (model.changes == nil ? [] : [.changes]) + [.sources, .search]
        self.order = order
        position = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// The language a prose page is shown in where it was not written in the wanted one.
    func head(of slug: String, in language: Language) -> ProsePageHead? {
        guard let found = heads[slug] else { return nil }
        return found[language] ?? model.languages.lazy.compactMap { found[$0] }.first ?? found.min { $0.key < $1.key }?.value
    }

    /// Claims verified later than the oldest of them. Where all are of one day nothing has changed, and any order would be a choice.
    var latelyChangedClaims: [Claim] {
        let days = model.catalog.claims.compactMap(\.evidence.verified?.on)
        guard let oldest = days.min() else { return [] }
        return changedClaims.filter { claim in claim.evidence.verified.map { $0.on > oldest } ?? false }
    }

    /// Claims by the day they were last verified, newest first.
    var changedClaims: [Claim] {
        model.catalog.claims.sorted { left, right in
            let a = left.evidence.verified?.on, b = right.evidence.verified?.on
            if let a, let b, a != b { return a > b }
            if (a == nil) != (b == nil) { return a != nil }
            return left.id < right.id
        }
    }
}
