import HVDiagnostics
import HVModel

extension Check {
    static let numbersAgree = Check(page: numbersPage) { catalog in
        var found: [Diagnostic] = []
        for draft in catalog.drafts {
            draft.walkTexts { node, _, keys in
                guard let original = node["en"]?.text, let translation = node["zh"], let text = translation.text else { return }
                let first = Numbers.of(original), second = Numbers.of(text)
                guard first != second else { return }
                let missing = Numbers.difference(first, second), extra = Numbers.difference(second, first)
                let parts = [missing.isEmpty ? nil : "only in en: \(list(missing))", extra.isEmpty ? nil : "only in zh: \(list(extra))"]
                found.append(
                    Diagnostic(
                        numbersPage, "'\(keys.last ?? "text")' must have the same numbers in every language; \(parts.compactMap { $0 }.joined(separator: "; "))",
                        at: draft.location(translation)))
            }
        }
        return found
    }

    private static func list(_ numbers: [String]) -> String {
        numbers.prefix(10).joined(separator: ", ") + (numbers.count > 10 ? ", … (\(numbers.count) in all)" : "")
    }

    private static let numbersPage = CheckPage(
        "translation.numbers", .warning, "The same numbers stand in every language.",
        why: "A number changed in one language only is the commonest and most expensive translation error.",
        before: "{en: 16 cores, zh: 72 核}", after: "{en: 16 cores, zh: 16 核}")
}
