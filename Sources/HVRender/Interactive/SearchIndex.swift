import HVMarkdown
import HVModel

/// Everything that can be searched for in one language, cut into scripts that the search page loads when somebody searches.
struct SearchIndex {
    /// Bytes of a shard at most.
    static let shardSize = 100 << 10

    private let builder: PageBuilder

    init(site: Site, language: Language) { builder = PageBuilder(site: site, route: .search, language: language) }

    static func path(_ language: Language, _ number: Int) -> String { "assets/search/\(language.rawValue)-\(number).js" }

    /// The catalogue's shards.
    var shards: [Artifact] {
        Self.cut(entries).enumerated().map { Artifact(path: Self.path(builder.language, $0), text: "hvdocs.index([\n\($1.joined(separator: ",\n"))\n]);\n") }
    }

    /// Prose is not in the catalogue: how many shards it takes is known when all of it is written, so each names the next one.
    static func prosePath(_ language: Language, _ number: Int) -> String { "assets/search/\(language.rawValue)-pages-\(number).js" }

    func shards(of prose: [ProseText]) -> [Artifact] {
        let shards = Self.cut(prose.flatMap(sections))
        return shards.enumerated().map { number, lines in
            let next = number + 1 < shards.count ? ", \"\(language.rawValue)-pages-\(number + 1).js\"" : ""
            return Artifact(path: Self.prosePath(language, number), text: "hvdocs.index([\n\(lines.joined(separator: ",\n"))\n]\(next));\n")
        }
    }

    /// Cut at whole entries; the same entries give the same shards.
    private static func cut(_ entries: [JSONTree]) -> [[String]] {
        var shards: [[String]] = [[]], size = 0
        for entry in entries {
            let line = entry.inline
            if size + line.utf8.count > shardSize - 128, !(shards.last ?? []).isEmpty {
                shards.append([])
                size = 0
            }
            shards[shards.count - 1].append(line)
            size += line.utf8.count + 2
        }
        return shards
    }

    // MARK: entries

    private var catalog: Catalog { builder.catalog }
    private var language: Language { builder.language }

    private var entries: [JSONTree] { rows + things + claims + words + pages + sources }

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

    private var sources: [JSONTree] {
        catalog.sources.map { source in
            entry(source.title, .sources, Anchor.source(source.id), kind: "title_sources", text: source.publisher, more: [source.url])
        }
    }

    private func sections(of page: ProseText) -> [JSONTree] {
        guard let title = builder.site.head(of: page.slug, in: language)?.title else { return [] }
        return page.sections.map { section in
            entry([title, section.heading?.text].compactMap { $0 }.joined(separator: builder.word("colon")), .prose(slug: page.slug), section.heading?.id, kind: "section_pages", text: section.text)
        }
    }
}
