import ArgumentParser
import Glibc
import HVDiagnostics
import HVPipeline

struct ChangesCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "Tells which statements were added, changed and withdrawn.",
        discussion: """
            Compares the content with an earlier content folder, with an earlier site, or
            with one of its data files. 'hvdocs build --since' makes a page of it.

            Examples:
              hvdocs changes --since ../last-year/Content
              hvdocs changes --since old-site/api/v1/claims.json --format json
            """)

    @OptionGroup var options: ContentOptions
    @Option(help: ArgumentHelp("The earlier state.", valueName: "place"), completion: .file()) var since: String
    @Option(help: "How changes are printed: text or json.") var format = Format.text
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let changes = Changes(content: options.content, since: since)
        if common.verbose { Console.warn("comparing \(options.content) with \(since)\n") }
        let result = try await Console.run(Console.progressLine()) { () throws(EnvironmentError) in try changes.run() }
        Console.show(result.diagnostics, on: STDERR_FILENO)
        guard let text = result.text, let json = result.json else { return try Console.finish(.findings) }
        Console.print(format == .json ? String(decoding: json, as: UTF8.self) : text)
    }
}
