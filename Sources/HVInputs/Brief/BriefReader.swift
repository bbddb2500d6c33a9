public import HVDiagnostics
public import HVModel

/// Reads a brief and holds it against the catalogue that it speaks of.
public enum BriefReader {
    /// - Parameter probes: names that `hosts[].probe` may use.
    public static func read(_ file: InputFile, catalog: Catalog, probes: [String] = []) -> Diagnosed<Brief?> {
        let root = SiteReader.parse(file)
        guard let node = root.value else { return root.map { _ in nil } }
        let found = root.diagnostics + ShapeCheck.check(node, against: BriefShape.root, in: file.path, root: "a brief")
            + BriefChecks(root: node, path: file.path, catalog: catalog, probes: probes).run()
        if found.contains(where: { $0.severity == .error }) { return Diagnosed(nil, found) }
        return Diagnosed(try? Reader(node).brief(), found)
    }
}

extension Reader {
    fileprivate func brief() throws(ShapeGap) -> Brief {
        let currency = optionalText("currency") ?? Brief().currency
        return Brief(
            title: optionalText("title"), ticket: optionalText("ticket"), decisionMakers: texts("decision_makers"), profile: optionalID("profile"),
            horizon: optionalDate("horizon"), hosts: try list("hosts") { item throws(ShapeGap) in try item.hostGroup() }, current: optionalID("current"),
            mustHaves: ids("must_haves").map(MustHave.row)
                + (try list("host_conditions") { item throws(ShapeGap) in
                    MustHave.host(name: try item.text("name"), condition: try item.child("condition").condition())
                }),
            partial: has("partial") ? try choice("partial") : Brief().partial,
            weights: try list("weights") { item throws(ShapeGap) in
                Profile.Weight(criterion: try item.id("criterion"), percent: try item.integer("weight"))
            },
            guests: try list("guests") { item throws(ShapeGap) in try item.guests() }, options: ids("options"),
            prices: try list("prices") { item throws(ShapeGap) in try item.agreedPrice(currency) },
            costs: try list("costs") { item throws(ShapeGap) in try item.estimate(currency) }, currency: currency,
            exchangeRates: try list("exchange_rates") { item throws(ShapeGap) in try item.exchangeRate() },
            taxPercent: has("tax_percent") ? try integer("tax_percent") : nil,
            compliance: try list("compliance") { item throws(ShapeGap) in
                ComplianceItem(
                    requirement: try item.text("requirement"), options: item.ids("options"), certificate: item.optionalText("certificate"),
                    date: item.optionalDate("date"), isMust: item.optionalText("must") != "no")
            },
            assumptions: texts("assumptions"),
            dissent: try list("dissent") { item throws(ShapeGap) in
                Dissent(who: try item.text("who"), what: try item.text("what"), answer: item.optionalText("answer"))
            },
            conflictsOfInterest: texts("conflicts_of_interest"), preparedBy: optionalText("prepared_by"), reviewedBy: optionalText("reviewed_by"),
            approvedBy: optionalText("approved_by"))
    }

    private func hostGroup() throws(ShapeGap) -> HostGroupBrief {
        HostGroupBrief(
            name: try text("name"), count: has("count") ? try integer("count") : 1, probe: optionalText("probe"),
            architecture: optionalText("architecture"), sockets: has("sockets") ? try integer("sockets") : nil,
            coresPerSocket: has("cores_per_socket") ? try integer("cores_per_socket") : nil, facts: try hostFacts())
    }

    private func hostFacts() throws(ShapeGap) -> [String: FactValue] {
        let facts = try list("facts") { item throws(ShapeGap) in (try item.text("fact"), try item.text("value")) }
        return Dictionary(facts.compactMap { name, text in FactField.named(name)?.value(of: text).map { (name, $0) } }) { _, last in last }
    }

    private func guests() throws(ShapeGap) -> GuestGroup {
        GuestGroup(
            os: try text("os"), architecture: optionalText("architecture"), count: has("count") ? try integer("count") : 1,
            hosts: optionalText("hosts"), emulation: has("emulation") ? try choice("emulation") : .accept)
    }

    private func agreedPrice(_ currency: String) throws(ShapeGap) -> AgreedPrice {
        let (low, likely, high) = try amounts(currency)
        return AgreedPrice(
            option: try id("option"), low: low, likely: likely, high: high, unit: try choice("unit"), tax: has("tax") ? try choice("tax") : .unknown,
            on: optionalDate("on"), source: optionalText("source"))
    }

    private func estimate(_ currency: String) throws(ShapeGap) -> CostEstimate {
        let (low, likely, high) = try amounts(currency)
        return CostEstimate(
            kind: try choice("kind"), low: low, likely: likely, high: high, every: has("every") ? try choice("every") : .once,
            options: ids("options"), note: optionalText("note"))
    }

    private func amounts(_ currency: String) throws(ShapeGap) -> (Money, Money, Money) {
        let unit = optionalText("currency") ?? currency
        func money(_ key: String) -> Money? { optionalText(key).flatMap { Money($0, currency: unit) } }
        if let amount = money("amount") { return (amount, amount, amount) }
        guard let low = money("low"), let high = money("high") else { throw gap("amount") }
        return (low, money("likely") ?? Money(hundredths: (low.hundredths + high.hundredths) / 2, currency: unit), high)
    }

    private func exchangeRate() throws(ShapeGap) -> ExchangeRate {
        guard let rate = BriefChecks.millionths(try text("rate")) else { throw gap("rate") }
        return ExchangeRate(from: try text("from"), rateMillionths: rate, on: try date("on"), source: optionalText("source"))
    }
}
