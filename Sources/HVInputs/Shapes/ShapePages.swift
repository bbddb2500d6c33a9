import HVDiagnostics

/// Explanations of the findings that hold one file against its shape.
enum ShapePages {
    static let all = [
        CheckPage(
            "shape.unknown-key", .error, "Keys are known.",
            why: "A misspelt key would be silently ignored, and with it what the author meant to say.",
            before: "platfrom: kvm", after: "platform: kvm"),
        CheckPage(
            "shape.missing-key", .error, "Required keys are there.",
            why: "A statement without a date, a source or a criterion cannot be used.", before: "id: kvm", after: "id: kvm\nname: {en: KVM, zh: KVM}\n..."),
        CheckPage(
            "shape.wrong-type", .error, "A list is a list, a mapping is a mapping, one line is one line.",
            why: "Guessing what was meant would hide mistakes.", before: "part_of: vsphere", after: "part_of: [vsphere]"),
        CheckPage(
            "shape.empty", .error, "Texts are not empty.", why: "An empty text is an unfinished one.",
            before: "locator: \"\"", after: "locator: section 3.2"),
        CheckPage(
            "source.without-url", .error, "A source has a URL.",
            why: "A reader must be able to look it up.", before: "title: KVM documentation", after: "title: KVM documentation\nurl: https://www.linux-kvm.org/"),
        CheckPage(
            "text.missing-language", .error, "Every text exists in every language.",
            why: "Both languages are first-class; a reader of one must not see less.",
            before: "name: {en: Cost}", after: "name: {en: Cost, zh: 成本}"),
        CheckPage(
            "value.id", .error, "Ids are kebab-case.",
            why: "Ids are file names, anchors and parts of URLs; one spelling works everywhere, and no id leaves its folder.",
            before: "id: ../ESXi 8", after: "id: esxi-8"),
        CheckPage(
            "value.choice", .error, "A value from a closed list is one of them.",
            why: "A new word needs a meaning in every language first.", before: "confidence: certain", after: "confidence: high"),
        CheckPage(
            "value.date", .error, "Dates are written YYYY-MM-DD and exist.",
            why: "03/04/2025 is two different days in two countries.", before: "accessed: 2025-02-30", after: "accessed: 2025-02-28"),
        CheckPage(
            "value.version", .error, "Versions start with a digit.",
            why: "Versions are compared, so they need one spelling.", before: "since: v5.7", after: "since: \"5.7\""),
        CheckPage(
            "value.number", .error, "Numbers are plain digits in their range.",
            why: "Order, weights and amounts are calculated with.", before: "order: first", after: "order: 10"),
        CheckPage(
            "value.language", .error, "Languages are BCP 47 tags.", why: "Browsers and screen readers choose fonts and voices by it.",
            before: "language: English", after: "language: en"),
        CheckPage(
            "value.currency", .error, "Currencies are ISO 4217 codes.", why: "$ is the sign of more than twenty currencies.",
            before: "currency: $", after: "currency: USD"),
        CheckPage(
            "value.url", .error, "URLs are complete http(s) URLs.",
            why: "Anything else cannot be opened by a reader, or does something else than open a page.",
            before: "url: javascript:alert(1)", after: "url: https://www.linux-kvm.org/"),
        CheckPage(
            "condition.shape", .error, "A condition is {fact, op, value}, or one of all, any, not.",
            why: "Conditions are evaluated against a host; what is not understood cannot be evaluated.",
            before: "requires: vmx", after: "requires: {fact: cpu.flags, op: In, value: [vmx, svm]}"),
        CheckPage(
            "condition.fact", .error, "Facts have dotted lower-case names.", why: "They name values in a host probe.",
            before: "fact: CPU flags", after: "fact: cpu.flags"),
        CheckPage(
            "condition.pattern", .error, "Patterns use what all regular-expression engines agree on, and nothing that can take long.",
            why: "The same condition is evaluated by different engines; and a pattern that backtracks can stop them.",
            before: "{fact: cpu.model_name, op: InRegexp, value: [\"Xeon.*Gold\"]}", after: "{fact: cpu.model_name, op: InRegexp, value: [\"Xeon.{0,10}Gold\"]}"),
        CheckPage(
            "condition.never", .error, "A condition asks what its fact can answer.", why: "It would be unknown, or the same, on every host.",
            before: "{fact: cpu.virtualization, op: In, value: [vtx]}", after: "{fact: cpu.virtualization, op: In, value: [vmx]}"),
        CheckPage(
            "condition.operator", .error, "Operators are those of Node Feature Discovery.",
            why: "One published grammar instead of another private one.", before: "op: equals", after: "op: In"),
        CheckPage(
            "condition.value", .error, "An operator takes the values it is defined for.",
            why: "'Gt' with a list or with a word has no meaning.", before: "{fact: memory.numa_nodes, op: Gt, value: many}",
            after: "{fact: memory.numa_nodes, op: Gt, value: 1}"),
    ]
}
