import HVModel

/// The shape of a brief. Every key is optional: `Brief()` says what holds without it.
enum BriefShape {
    static let root = Shape.record(subject + estate + money + people)

    private static let subject = [
        Shape.may("title", .line, "What is decided."),
        Shape.may("ticket", .line, "Number or address of the ticket the report goes to."),
        Shape.may("profile", .reference(.profile), "Whose weights and must-haves to start from."),
        Shape.may("horizon", .date, "Last day the decision has to hold for."),
        Shape.may("options", .list(.reference(.option), atLeast: 1), "What to compare; left out: everything."),
        Shape.may("current", .reference(.option), "What is in use today."),
        Shape.may(
            "weights",
            .list(
                .record([
                    Shape.must("criterion", .reference(.criterion), "A criterion."),
                    Shape.must("weight", .integer(0...100), "Percent; all sum to 100."),
                ]), atLeast: 1), "Own weights instead of the profile's."),
        Shape.may("must_haves", .list(.reference(.support), atLeast: 1), "Matrix rows that an option cannot do without."),
        Shape.may("partial", .oneOf(Brief.Partial.self), "How to take what an option has in part."),
        Shape.may(
            "host_conditions",
            .list(
                .record([
                    Shape.must("name", .line, "What it is called in the report."),
                    Shape.must("condition", .condition, "What every host must have."),
                ]), atLeast: 1), "Conditions of your own on the hosts."),
    ]

    private static let estate = [
        Shape.may(
            "hosts",
            .list(
                .record([
                    Shape.must("name", .line, "What the group is called in the report."),
                    Shape.may("count", .integer(1...1_000_000), "How many like hosts."),
                    Shape.may("probe", .line, "Name of a probed host, or a probe's file name without its extension."),
                    Shape.may("architecture", .line, "As uname -m says, where there is no probe."),
                    Shape.may("sockets", .integer(1...1_024), "CPU sockets of a host, where there is no probe."),
                    Shape.may("cores_per_socket", .integer(1...65_536), "Physical cores of a socket, where there is no probe."),
                    Shape.may(
                        "facts", .list(.record([Shape.must("fact", .line, "A dotted name."), Shape.must("value", .line, "Its value.")]), atLeast: 1),
                        "Further facts that a probe does not say."),
                ]), atLeast: 1), "Groups of like hosts."),
        Shape.may(
            "guests",
            .list(
                .record([
                    Shape.must("os", .line, "What runs in them."),
                    Shape.may("architecture", .line, "As uname -m says; left out: that of the hosts."),
                    Shape.may("count", .integer(1...10_000_000), "How many."),
                    Shape.may("hosts", .line, "Name of the group they run on."),
                    Shape.may("emulation", .oneOf(GuestGroup.Emulation.self), "Whether emulation would do; keep: the guests cannot be rebuilt for another architecture."),
                ]), atLeast: 1), "Groups of like guests."),
    ]

    private static let amounts = [
        Shape.may("amount", .decimal, "A single amount; or use low and high."),
        Shape.may("low", .decimal, "Lowest amount to expect."),
        Shape.may("likely", .decimal, "Most likely amount; left out: halfway."),
        Shape.may("high", .decimal, "Highest amount to expect."),
    ]

    private static let money = [
        Shape.may("currency", .currency, "What costs are added up in, ISO 4217."),
        Shape.may("tax_percent", .integer(0...100), "Added to amounts without tax."),
        Shape.may(
            "exchange_rates",
            .list(
                .record([
                    Shape.must("from", .currency, "One unit of this ..."),
                    Shape.must("rate", .decimal, "... is so much of the brief's currency."),
                    Shape.must("on", .date, "Day of the rate."),
                    Shape.may("source", .line, "Who says so."),
                ]), atLeast: 1), "Rates for prices in other currencies."),
        Shape.may(
            "prices",
            .list(
                .record(
                    [Shape.must("option", .reference(.option), "What it is the price of.")] + amounts + [
                        Shape.may("currency", .currency, "ISO 4217; left out: the brief's."),
                        Shape.must("unit", .oneOf(Price.Unit.self), "What the amount is for."),
                        Shape.may("tax", .oneOf(Price.Tax.self), "Whether tax is in it."),
                        Shape.may("on", .date, "Day of the offer."),
                        Shape.may("source", .line, "Offer or contract."),
                    ]), atLeast: 1), "Prices agreed with vendors; they stand in for published ones."),
        Shape.may(
            "costs",
            .list(
                .record(
                    [Shape.must("kind", .oneOf(CostEstimate.Kind.self), "What it is for.")] + amounts + [
                        Shape.may("currency", .currency, "ISO 4217; left out: the brief's."),
                        Shape.may("every", .oneOf(CostEstimate.Every.self), "Once or each year."),
                        Shape.may("options", .list(.reference(.option), atLeast: 1), "Options it arises for; left out: every move to another platform."),
                        Shape.may("note", .line, "How it was estimated."),
                    ]), atLeast: 1), "What a move costs besides licences."),
    ]

    private static let people = [
        Shape.may(
            "compliance",
            .list(
                .record([
                    Shape.must("requirement", .line, "The list, level or rule."),
                    Shape.may("options", .list(.reference(.option), atLeast: 1), "Options that the evidence is about."),
                    Shape.may("certificate", .line, "Number or name of the evidence."),
                    Shape.may("date", .date, "Day of the evidence."),
                    Shape.may("must", .oneOf(["yes", "no"]), "Whether it is a must-have."),
                ]), atLeast: 1), "Compliance must-haves with the evidence you have."),
        Shape.may("decision_makers", .list(.line, atLeast: 1), "Who decides."),
        Shape.may("assumptions", .list(.line, atLeast: 1), "What is taken for granted."),
        Shape.may(
            "dissent",
            .list(
                .record([
                    Shape.must("who", .line, "Who disagrees."), Shape.must("what", .line, "With what."), Shape.may("answer", .line, "What was answered."),
                ]), atLeast: 1), "Objections and answers."),
        Shape.may("conflicts_of_interest", .list(.line, atLeast: 1), "What a reader should know of the authors."),
        Shape.may("prepared_by", .line, "Name."),
        Shape.may("reviewed_by", .line, "Name."),
        Shape.may("approved_by", .line, "Name."),
    ]
}
