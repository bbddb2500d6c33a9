import HVDiagnostics

/// Explanations of the findings about a brief.
enum BriefPages {
    static let all = [
        CheckPage(
            "brief.weights", .error, "Weights of a brief name every criterion once and sum to 100.",
            why: "A criterion left out is a weight of zero that nobody decided.",
            before: "weights:\n  - {criterion: cost, weight: 60}", after: "weights:\n  - {criterion: cost, weight: 20}\n  - ..."),
        CheckPage(
            "brief.weights-changed", .error, "With --weights-locked, the weights are those that were agreed on.",
            why: "Weights that are changed after the scores are known can give any answer.",
            before: "hvdocs report --weights-locked 3f9a...", after: "(the weights as they were, or a new digest agreed on by those who decide)"),
        CheckPage(
            "brief.hosts", .error, "Host groups have names of their own, and guests name one of them.",
            why: "A guest on a group that does not exist would be left out of the decision.",
            before: "hosts:\n  - {name: rack-a}\nguests:\n  - {os: Debian, hosts: rack-b}", after: "guests:\n  - {os: Debian, hosts: rack-a}"),
        CheckPage(
            "brief.probe", .error, "A host group names a probe that was given.",
            why: "Facts of another host would decide.",
            before: "hvdocs report --brief brief.yml   (with 'probe: node-1' in it)", after: "hvdocs report --brief brief.yml --probe node-1.json"),
        CheckPage(
            "brief.amount", .error, "An amount is one number, or a range from low to high; an option has one price.",
            why: "A total of amounts that cannot be read would look exact.",
            before: "{kind: training, low: 9000, high: 4000}", after: "{kind: training, low: 4000, high: 9000}"),
        CheckPage(
            "brief.exchange-rate", .error, "Every foreign currency has one rate, with its day.",
            why: "Costs in different currencies cannot be added up.",
            before: "exchange_rates:\n  - {from: CNY, rate: 0, on: 2026-11-01}", after: "exchange_rates:\n  - {from: CNY, rate: 0.14, on: 2026-11-01}"),
    ]
}
