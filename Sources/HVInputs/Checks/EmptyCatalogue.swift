import HVDiagnostics

extension Check {
    static let emptyCatalogue = Check(page: emptyPage) { catalog in
        let missing = [Kind.platform, .criterion].filter { catalog.of($0).isEmpty && catalog.unread.entities[$0] == nil }
        return missing.map { kind in
            Diagnostic(emptyPage, "there must be at least one \(kind.rawValue)", at: Location(file: kind.folder + "/"))
        }
    }

    private static let emptyPage = CheckPage(
        "catalogue.empty", .error, "There is at least one platform and one criterion.",
        why: "Without them there is nothing to compare, and the content folder is probably not the one that was meant.",
        before: "hvdocs build --content Contents", after: "hvdocs build --content Content")
}
