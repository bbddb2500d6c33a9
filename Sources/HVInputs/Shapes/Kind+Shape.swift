import HVModel

extension Kind {
    /// The shape of a file of this kind.
    var shape: Shape { .record((isList ? [] : [Shape.must("id", .ownID, "Equal to the file name.")]) + fields) }

    private var fields: [Shape.Field] {
        switch self {
        case .platform: Self.platformFields
        case .product: Self.productFields
        case .option: Self.optionFields
        case .criterion: Self.criterionFields
        case .claim: Self.claimFields
        case .support: Self.supportFields
        case .source: Self.sourceFields
        case .profile: Self.profileFields
        case .note: Self.noteFields
        case .baseline: Self.baselineFields
        case .rating: Self.ratingFields
        case .check: Self.checkFields
        case .cpu: Self.cpuFields
        case .equivalent: Self.equivalentFields
        case .glossary: Self.glossaryFields
        case .unused: Self.unusedFields
        }
    }

    private static let order = Shape.must("order", .integer(0...100_000), "Reading order; ties by id.")

    private static let platformFields = [
        Shape.must("name", .title, "Display name."),
        order,
        Shape.must("summary", .text, "What it is, in two or three sentences."),
        Shape.may(
            "commands",
            .record([
                Shape.may("accelerated", .line, "A command that starts an accelerated guest; {machine} stands for its architecture."),
                Shape.may("emulated", .line, "The same for an emulated guest."),
            ]), "How to try it."),
    ]

    private static let productFields = [
        Shape.must("name", .title, "Display name."),
        Shape.must("platform", .reference(.platform), "The platform it belongs to."),
        Shape.must("kind", .oneOf(Product.Kind.self), "What sort of thing it is."),
        Shape.must("vendor", .line, "Who makes it."),
        Shape.must("summary", .text, "What it is."),
        Shape.may("upstream", .reference(.product), "The product whose support statements this one may mirror."),
        Shape.may("part_of", .list(.reference(.product), atLeast: 1), "Products that contain it."),
        Shape.may(
            "former_names",
            .list(
                .record([
                    Shape.must("name", .line, "The old name."), Shape.may("until", .line, "First version, or the year, without it."),
                ]), atLeast: 1), "What it was called before."),
        Shape.may("replaced_by", .list(.reference(.product), atLeast: 1), "Its successors."),
        Shape.may("homepage", .url, "Where it lives."),
        Shape.may(
            "identifiers", .record([Shape.may("endoflife", .line, "Product id on endoflife.date."), Shape.may("cpe", .line, "CPE 2.3 prefix.")]),
            "Its names in registries."),
        Shape.may("releases", .list(release, atLeast: 0), "Newest first."),
    ]

    private static let release = Shape.record([
        Shape.must("version", .version, "The release line."),
        Shape.may("released", .date, "First day of general availability."),
        Shape.may("full_support_until", .date, "Last day of full support."),
        Shape.may("general_support_until", .date, "Last day of general (maintenance, security) support without extra pay."),
        Shape.may("technical_guidance_until", .date, "Last day of technical guidance."),
        Shape.may("extended_support_until", .date, "Last day of paid, extended support."),
        Shape.may("notes", .inlineText, "Anything a date cannot say."),
        Shape.must("sources", .list(.citation, atLeast: 1), "Where the dates are said."),
        Shape.facts,
    ])

    private static let optionFields = [
        Shape.must("name", .title, "Display name."),
        Shape.must("platform", .reference(.platform), "The platform it belongs to."),
        Shape.must("product", .reference(.product), "The main product."),
        Shape.may("version", .version, "A release of that product."),
        Shape.may("edition", .title, "The edition."),
        Shape.may("components", .list(.reference(.product), atLeast: 1), "Further products in it."),
        order,
        Shape.must("summary", .text, "What one gets, and from whom."),
        Shape.may("ended", .inlineText, "Only if general support of its release has ended: that it has, and what follows."),
        Shape.may("prices", .list(price, atLeast: 1), "Prices as reported."),
        Shape.may("licensing", .list(licensingRule, atLeast: 1), "How many units of a price a purchase takes."),
        Shape.may("questions", .list(.inlineText, atLeast: 1), "What to ask its vendor, where independent evidence is missing."),
    ]

    private static let price = Shape.record([
        Shape.may("amount", .decimal, "A single amount; or use low and high."),
        Shape.may("low", .decimal, "Lower end of a range."),
        Shape.may("high", .decimal, "Upper end of a range."),
        Shape.must("currency", .currency, "ISO 4217."),
        Shape.must("unit", .oneOf(Price.Unit.self), "What the amount is for."),
        Shape.must("tax", .oneOf(Price.Tax.self), "Whether tax is in it."),
        Shape.must("on", .date, "The day the price was valid."),
        Shape.must("checked", .date, "The last day on which a newer one was looked for; due again 90 days later."),
        Shape.may("notes", .inlineText, "Conditions."),
        Shape.must("sources", .list(.citation, atLeast: 1), "Who says so."),
        Shape.facts,
    ])

    private static let criterionFields = [
        Shape.must("name", .title, "Display name."),
        order,
        Shape.must("question", .title, "The question it answers, in one line."),
        Shape.must(
            "definition",
            .record([
                Shape.must("judged", .text, "What is judged under it."),
                Shape.must("not_judged", .text, "What is not, and where it is judged instead."),
            ]), "Its limits."),
        Shape.may(
            "rubric",
            .record([
                Shape.must("two", .inlineText, "What a 2 of 10 means."),
                Shape.must("five", .inlineText, "What a 5 means."),
                Shape.must("eight", .inlineText, "What an 8 means."),
            ]), "The anchors of the scale that options are rated on."),
        Shape.may("rates", .oneOf(Criterion.Rates.self), "The calculation that rates it wherever its inputs are known."),
    ]

    private static let claimFields =
        [
            Shape.must("criterion", .reference(.criterion), "The dimension it belongs to."),
            Shape.must(
                "about",
                .record([
                    Shape.may("platform", .reference(.platform), "A platform as a whole."),
                    Shape.may("product", .reference(.product), "Or one product."),
                    Shape.may("since", .version, "First version of the product that it is true of."),
                    Shape.may("until", .version, "First version that it is no longer true of."),
                ]), "A platform, or a product with versions."),
            Shape.must("statement", .inlineText, "One statement."),
            Shape.may("judgement", .inlineText, "Only if it is our opinion: the reason."),
        ] + Shape.evidence(required: true) + [
            Shape.must("favours", .referenceOr(.platform, ["neither"]), "The platform it speaks for."),
            Shape.may(
                "disputes",
                .list(
                    .record([
                        Shape.must("statement", .inlineText, "The other value."),
                        Shape.must("sources", .list(.citation, atLeast: 1), "Who says so."),
                    ]), atLeast: 1), "What other sources say instead."),
            Shape.carried,
        ]

    private static let supportFields = [
        Shape.must("title", .title, "Name of the row."),
        Shape.must("kind", .oneOf(SupportRow.Kind.self), "Architecture or feature."),
        Shape.may("machines", .list(.line, atLeast: 1), "What `uname -m` and inventories call this architecture."),
        order,
        Shape.must("summary", .text, "The row's answer."),
        Shape.may("parent", .reference(.support), "The row of what it builds on."),
        Shape.must("support", .list(statement, atLeast: 1), "One statement per product, role and mode."),
        Shape.carried,
    ]

    private static let statement = Shape.record(
        [
            Shape.must("product", .reference(.product), "Whose statement."),
            Shape.may("mirror", .reference(.product), "The upstream product whose statements it shares; nothing else then."),
            Shape.may("role", .oneOf(SupportStatement.Role.self), "Host, guest or feature."),
            Shape.may("mode", .oneOf(SupportStatement.Mode.self), "Accelerated or emulated; for a guest always."),
            Shape.may("state", .oneOf(SupportStatement.State.self), "The answer."),
            Shape.may("since", .version, "First version with this state."),
            Shape.may("until", .version, "First version without it."),
            Shape.may("requires", .condition, "What a host must have."),
            Shape.may("notes", .inlineText, "Needed for partial."),
        ] + Shape.evidence(required: false))

    private static let sourceFields = [
        Shape.must("title", .line, "In its own language."),
        Shape.must("language", .languageTag, "Its language, as a BCP 47 tag."),
        Shape.must("publisher", .line, "Who published it."),
        Shape.must("url", .url, "Where it is."),
        Shape.must("date", .partialDate, "When it was published: YYYY, YYYY-MM, YYYY-MM-DD or undated."),
        Shape.may("archived", .url, "An archived copy."),
        Shape.must("directness", .oneOf(Source.Directness.self), "Primary if it is the origin of what it says."),
        Shape.must("interest", .oneOf(Source.Interest.self), "What its publisher stands to gain."),
        Shape.must("form", .oneOf(Source.Form.self), "What it is."),
        Shape.may("moving", .oneOf(["yes"]), "Only if its address follows a branch and no commit of it is known."),
    ]

    private static let profileFields =
        [
            Shape.must("name", .title, "Display name."),
            order,
            Shape.must("who", .text, "Who is asking."),
            Shape.must("advice", .text, "What follows; our judgement."),
            Shape.may(
                "weights",
                .list(
                    .record([
                        Shape.must("criterion", .reference(.criterion), "A criterion."),
                        Shape.must("weight", .integer(0...100), "Percent; all sum to 100."),
                    ]), atLeast: 1), "How much each criterion matters to them."),
            Shape.may("must_haves", .list(.reference(.support), atLeast: 1), "Matrix rows that they cannot do without."),
            Shape.may("suits", .condition, "Hosts that the profile speaks for; left out: any."),
        ] + Shape.evidence(required: false) + [Shape.carried]

    private static let noteFields =
        [
            Shape.must("title", .title, "Display name."),
            Shape.must("on", .dateOr(["undated"]), "When it was seen."),
            Shape.must("report", .text, "What was seen, as told."),
            Shape.must("finding", .text, "What the evidence says about it."),
            Shape.may("products", .list(.reference(.product), atLeast: 1), "Products it is about."),
            Shape.may("rows", .list(.reference(.support), atLeast: 1), "Matrix rows it bears on."),
        ] + Shape.evidence(required: false) + [Shape.carried]

    private static let baselineFields = [
        order,
        Shape.must("heading", .title, "The section's heading."),
        Shape.must("kind", .oneOf(BaselineSection.Kind.self), "Prose, table or notes."),
        Shape.must(
            "statements",
            .list(
                .record([
                    Shape.must("id", .baselineID, "baseline/<section>/..."),
                    Shape.may("platform", .reference(.platform), "Left out when it is about all."),
                    Shape.may("row", .reference(.support), "The matrix row, in a table."),
                    Shape.must("was", .text, "The original text and its translation."),
                ]), atLeast: 1), "What it said."),
    ]
}
