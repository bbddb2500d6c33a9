import HVModel

/// Everything that can be searched for in one language, cut into scripts that the search page loads when somebody searches.
struct SearchIndex {
    /// Bytes of a shard at most.
    static let shardSize = 100 << 10

    private let builder: PageBuilder

    init(site: Site, language: Language) { builder = PageBuilder(site: site, route: .search, language: language) }

    static func path(_ language: Language, _ number: Int) -> String { "assets/search/\(language.rawValue)-\(number).js" }

    /// Cut at whole entries; the same catalogue gives the same shards.
    var shards: [Artifact] {
        var shards: [[String]] = [[]], size = 0
        for entry in entries {
            let line = entry.inline
            if size + line.utf8.count > Self.shardSize - 64, !(shards.last ?? []).isEmpty {
                shards.append([])
                size = 0
            }
            shards[shards.count - 1].append(line)
            size += line.utf8.count + 2
        }
        return shards.enumerated().map { Artifact(path: Self.path(builder.language, $0), text: "hvdocs.index([\n\($1.joined(separator: ",\n"))\n]);\n") }
    }

    // MARK: entries

    private var catalog: Catalog { builder.catalog }
    private var language: Language { builder.language }

    private var entries: [JSONTree] { rows + things + claims + words + pages }

    /// - Parameter more: what it is called elsewhere, in every language; searched, not shown.
    private func entry(_ title: String, _ route: Route, _ fragment: String? = nil, kind: String, text: String, more: [String] = []) -> JSONTree {
        var href = ""
        if case .link(let html, _) = builder.link(route, fragment) { href = html }
        return .list([.text(title), .text(href), .text(builder.word(kind)), .text(text), .text(more.joined(separator: " "))])
    }

    private func others(_ text: LocalizedText) -> [String] { Language.allCases.filter { $0 != language }.map { text[$0] } }

    private var rows: [JSONTree] {
        catalog.support.map { row in
            let notes = row.statements.compactMap(\.notes).map(builder.plain)
            return entry(
                row.title[language], .row(row.id), kind: "title_matrix", text: ([builder.plain(row.summary)] + notes).joined(separator: " "),
                more: others(row.title) + row.machines + [row.id.text])
        }
    }

    private var things: [JSONTree] {
        catalog.criteria.map { entry($0.name[language], .criterion($0.id), kind: "title_criteria", text: $0.question[language], more: others($0.name)) }
            + catalog.platforms.map { entry($0.name[language], .platform($0.id), kind: "title_platforms", text: builder.plain($0.summary), more: others($0.name)) }
            + catalog.products.map { entry($0.name[language], .product($0.id), kind: "title_products", text: builder.plain($0.summary), more: others($0.name) + [$0.vendor] + $0.formerNames.map(\.name)) }
            + catalog.options.map { entry($0.name[language], .option($0.id), kind: "title_options", text: builder.plain($0.summary), more: others($0.name)) }
            + catalog.profiles.map { entry($0.name[language], .profile($0.id), kind: "title_profiles", text: builder.plain($0.who), more: others($0.name)) }
            + catalog.notes.map { entry($0.title[language], .note($0.id), kind: "title_notes", text: builder.plain($0.finding), more: others($0.title)) }
    }

    private var claims: [JSONTree] {
        catalog.claims.map { claim in
            let criterion = builder.index.criteria[claim.criterion]?.name[language] ?? claim.criterion.text
            return entry(builder.subject(of: claim) + builder.word("colon") + criterion, .criterion(claim.criterion), Anchor.claim(claim.id), kind: "section_claims", text: builder.plain(claim.statement))
        }
    }

    private var words: [JSONTree] {
        catalog.equivalents.map { one in
            entry(
                one.name[language], .equivalents, Anchor.equivalent(one.id), kind: "title_equivalents",
                text: ([builder.plain(one.purpose)] + one.counterparts.map { $0.name[language] + builder.word("colon") + builder.plain($0.difference) }).joined(separator: " "), more: others(one.name))
        } + catalog.terms.map { term in
            entry(
                term.name[language], .glossary, Anchor.term(term.id), kind: "title_glossary", text: builder.plain(term.meaning),
                more: others(term.name) + Language.allCases.flatMap { term.synonyms[$0] ?? [] })
        }
    }

    private var pages: [JSONTree] {
        builder.site.slugs.compactMap { slug in
            builder.site.head(of: slug, in: language).map { entry($0.title, .prose(slug: slug), kind: "section_pages", text: $0.description) }
        }
    }
}
