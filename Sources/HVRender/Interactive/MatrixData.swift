import HVModel

/// What the matrix's script works on: rows, options, ratings and profiles, in the page's language. The same shape serves the site and
/// reports; a report adds its brief and its hosts.
struct MatrixData {
    let builder: PageBuilder
    /// Ratings per option, in the order of the criteria; options without any are listed only.
    let scores: [ID<Option>: [Score.Part]]
    /// Whether there is no site around it to link to.
    let isAlone: Bool
    /// Sources once each, in the order of their first use.
    private var places: [ID<Source>: Int] = [:]
    private var sources: [JSONTree] = []

    init(builder: PageBuilder, scores: [ID<Option>: [Score.Part]], isAlone: Bool = false) {
        self.builder = builder
        self.scores = scores
        self.isAlone = isAlone
    }

    private var catalog: Catalog { builder.catalog }
    private var language: Language { builder.language }

    /// - Parameter more: `brief` and `hosts` of a report.
    mutating func tree(_ more: [String: JSONTree] = [:]) -> JSONTree {
        let rows = catalog.support.map { row($0) }
        let data: [String: JSONTree] = [
            "language": .text(language.tag), "rows": .list(rows), "options": .list(options), "products": .object(products),
            "platforms": .list(catalog.platforms.map { .object(["id": .text($0.id.text), "name": .text($0.name[language]), "tone": .text(orNull: builder.index.tone($0.id))]) }),
            "criteria": .list(catalog.criteria.map { .object(["id": .text($0.id.text), "name": .text($0.name[language]), "href": href(.criterion($0.id))]) }),
            "profiles": .list(catalog.profiles.map(profile)), "cpus": .list(catalog.cpus.map(cpu)), "sources": .list(sources),
            "words": .object(MatrixWords.all.reduce(into: [:]) { $0[$1] = .text(builder.word($1)) }),
        ]
        return .object(data.merging(more) { _, new in new })
    }

    private func href(_ route: Route, _ fragment: String? = nil) -> JSONTree {
        if isAlone { return .null }
        return if case .link(let html, _) = builder.link(route, fragment) { .text(html) } else { .null }
    }

    // MARK: rows

    private mutating func row(_ row: SupportRow) -> JSONTree {
        var statements: [JSONTree] = []
        for one in row.statements { statements.append(statement(one)) }
        return .object([
            "id": .text(row.id.text), "title": .text(row.title[language]), "kind": .text(row.kind.rawValue), "href": href(.row(row.id)),
            "machines": .list(row.machines.map(JSONTree.text)), "words": .text(searchWords(row)), "statements": .list(statements),
        ])
    }

    /// Both languages, ids, and what the row is called elsewhere: whoever knows one word finds it.
    private func searchWords(_ row: SupportRow) -> String {
        let titles = Language.allCases.map { row.title[$0] }
        let terms = catalog.terms.filter { term in zip(Language.allCases, titles).contains { $1.lowercased().contains(term.name[$0].lowercased()) } }
        let synonyms = terms.flatMap { term in Language.allCases.flatMap { [term.name[$0]] + (term.synonyms[$0] ?? []) } }
        let equivalents = catalog.equivalents.filter { $0.rows.contains(row.id) }.flatMap { one in Language.allCases.map { one.name[$0] } }
        var seen: Set<String> = []
        return (titles + [row.id.text] + row.machines + synonyms + equivalents).map { $0.lowercased() }.filter { seen.insert($0).inserted }.joined(separator: " | ")
    }

    private mutating func statement(_ statement: SupportStatement) -> JSONTree {
        var members: [String: JSONTree] = [
            "product": .text(statement.product.text), "role": .text(statement.role.rawValue), "state": .text(statement.state.rawValue),
        ]
        members["mode"] = statement.mode.map { .text($0.rawValue) }
        members["since"] = statement.since.map { .text($0.text) }
        members["until"] = statement.until.map { .text($0.text) }
        members["versions"] = builder.versions(of: statement).map(JSONTree.text)
        members["mirrors"] = statement.mirrors.map { .text($0.text) }
        members["requires"] = statement.requires.map(Self.condition)
        // What it says and rests on stands with the original.
        guard statement.mirrors == nil else { return .object(members) }
        members["when"] = statement.requires.map { .text(builder.words(for: $0)) }
        members["notes"] = statement.notes.map { .text(builder.plain($0)) }
        let evidence = statement.evidence
        members["confidence"] = evidence.confidence.map { .text($0.rawValue) }
        members["verified"] = evidence.verified.map { .text($0.on.description) }
        members["review_by"] = evidence.reviewBy.map { .text($0.description) }
        if !evidence.citations.isEmpty {
            var cited: [JSONTree] = []
            for citation in evidence.citations { cited.append(self.citation(citation)) }
            members["sources"] = .list(cited)
        }
        return .object(members)
    }

    private mutating func citation(_ citation: Citation) -> JSONTree {
        if places[citation.source] == nil, let source = builder.index.sources[citation.source] {
            places[citation.source] = sources.count
            let url = ExternalURL.printable(source.url)
            sources.append(.object(["title": .text(source.title), "publisher": .text(source.publisher), "url": url.isEmpty ? .null : .text(url)]))
        }
        var members: [String: JSONTree] = [
            "source": .integer(places[citation.source] ?? 0), "accessed": .text(citation.accessed.description), "locator": .text(builder.locator(citation)),
        ]
        members["quote"] = citation.quote.map(JSONTree.text)
        return .object(members)
    }

    // MARK: options, products, profiles, CPUs

    private var options: [JSONTree] {
        let places = Dictionary(catalog.platforms.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return catalog.options.sorted { (places[$0.platform] ?? 0, $0.order, $0.id.text) < (places[$1.platform] ?? 0, $1.order, $1.id.text) }.map { option in
            var members: [String: JSONTree] = [
                "id": .text(option.id.text), "name": .text(option.name[language]), "href": href(.option(option.id)), "platform": .text(option.platform.text),
                "product": .text(option.product.text), "components": .list(option.components.map { .text($0.text) }),
            ]
            members["version"] = option.version.map { .text($0.text) }
            members["parts"] = scores[option.id].map { .list($0.map(Self.part)) }
            return .object(members)
        }
    }

    private static func part(_ part: Score.Part) -> JSONTree {
        .list([.number(part.rating.low), .number(part.rating.likely), .number(part.rating.high), .text(part.origin.rawValue)])
    }

    private var products: [String: JSONTree] {
        catalog.products.reduce(into: [:]) { all, product in
            all[product.id.text] = .object([
                "name": .text(product.name[language]), "platform": .text(product.platform.text), "vendor": .text(product.vendor), "href": href(.product(product.id)),
                "kind": .text(product.kind.rawValue),
            ])
        }
    }

    private func profile(_ profile: Profile) -> JSONTree {
        let weights = catalog.criteria.map { criterion in JSONTree.integer(profile.weights.first { $0.criterion == criterion.id }?.percent ?? 0) }
        return .object([
            "id": .text(profile.id.text), "name": .text(profile.name[language]), "href": href(.profile(profile.id)), "weights": .list(profile.weights.isEmpty ? [] : weights),
            "must_haves": .list(profile.mustHaves.map { .text($0.text) }), "host": .text(orNull: builder.site.model.standings[profile.id]?.host?.text),
        ])
    }

    private func cpu(_ cpu: CPUModel) -> JSONTree {
        .object(["match": Self.condition(cpu.match), "facts": .object(cpu.facts.reduce(into: [:]) { $0[$1.name] = Self.fact($1.value) })])
    }

    static func condition(_ condition: Condition) -> JSONTree {
        switch condition {
        case .all(let parts): .object(["operator": .text("all"), "conditions": .list(parts.map(Self.condition))])
        case .any(let parts): .object(["operator": .text("any"), "conditions": .list(parts.map(Self.condition))])
        case .not(let part): .object(["operator": .text("not"), "conditions": .list([Self.condition(part)])])
        case .test(let test):
            .object(
                ["operator": JSONTree.text(test.op.rawValue), "fact": .text(test.fact)]
                    .merging(test.values.isEmpty ? [:] : ["values": .list(test.values.map(JSONTree.text))]) { first, _ in first }
                    .merging(test.asVersion ? ["as_version": .flag(true)] : [:]) { first, _ in first })
        }
    }

    static func fact(_ value: FactValue) -> JSONTree {
        switch value {
        case .text(let text): .text(text)
        case .integer(let number): .integer(number)
        case .flag(let flag): .flag(flag)
        case .texts(let texts): .list(texts.map(JSONTree.text))
        case .none: .null
        }
    }
}
