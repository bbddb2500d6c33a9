import HVModel

/// The catalogue by id and by relation. Made once, so that no page has to search the whole catalogue.
struct CatalogIndex: Sendable {
    let platforms: [ID<Platform>: Platform]
    /// Which of the style sheet's platform colours each platform has: its place in reading order, 1 to 4.
    let tones: [ID<Platform>: Int]
    let products: [ID<Product>: Product]
    let options: [ID<Option>: Option]
    let criteria: [ID<Criterion>: Criterion]
    let claims: [ID<Claim>: Claim]
    let rows: [ID<SupportRow>: SupportRow]
    let ratings: [ID<Option>: OptionRatings]
    let sources: [ID<Source>: Source]
    let profiles: [ID<Profile>: Profile]
    let notes: [ID<FieldNote>: FieldNote]
    /// Slugs of prose pages in any language.
    let slugs: Set<String>

    let claimsByCriterion: [ID<Criterion>: [Claim]]
    let claimsByProduct: [ID<Product>: [Claim]]
    let claimsByPlatform: [ID<Platform>: [Claim]]
    let productsByPlatform: [ID<Platform>: [Product]]
    let optionsByPlatform: [ID<Platform>: [Option]]
    let optionsByProduct: [ID<Product>: [Option]]
    /// Products that name this one as the one that replaced them.
    let replaces: [ID<Product>: [Product]]
    let contains: [ID<Product>: [Product]]
    let notesByProduct: [ID<Product>: [FieldNote]]
    let notesByRow: [ID<SupportRow>: [FieldNote]]
    let rowsByProduct: [ID<Product>: [SupportRow]]
    let baseline: BaselineIndex
    let citations: CitationIndex

    init(_ catalog: Catalog, slugs: Set<String>) {
        platforms = Self.byID(catalog.platforms, \.id)
        tones = Dictionary(catalog.platforms.enumerated().map { ($1.id, $0 % 4 + 1) }) { first, _ in first }
        let products = Self.byID(catalog.products, \.id)
        self.products = products
        options = Self.byID(catalog.options, \.id)
        criteria = Self.byID(catalog.criteria, \.id)
        claims = Self.byID(catalog.claims, \.id)
        rows = Self.byID(catalog.support, \.id)
        ratings = Self.byID(catalog.ratings, \.id)
        sources = Self.byID(catalog.sources, \.id)
        profiles = Self.byID(catalog.profiles, \.id)
        notes = Self.byID(catalog.notes, \.id)
        self.slugs = slugs
        claimsByCriterion = Dictionary(grouping: catalog.claims, by: \.criterion)
        claimsByProduct = Self.grouped(catalog.claims) { claim in
            if case .product(let id, _, _) = claim.about { [id] } else { [] }
        }
        claimsByPlatform = Self.grouped(catalog.claims) { [Self.platform(of: $0.about, products)].compactMap(\.self) }
        productsByPlatform = Dictionary(grouping: catalog.products, by: \.platform)
        optionsByPlatform = Dictionary(grouping: catalog.options, by: \.platform)
        optionsByProduct = Self.grouped(catalog.options) { [$0.product] + $0.components }
        replaces = Self.grouped(catalog.products) { $0.replacedBy }
        contains = Self.grouped(catalog.products) { $0.partOf }
        notesByProduct = Self.grouped(catalog.notes) { $0.products }
        notesByRow = Self.grouped(catalog.notes) { $0.rows }
        rowsByProduct = Self.grouped(catalog.support) { $0.statements.map(\.product) }
        baseline = BaselineIndex(catalog)
        citations = CitationIndex(catalog)
    }

    func tone(_ platform: ID<Platform>?) -> String? { platform.flatMap { tones[$0] }.map { "\($0)" } }

    func platform(of claim: Claim) -> ID<Platform>? { Self.platform(of: claim.about, products) }

    private static func platform(of subject: Subject, _ products: [ID<Product>: Product]) -> ID<Platform>? {
        switch subject {
        case .platform(let id): id
        case .product(let id, _, _): products[id]?.platform
        }
    }

    private static func byID<Entity, Key: Hashable>(_ list: [Entity], _ id: KeyPath<Entity, Key>) -> [Key: Entity] {
        Dictionary(list.map { ($0[keyPath: id], $0) }) { first, _ in first }
    }

    /// Each entity under each of its keys, once, in the order of the list.
    private static func grouped<Entity, Key: Hashable>(_ list: [Entity], by keys: (Entity) -> [Key]) -> [Key: [Entity]] {
        var groups: [Key: [Entity]] = [:]
        for entity in list {
            for key in Set(keys(entity)) { groups[key, default: []].append(entity) }
        }
        return groups
    }
}
