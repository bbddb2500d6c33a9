import HVModel

/// The kinds that decisions rest on: ratings, host checks, CPU models, licensing rules.
extension Kind {
    static let licensingRule = Shape.record([
        Shape.must("rule", .oneOf(LicensingRule.Kind.self), "What is counted."),
        Shape.must("value", .integer(1...100_000), "How many."),
        Shape.may("disputed", .oneOf(["yes"]), "Only if sources disagree on it: it is then computed with and without."),
        Shape.may("notes", .inlineText, "Conditions; what the other sources say."),
        Shape.must("sources", .list(.citation, atLeast: 1), "Who says so."),
    ])

    private static let ratingRevision = Shape.record([
        Shape.must("on", .date, "When the rating was looked at again."),
        Shape.must(
            "from",
            .record([
                Shape.must("low", .rating, "Lowest defensible rating, 0 to 10."),
                Shape.must("likely", .rating, "Best single rating."),
                Shape.must("high", .rating, "Highest defensible rating."),
            ]), "The interval before."),
        Shape.must("reason", .inlineText, "What evidence moved it, or left it where it was."),
    ])

    static let ratingFields = [
        Shape.must(
            "ratings",
            .list(
                .record([
                    Shape.must("criterion", .reference(.criterion), "The criterion whose rubric is applied."),
                    Shape.must("low", .rating, "Lowest defensible rating, 0 to 10."),
                    Shape.must("likely", .rating, "Best single rating."),
                    Shape.must("high", .rating, "Highest defensible rating."),
                    Shape.must("claims", .list(.reference(.claim), atLeast: 1), "The claims it rests on, for and against."),
                    Shape.may("rows", .list(.reference(.support), atLeast: 1), "Matrix rows it rests on as well."),
                    Shape.must("reasoning", .inlineText, "Why this interval, against the rubric."),
                    Shape.must("review_by", .dateOr(["never"]), "When to look again."),
                    Shape.may("revisions", .list(ratingRevision, atLeast: 1), "What it was before, newest first."),
                ]), atLeast: 1), "One per criterion that is rated; a criterion left out is unknown."),
    ]

    static let checkFields =
        [
            Shape.must("platform", .reference(.platform), "The platform that the host is to be ready for."),
            Shape.must("order", .integer(0...100_000), "Reading order; ties by id."),
            Shape.must("title", .title, "What is looked at."),
            Shape.may("applies", .condition, "Hosts that the check is for; left out: all."),
            Shape.must("pass", .condition, "What a ready host has."),
            Shape.must("otherwise", .oneOf(HostCheck.Level.self), "How bad it is if not."),
            Shape.must("reason", .inlineText, "What follows if it does not pass."),
            Shape.must("remedy", .inlineText, "What to do then."),
        ] + Shape.evidence(required: true)

    static let cpuFields =
        [
            Shape.must("name", .title, "Model or series."),
            Shape.must("order", .integer(0...100_000), "Where several match, a later one says what earlier ones leave open."),
            Shape.must("match", .condition, "Which hosts have it, over cpu.* facts."),
            Shape.must(
                "facts",
                .list(
                    .record([
                        Shape.must("fact", .line, "A dotted name."),
                        Shape.must("value", .line, "true, false, a whole number, or text."),
                    ]), atLeast: 1), "What is known of every CPU of it; a probe that knows better wins."),
            Shape.may("notes", .inlineText, "What a value cannot say."),
        ] + Shape.evidence(required: true)
}
