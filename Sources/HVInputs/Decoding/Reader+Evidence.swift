import HVModel

extension Reader {
    func citations(_ key: String = "sources") throws(ShapeGap) -> [Citation] {
        try list(key) { item throws(ShapeGap) in
            Citation(
                source: try item.id("id"), locator: try item.text("locator"), quote: item.optionalText("quote"),
                accessed: try item.date("accessed"))
        }
    }

    func evidence() throws(ShapeGap) -> Evidence {
        Evidence(
            citations: try citations(),
            facts: (node["evidence"]?.items ?? []).compactMap(\.text),
            verified: has("verified") ? try child("verified").verification() : nil,
            confidence: has("confidence") ? try choice("confidence") : nil,
            reviewBy: reviewBy())
    }

    func reviewBy() -> ReviewBy? {
        optionalText("review_by").flatMap { $0 == "never" ? ReviewBy.never : CalendarDate($0).map(ReviewBy.on) }
    }

    private func verification() throws(ShapeGap) -> Verification {
        Verification(on: try date("on"), inVersion: optionalVersion("in_version"), method: try choice("method"))
    }

    func carried() throws(ShapeGap) -> [Carried] {
        try list("baseline") { item throws(ShapeGap) in
            Carried(
                id: try item.id("id"), status: try item.choice("status"), now: try item.optionalLocalized("now"),
                reason: try item.optionalLocalized("reason"), citations: try item.citations())
        }
    }

    func condition() throws(ShapeGap) -> Condition {
        if has("all") { return .all(try list("all") { item throws(ShapeGap) in try item.condition() }) }
        if has("any") { return .any(try list("any") { item throws(ShapeGap) in try item.condition() }) }
        if has("not") { return .not(try child("not").condition()) }
        let values = node["value"].map { $0.text.map { [$0] } ?? $0.items.compactMap(\.text) } ?? []
        return .test(
            Condition.Test(
                fact: try text("fact"), op: try choice("op"), values: values, asVersion: optionalText("type") == "version"))
    }
}
