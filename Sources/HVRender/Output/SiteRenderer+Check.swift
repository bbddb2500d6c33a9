public import HVDiagnostics
import HVModel

extension SiteRenderer {
    /// Everything that can be told before a page is rendered: templates against views, interface words, output paths.
    public func check() -> [Diagnostic] {
        (checkTemplates() + checkStrings() + checkPaths()).inOrder()
    }

    private func checkTemplates() -> [Diagnostic] {
        let contract = TemplateContract(templates: templates)
        var shapes: [String: Shape] = Dictionary(uniqueKeysWithValues: Self.kinds.map { ($0, Shape()) })
        var layout = Shape()
        func add(_ page: PageView, _ builder: PageBuilder) {
            shapes[page.kind, default: Shape()].merge(page.view.merging(builder.words))
            layout.merge(builder.layout(page, content: Rich(html: "", markdown: ""), terms: [Self.anyTerm]))
        }
        for language in site.model.languages {
            for route in site.routes(of: language) {
                var builder = PageBuilder(site: site, route: route, language: language, rendersProse: false)
                if let page = builder.page() { add(page, builder) }
            }
            // One prose page is like another.
            let slug = site.slugs.first ?? ""
            let builder = PageBuilder(site: site, route: .prose(slug: slug), language: language, rendersProse: false)
            let sample = ProsePage(slug: slug, language: language, title: "", order: 0, description: "", body: "", file: "", bodyLine: 1)
            add(builder.prosePage(sample).view, builder)
        }
        var found: [Diagnostic] = []
        for format in Format.allCases {
            found += contract.check("layouts/page.\(format.rawValue)", against: layout)
            for (kind, shape) in shapes { found += contract.check("pages/\(kind).\(format.rawValue)", against: shape) }
        }
        return found
    }

    /// Kinds of pages, each with its template. A kind that this catalogue has no page of still needs one.
    static let kinds = [
        "home", "criterion", "matrix", "row", "platform", "products", "product", "options", "option", "profiles", "profile", "notes", "note",
        "sources", "document", "prose", "not-found", "search", "choose", "finder",
    ]

    private func checkStrings() -> [Diagnostic] {
        UIKey.required.filter { site.model.strings.texts[$0] == nil }.map { key in
            let fix = NearMiss.of(key, among: site.model.strings.texts.keys)
            return Diagnostic(
                "strings.missing", .error, "interface word '\(key)' exists" + (fix.map { "; is '\($0)' meant?" } ?? ""),
                at: Location(file: templates.folder + "strings.yml")
            )
        }
    }

    private func checkPaths() -> [Diagnostic] {
        // File systems that ignore case would let the second of two such files win in silence.
        let groups = Dictionary(grouping: outputPaths) { $0.lowercased() }.values.filter { $0.count > 1 }
        return groups.map { paths in
            let names = paths.sorted().map { "'\($0)'" }.joined(separator: ", ")
            return Diagnostic("output.collision", .error, "every file of the site has a path of its own, also where case does not count: \(names)",
                at: Location(file: paths.sorted().first ?? ""))
        }
    }

    /// Every path that a full build writes, assets excepted; unsorted, with duplicates if there are any.
    public var outputPaths: [String] {
        var paths: [String] = []
        for language in site.model.languages {
            for route in site.routes(of: language) + site.slugs.map({ .prose(slug: $0) }) {
                paths += Format.allCases.map { site.routes.path(route, language, $0) }
            }
        }
        return paths + extraPaths
    }

    /// Templates may explain words whether this content has a glossary or not.
    private static let anyTerm = Term(id: ID("term"), name: LocalizedText(en: "term", zh: "term"), meaning: LocalizedText(en: "term", zh: "term"))
}
