public import HVDiagnostics
import HVDigest
import HVMarkdown
public import HVModel

/// Turns a decision into documents; returns bytes and writes nothing. The numbers are the same in every language and form, because they
/// come from one decision.
public struct ReportRenderer: Sendable {
    let site: Site
    let templates: TemplateSet
    let decision: Decision
    let brief: Brief
    let provenance: ReportProvenance
    public let styles: ReportStyles
    let previous: PreviousReport?
    /// The matrix's script, which the HTML carries; nil: the site has none.
    let script: ScriptBundle?

    public init(
        settings: SiteSettings, catalog: Catalog, strings: UIStrings, templates: TemplateSet, decision: Decision, brief: Brief,
        provenance: ReportProvenance, styles: ReportStyles, previous: PreviousReport? = nil, script: ScriptBundle? = nil
    ) {
        site = Site(SiteModel(settings: settings, catalog: catalog, digest: provenance.contentDigest, asOf: decision.asOf, strings: strings))
        self.templates = templates
        self.decision = decision
        self.brief = brief
        self.provenance = provenance
        self.styles = styles
        self.previous = previous
        self.script = script
    }

    /// What can be told before rendering: templates against views, and words that are missing.
    public func check() -> [Diagnostic] {
        let contract = TemplateContract(templates: templates)
        var shape = Shape()
        for language in Language.allCases { shape.merge(view(language)) }
        let found = Format.allCases.flatMap { contract.check("report/report.\($0.rawValue)", against: shape) }
        let missing = ReportWords.required.filter { site.model.strings.texts[$0] == nil }.map {
            Diagnostic("strings.missing", .error, "interface word '\($0)' exists", at: Location(file: templates.folder + "strings.yml"))
        }
        return (found + missing).inOrder()
    }

    /// One file that opens by double click and asks for nothing.
    public func html(_ language: Language) -> Artifact {
        var view = view(language)
        for (name, style) in [("style", styles.page), ("details_style", styles.details)] {
            view[name] = .rich(Rich(html: style, markdown: ""))
            view["\(name)_digest"] = .text(ReportStyles.digest(of: style))
        }
        if let script {
            let text = "\n" + script.text.replacing("</", with: "<\\/")
            view["script"] = .rich(Rich(html: text, markdown: ""))
            view["script_digest"] = .text(ReportStyles.digest(of: text))
            view["data"] = .rich(Rich(html: matrixData(language), markdown: ""))
        }
        let text = FinishedText.set(templates.render(view, template: "report/report.html", format: .html), language)
        return Artifact(path: "report.\(language.rawValue).html", text: text.replacing(Self.sizeMark, with: "\(text.utf8.count / 1024 + 1) KiB"))
    }

    /// Stands where the file tells its size, until that is known.
    static let sizeMark = "\u{E000}size\u{E000}"

    /// What the script starts from: the report's own brief, hosts and ratings.
    private func matrixData(_ language: Language) -> String {
        let scores = Dictionary(decision.options.compactMap { option in option.score.map { (option.option, $0.parts) } }) { first, _ in first }
        let profile = brief.profile.flatMap { id in site.model.catalog.profiles.first { $0.id == id } }
        var data = MatrixData(builder: builder(language), scores: scores, isAlone: true)
        return data.tree([
            "brief": MatrixData.brief(brief, profile: profile, weights: decision.weights), "hosts": .list(decision.hosts.map(MatrixData.host)),
        ]).inline
    }

    /// The short form, for tickets.
    public func markdown(_ language: Language) -> Artifact {
        let text = templates.render(view(language), template: "report/report.md", format: .markdown)
        return Artifact(path: "report.\(language.rawValue).md", text: SiteRenderer.normalised(text))
    }

    /// `hvdocs.report/1`: for programs, and for the next report to compare with.
    public func json() -> Artifact { Artifact(path: "report.json", bytes: ReportDocument(self).bytes) }

    /// The whole matrix, a line per row and option.
    public func csv(_ language: Language) -> Artifact {
        Artifact(path: "matrix.\(language.rawValue).csv", text: MatrixTable(decision: decision, builder: builder(language)).text)
    }

    /// The answer in one line.
    public func answer(_ language: Language) -> String {
        let builder = ReportBuilder(renderer: self, language: language)
        return builder.answerLine
    }

    func builder(_ language: Language) -> PageBuilder { PageBuilder(site: site, route: .home, language: language) }

    func view(_ language: Language) -> View {
        var builder = ReportBuilder(renderer: self, language: language)
        return builder.view()
    }
}
