import ArgumentParser
import Glibc
import HVDiagnostics
import HVPipeline

struct DueCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "Lists what has to be looked at again, by source.",
        discussion: """
            A published price is due 90 days after the day on which a newer one was last looked for.

            Examples:
              hvdocs due --within 30
              hvdocs due --as-of 2027-06-01 --format json
            """)

    @OptionGroup var options: ContentOptions
    @Option(help: ArgumentHelp("The day to look from (default: SOURCE_DATE_EPOCH, or else the day the content was last verified).", valueName: "date"))
    var asOf: Day?
    @Option(help: ArgumentHelp("How many days to look ahead.", valueName: "days")) var within = 0
    @Option(help: "How it is printed: text or json.") var format = Format.text
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if !(0...36_500).contains(within) { throw ValidationError("--within must be 0 to 36500 days.") }
    }

    func run() async throws {
        let due = Due(content: options.content, asOf: try asOf ?? Console.buildDay(), within: within)
        if common.verbose { Console.warn("reading \(options.content)\n") }
        let result = try await Console.run { () throws(EnvironmentError) in try due.run() }
        guard result.diagnostics.isEmpty else {
            Console.show(result.diagnostics, on: STDERR_FILENO)
            return try Console.finish(.findings)
        }
        Console.print(format == .json ? result.json : result.text)
    }
}
