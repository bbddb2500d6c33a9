import ArgumentParser
import HVDiagnostics
import HVPipeline

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tells why a check exists, with an example before and after.",
        discussion: """
            Examples:
              hvdocs explain                      list all checks
              hvdocs explain reference.unknown
            """)

    @Argument(help: "The id in brackets at the end of a finding.", completion: .list(Explanations.all.map(\.id))) var id: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
        if common.verbose { Console.warn("\(Console.count(Explanations.all.count, "check")) known\n") }
        guard let id else {
            let pages = Explanations.all
            let width = pages.map(\.id.count).max() ?? 0
            for page in pages {
                let pad = String(repeating: " ", count: width - page.id.count)
                Console.print("\(page.id)\(pad)  \(page.severity.rawValue == "error" ? "error  " : "warning")  \(page.summary)\n")
            }
            return
        }
        let (page, near) = Explanations.find(id)
        guard let page else { throw ValidationError("There is no check '\(id)'." + (near.map { " Did you mean '\($0)'?" } ?? "")) }
        Console.print(
            """
            \(page.id) (\(page.severity.rawValue))

            \(page.summary)
            \(page.rationale)

            Before:
            \(indented(page.before))

            After:
            \(indented(page.after))

            """)
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n")
    }
}
