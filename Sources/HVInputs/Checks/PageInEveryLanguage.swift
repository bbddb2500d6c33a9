import HVDiagnostics
import HVModel

extension Check {
    static let pageInEveryLanguage = Check(page: languagePage) { catalog in
        catalog.pages.flatMap { page -> [Diagnostic] in
            let present = catalog.languages(ofPage: page.slug)
            guard page.language == present.first else { return [] }
            return Language.allCases.filter { !present.contains($0) }.map {
                Diagnostic(
                    languagePage, "this page has no '\($0.rawValue)' version; readers of it see this one with a notice",
                    at: Location(file: page.file), fix: "write pages/\($0.rawValue)/\(page.slug).md")
            }
        }
    }

    private static let languagePage = CheckPage(
        "page.one-language", .warning, "Every page exists in every language.",
        why: "Both languages are first-class; a missing page is shown in the other language with a notice.",
        before: "pages/en/method.md alone", after: "pages/en/method.md and pages/zh/method.md")
}
