import HVModel

/// Makes the view of a report in one language; numbers the sources it cites.
struct ReportBuilder {
    let renderer: ReportRenderer
    let language: Language
    var page: PageBuilder

    init(renderer: ReportRenderer, language: Language) {
        self.renderer = renderer
        self.language = language
        page = renderer.builder(language)
    }

    var decision: Decision { renderer.decision }
    var brief: Brief { renderer.brief }
    var catalog: Catalog { page.catalog }
    var index: CatalogIndex { page.index }

    func word(_ key: String, _ values: [String: String] = [:]) -> String {
        page.word(key, values)
    }

    func word(_ family: String, for rawValue: String) -> String { page.word(family, for: rawValue) }

    func name(_ option: ID<Option>) -> String { index.options[option]?.name[language] ?? option.text }
    func name(_ criterion: ID<Criterion>) -> String { index.criteria[criterion]?.name[language] ?? criterion.text }
    func name(_ row: ID<SupportRow>) -> String { index.rows[row]?.title[language] ?? row.text }
    func name(_ platform: ID<Platform>) -> String { page.name(of: platform) }

    func optionalName(_ option: ID<Option>?) -> String { option.map { name($0) } ?? word("report_none") }

    /// The sentence of a reason.
    func words(_ reason: Reason) -> String {
        var values = reason.values.mapValues { words($0) }
        // "Foundation 9.1 (9.1)" would say it twice.
        if let version = values["version"] {
            // "Standard 8" stands for 8.0 as well.
            let line = version.split(separator: ".").first.map(String.init) ?? version
            let isInName = version.isEmpty || [version, line].contains { values["option"]?.hasSuffix(" \($0)") == true }
            values["version"] = isInName ? (language == .zh ? " " : "") : word("report_of_version", ["version": version])
        }
        if let low = values["low"], let high = values["high"] { values["range"] = low == high ? low : word("price_range", ["low": low, "high": high]) }
        return word(UIKey.of("reason", reason.kind), values)
    }

    func words(_ value: Reason.Value) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): ReportWords.grouped(number)
        case .points(let points), .percent(let points): ReportWords.decimal(points)
        case .money(let money): ReportWords.total(money)
        case .fact(let name): name
        case .option(let id): name(id)
        case .options(let ids): shortened(ids.map { name($0) })
        case .platform(let id): name(id)
        case .product(let id): page.name(of: id)
        case .criterion(let id): name(id)
        case .row(let id): name(id)
        case .claim(let id): index.claims[id].map { page.plain($0.statement) } ?? id.text
        case .state(let state): word("state", for: state.rawValue)
        }
    }

    /// A sentence that names everything is not read; the tables have all.
    private func shortened(_ names: [String]) -> String {
        names.count <= 5 ? page.joined(names) : word("report_and_more", ["names": page.joined(Array(names.prefix(3))), "more": "\(names.count - 3)", "count": "\(names.count)"])
    }

    func words(_ outcome: Outcome) -> String {
        switch outcome {
        case .platform(let id): word("outcome_platform", ["platform": name(id)])
        case .split: word("outcome_split")
        case .stay: word("outcome_stay")
        case .tie: word("outcome_tie")
        case .neither: word("outcome_neither")
        case .undetermined: word("outcome_undetermined")
        }
    }

    /// A fact as readers call it, with the name that the probe has for it.
    func factWords(_ name: String) -> String {
        guard let words = page.site.model.strings["fact_" + name.replacing(".", with: "_"), language] else { return name }
        return words + word("paren") + name + word("paren_end")
    }

    func words(_ value: FactValue?) -> String {
        switch value {
        case nil: word("report_unknown")
        case .some(.none): word("report_absent")
        case .some(.texts(let texts)): texts.count > 6 ? word("report_values", ["count": "\(texts.count)"]) : texts.joined(separator: " ")
        case .some(let value): value.words
        }
    }

    func texts(_ texts: [String]) -> ViewValue { .list(texts.map { ["text": .text($0)] }) }

    /// The whole view. Sections in the order in which they are read, so that sources are numbered as they come.
    mutating func view() -> View {
        let head = head()
        let sections: [View] = [
            answer(), verdictCard(), readiness(), knockOuts(), matrix(), scores(), robustness(), costs(), lifecycle(), risks(), people(), changes(), opinions(), provenance(),
        ]
        var view = sections.reduce(head) { $0.merging($1) }.merging(page.words)
        view["gap"] = .text(language.sentenceSpace)
        view["evidence"] = page.footnoteList()
        view["has_evidence"] = .flag(!page.footnotes.citations.isEmpty)
        for name in ["style", "details_style"] {
            view[name] = .rich(Rich(html: "", markdown: ""))
            view["\(name)_digest"] = .text("")
        }
        return view
    }

    private func head() -> View {
        let title = brief.title ?? word("report_title")
        return [
            "lang": .text(language.tag), "title": .text(title), "ticket": .text(brief.ticket), "as_of": .text(decision.asOf.description),
            "horizon": .text(decision.horizon.description), "digest": .text(String(renderer.provenance.contentDigest.prefix(12))),
            "makers": .text(page.joined(brief.decisionMakers)), "publisher": .text(renderer.site.model.settings.publisher),
            "notice": page.prose(renderer.site.model.settings.notice), "hosts": .list(decision.hosts.map(host)), "has_hosts": .flag(!decision.hosts.isEmpty),
            "guests": .list(
                brief.guests.map {
                    ["os": .text($0.os), "architecture": .text($0.architecture ?? word("report_as_hosts")), "count": .text(ReportWords.grouped($0.count))]
                }), "has_guests": .flag(!brief.guests.isEmpty),
        ]
    }

    private func host(_ group: HostGroup) -> View {
        let facts = group.facts
        let cores = facts.integer("cpu.cores").map { cores in
            word("report_topology", ["sockets": facts.integer("cpu.sockets").map { "\($0)" } ?? "?", "cores": "\(cores)", "threads": facts.integer("cpu.threads").map { "\($0)" } ?? "?"])
        }
        let cpu = [facts.text("cpu.vendor"), facts.text("cpu.model_name")].compactMap { $0 }.joined(separator: " ")
        return [
            "group": .text(group.name), "count": .text(ReportWords.grouped(group.count)), "architecture": .text(facts.architecture ?? word("report_unknown")),
            "cpu": .text(cpu.isEmpty ? word("report_unknown") : cpu), "topology": .text(cores ?? word("report_unknown")),
            "source": .text(word(group.isProbed ? "report_probed" : "report_told")),
            "warning": .text(facts.describes == .host ? nil : word("describes", for: facts.describes.rawValue)),
            "redacted": .text(facts.redacted.isEmpty ? nil : word("report_redacted", ["kinds": page.joined(facts.redacted)])),
        ]
    }
}
