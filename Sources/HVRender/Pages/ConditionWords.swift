import HVModel

/// Says a condition in a sentence's words: "cpu.architecture is one of aarch64; and not (iommu.enabled is true)".
struct ConditionWords {
    let strings: UIStrings
    let language: Language

    func words(for condition: Condition) -> String { words(for: condition, isNested: false) }

    private func words(for condition: Condition, isNested: Bool) -> String {
        switch condition {
        case .test(let test): return words(for: test)
        case .all(let parts): return list(parts, "condition_all", isNested)
        case .any(let parts): return list(parts, "condition_any", isNested)
        case .not(let inner):
            return strings.text("condition_not", language, ["condition": words(for: inner, isNested: false)])
        }
    }

    private func list(_ parts: [Condition], _ key: String, _ isNested: Bool) -> String {
        let joined = parts.map { words(for: $0, isNested: true) }.joined(separator: strings.text(key, language))
        return isNested && parts.count > 1 ? strings.text("condition_group", language, ["condition": joined]) : joined
    }

    private func words(for test: Condition.Test) -> String {
        // One possible value needs no "one of".
        let isSingle = test.op == .isIn && test.values.count == 1
        return strings.text(isSingle ? "op_is" : UIKey.of("op", test.op.rawValue), language, [
            "fact": fact(test.fact),
            "value": test.values.first ?? "",
            "upper": test.values.last ?? "",
            "values": test.values.joined(separator: strings.text("list_separator", language)),
        ])
    }

    /// A fact's own words if there are any (`fact_cpu_architecture`), else the name by which the probe knows it.
    private func fact(_ name: String) -> String {
        strings["fact_" + String(name.map { $0 == "." ? "_" : $0 }), language] ?? name
    }
}
