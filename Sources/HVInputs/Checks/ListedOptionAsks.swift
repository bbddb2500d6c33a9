import HVDiagnostics

extension Check {
    static let listedOptionAsks = Check(page: listedPage) { catalog in
        guard !catalog.of(.rating).isEmpty else { return [] }
        return catalog.of(.option).compactMap { draft in
            guard !catalog.isDefined(.rating, draft.name), draft.root["questions"] == nil else { return nil }
            return Diagnostic(
                listedPage, "an option without ratings must have questions for its vendor", at: draft.location(draft.root),
                fix: "add 'questions', or ratings/\(draft.name).yml")
        }
    }

    private static let listedPage = CheckPage(
        "option.listed-without-questions", .error, "An option that is listed and not rated says what to ask its vendor.",
        why: "A reader who considers it must know what is missing for a fair comparison.",
        before: "(an option with neither ratings nor questions)", after: "questions:\n  - {en: Which release ...?, zh: ……？}")
}
