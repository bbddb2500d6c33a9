import HVModel

extension Reader {
    func criterion() throws(ShapeGap) -> Criterion {
        let definition = try child("definition")
        return Criterion(
            id: try id("id"), name: try localized("name"), order: try integer("order"), question: try localized("question"),
            judged: try definition.localized("judged"), notJudged: try definition.localized("not_judged"),
            rubric: has("rubric") ? try child("rubric").rubric() : nil, rates: has("rates") ? try choice("rates") : nil)
    }

    private func rubric() throws(ShapeGap) -> Criterion.Rubric {
        Criterion.Rubric(two: try localized("two"), five: try localized("five"), eight: try localized("eight"))
    }

    func claim() throws(ShapeGap) -> Claim {
        let favours = try text("favours")
        return Claim(
            id: try id("id"), criterion: try id("criterion"), about: try child("about").subject(), statement: try localized("statement"),
            judgement: try optionalLocalized("judgement"), evidence: try evidence(), favours: favours == "neither" ? nil : ID(favours),
            disputes: try list("disputes") { item throws(ShapeGap) in
                Claim.Dispute(statement: try item.localized("statement"), citations: try item.citations())
            },
            baseline: try carried())
    }

    private func subject() throws(ShapeGap) -> Subject {
        if let platform = optionalID("platform", of: Platform.self) { return .platform(platform) }
        return .product(try id("product"), since: optionalVersion("since"), until: optionalVersion("until"))
    }

    func supportRow() throws(ShapeGap) -> SupportRow {
        let authored = node["support"]?.items ?? []
        var statements: [SupportStatement] = []
        for item in authored {
            guard let upstream = item["mirror"]?.text else {
                statements.append(try Reader(item).statement())
                continue
            }
            for original in authored where original["product"]?.text == upstream && original["mirror"] == nil {
                var statement = try Reader(original).statement()
                // Versions are those of the upstream product: a derivative numbers its releases differently.
                statement.product = try Reader(item).id("product")
                statement.mirrors = ID(upstream)
                statements.append(statement)
            }
        }
        return SupportRow(
            id: try id("id"), title: try localized("title"), kind: try choice("kind"), order: try integer("order"),
            summary: try localized("summary"), machines: texts("machines"), statements: statements, baseline: try carried())
    }

    private func statement() throws(ShapeGap) -> SupportStatement {
        SupportStatement(
            product: try id("product"), role: try choice("role"), mode: has("mode") ? try choice("mode") : nil, state: try choice("state"),
            since: optionalVersion("since"), until: optionalVersion("until"), requires: has("requires") ? try child("requires").condition() : nil,
            notes: try optionalLocalized("notes"), evidence: try evidence())
    }

    func profile() throws(ShapeGap) -> Profile {
        Profile(
            id: try id("id"), name: try localized("name"), order: try integer("order"), who: try localized("who"),
            advice: try localized("advice"),
            weights: try list("weights") { item throws(ShapeGap) in
                Profile.Weight(criterion: try item.id("criterion"), percent: try item.integer("weight"))
            },
            mustHaves: ids("must_haves"), suits: has("suits") ? try child("suits").condition() : nil,
            evidence: try evidence(), baseline: try carried())
    }

    func note() throws(ShapeGap) -> FieldNote {
        FieldNote(
            id: try id("id"), title: try localized("title"), on: optionalDate("on"), report: try localized("report"),
            finding: try localized("finding"), products: ids("products"), rows: ids("rows"), evidence: try evidence(),
            baseline: try carried())
    }

    func baselineSection() throws(ShapeGap) -> BaselineSection {
        BaselineSection(
            id: try id("id"), order: try integer("order"), heading: try localized("heading"), kind: try choice("kind"),
            statements: try list("statements") { item throws(ShapeGap) in
                BaselineSection.Statement(
                    id: try item.id("id"), platform: item.optionalID("platform"), row: item.optionalID("row"), was: try item.localized("was"))
            })
    }
}
