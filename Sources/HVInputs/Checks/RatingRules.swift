import HVDiagnostics

extension Check {
    static let ratingRules = Check(page: intervalPage) { catalog in
        catalog.of(.rating).flatMap { draft -> [Diagnostic] in
            var found: [Diagnostic] = []
            if let id = draft.root["id"], let name = id.text, !catalog.isDefined(.option, name) {
                let near = NearMiss.of(name, among: catalog.names(of: .option))
                let message = "ratings are of an option, and option '\(name)' is not defined" + (near.map { "; did you mean '\($0)'?" } ?? "")
                found.append(Diagnostic(intervalPage, message, at: draft.location(id), fix: near.map { "rename to \($0).yml" }))
            }
            var seen: Set<String> = []
            for rating in draft.root["ratings"]?.items ?? [] {
                for interval in [rating] + (rating["revisions"]?.items ?? []).compactMap({ $0["from"] }) {
                    let ends = ["low", "likely", "high"].compactMap { interval[$0]?.text.flatMap { Double($0) } }
                    if ends.count == 3, ends != ends.sorted(), let low = interval["low"] {
                        found.append(Diagnostic(intervalPage, "a rating must have low <= likely <= high", at: draft.location(low)))
                    }
                }
                guard let criterion = rating["criterion"], let name = criterion.text else { continue }
                if !seen.insert(name).inserted {
                    found.append(Diagnostic(intervalPage, "criterion '\(name)' is rated once", at: draft.location(criterion)))
                }
                if let defined = catalog.draft(.criterion, name), defined.root["rubric"] == nil {
                    found.append(
                        Diagnostic(
                            intervalPage, "criterion '\(name)' has ratings, so it needs a rubric", at: draft.location(criterion),
                            notes: [Diagnostic.Note("add 'rubric: {two, five, eight}' here", at: Location(file: defined.file))]))
                }
            }
            return found
        }
    }

    private static let intervalPage = CheckPage(
        "rating.interval", .error, "A rating is an interval of one criterion with a rubric, of an option that exists.",
        why: "A number without a scale or an upside-down interval cannot be weighed.",
        before: "{criterion: cost, low: 6, likely: 4, high: 5, ...}", after: "{criterion: cost, low: 4, likely: 5, high: 6, ...}")
}
