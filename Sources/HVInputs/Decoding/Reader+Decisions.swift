import HVModel

/// What decisions rest on.
extension Reader {
    func licensingRule() throws(ShapeGap) -> LicensingRule {
        LicensingRule(
            kind: try choice("rule"), value: try integer("value"), isDisputed: has("disputed"), notes: try optionalLocalized("notes"),
            citations: try citations())
    }

    func optionRatings() throws(ShapeGap) -> OptionRatings {
        OptionRatings(id: try id("id"), ratings: try list("ratings") { item throws(ShapeGap) in try item.rating() })
    }

    private func rating() throws(ShapeGap) -> Rating {
        Rating(
            criterion: try id("criterion"), low: try double("low"), likely: try double("likely"), high: try double("high"),
            claims: ids("claims"), rows: ids("rows"), reasoning: try localized("reasoning"), reviewBy: reviewBy(),
            revisions: has("revisions") ? try list("revisions") { item throws(ShapeGap) in try item.ratingRevision() } : [])
    }

    private func ratingRevision() throws(ShapeGap) -> Rating.Revision {
        let before = try child("from")
        return Rating.Revision(
            date: try date("on"), low: try before.double("low"), likely: try before.double("likely"), high: try before.double("high"),
            reason: try localized("reason"))
    }

    private func double(_ key: String) throws(ShapeGap) -> Double {
        guard let number = Double(try text(key)) else { throw gap(key) }
        return number
    }

    func hostCheck() throws(ShapeGap) -> HostCheck {
        HostCheck(
            id: try id("id"), platform: try id("platform"), title: try localized("title"), order: try integer("order"),
            applies: has("applies") ? try child("applies").condition() : nil, pass: try child("pass").condition(),
            otherwise: try choice("otherwise"), reason: try localized("reason"), remedy: try localized("remedy"), evidence: try evidence())
    }

    func cpuModel() throws(ShapeGap) -> CPUModel {
        CPUModel(
            id: try id("id"), name: try localized("name"), order: try integer("order"), match: try child("match").condition(),
            facts: try list("facts") { item throws(ShapeGap) in (try item.text("fact"), Self.fact(try item.text("value"))) },
            notes: try optionalLocalized("notes"), evidence: try evidence())
    }

    private static func fact(_ text: String) -> FactValue {
        switch text {
        case "true": .flag(true)
        case "false": .flag(false)
        default: Int(text).map { .integer($0) } ?? .text(text)
        }
    }
}
