import HVModel

/// The shapes that several kinds share.
extension Shape {
    static let title = Shape.localized(.line)
    static let text = Shape.localized(.prose)
    static let inlineText = Shape.localized(.inlineProse)

    static func oneOf<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> Shape {
        .oneOf(Choice.allCases.map(\.rawValue))
    }

    static let citation = Shape.record([
        must("id", .reference(.source), "A file in sources/."),
        must("locator", .line, "Where in the source: section, page, line, table."),
        may("quote", .line, "Verbatim, at most 25 words or 50 Han characters."),
        must("accessed", .date, "When it was read."),
    ])

    static let verification = Shape.record([
        must("on", .date, "The day somebody made sure."),
        may("in_version", .version, "The version it was made sure in."),
        must("method", .oneOf(Verification.Method.self), "How."),
    ])

    static let facts = may("evidence", .list(.line, atLeast: 1), "Ids of the facts it rests on.")

    static func evidence(required: Bool) -> [Field] {
        func field(_ name: String, _ shape: Shape, _ doc: String) -> Field {
            Field(name: name, shape: shape, required: required, doc: doc)
        }
        return [
            field("sources", .list(citation, atLeast: 1), "Where it is said."),
            facts,
            field("verified", verification, "Who made sure, when and how."),
            field("confidence", .oneOf(Confidence.self), "High needs a primary source."),
            field("review_by", .dateOr(["never"]), "When to look again; never for merged source code and past events."),
        ]
    }

    static let carried = Field(
        name: "baseline",
        shape: .list(
            .record([
                must("id", .baselineID, "The statement of the baseline document."),
                must("status", .oneOf(Carried.Status.self), "Upheld, refined (imprecise) or corrected (wrong)."),
                may("now", inlineText, "What it should say; unless upheld."),
                may("reason", inlineText, "Why; unless upheld."),
                may("sources", .list(citation, atLeast: 1), "Where the correction is said; unless upheld."),
            ]), atLeast: 1),
        required: false, doc: "Statements of the baseline document that this entity carries.")
}
