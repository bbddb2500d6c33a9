import HVModel

/// The kinds that help readers over from what they know: equivalents, terms, and what was left out.
extension Kind {
    static let equivalentFields =
        [
            Shape.must("name", .title, "As its maker calls it."),
            Shape.must("platform", .reference(.platform), "The platform that it is known from."),
            Shape.may("product", .reference(.product), "The product that it is, or is part of."),
            Shape.must("order", .integer(0...100_000), "Reading order; ties by id."),
            Shape.must("purpose", .inlineText, "What it does, in a sentence."),
            Shape.must(
                "counterparts",
                .list(
                    .record([
                        Shape.must("name", .title, "What does it on the other platform."),
                        Shape.may("product", .reference(.product), "The product that it is, or is part of."),
                        Shape.must("likeness", .oneOf(Equivalent.Likeness.self), "How far the likeness goes; our judgement."),
                        Shape.must("difference", .inlineText, "Where they differ."),
                    ]), atLeast: 1), "Nearest first; one with likeness none where nothing is known."),
            Shape.may("rows", .list(.reference(.support), atLeast: 1), "Matrix rows that say more."),
        ] + Shape.evidence(required: true)

    static let glossaryFields = [
        Shape.must(
            "terms",
            .list(
                .record([
                    Shape.must("term", .line, "An id in kebab-case, for links."),
                    Shape.must("name", .title, "The one rendering in each language."),
                    Shape.must("meaning", .inlineText, "What it means, in a sentence."),
                    Shape.may(
                        "synonyms",
                        .record([
                            Shape.may("en", .list(.line, atLeast: 1), "Other words for it in English."),
                            Shape.may("zh", .list(.line, atLeast: 1), "Other words for it in Chinese."),
                        ]), "Found by search; texts that use them get a warning."),
                    Shape.may("sources", .list(.citation, atLeast: 1), "Where the rendering is used."),
                    Shape.may("explained", .oneOf(["no"]), "Only if texts do not explain it, because it is an everyday word as well."),
                ]), atLeast: 1), "One word, one rendering.")
    ]

    static let unusedFields = [
        Shape.must(
            "facts",
            .list(
                .record([
                    Shape.must("id", .line, "The fact's id in the research."),
                    Shape.must("reason", .title, "Why no entity carries it."),
                ]), atLeast: 1), "Facts that are carried by nothing.")
    ]
}
