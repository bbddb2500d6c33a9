import ArgumentParser
import Glibc
import HVDiagnostics
import HVPipeline

struct ValidateCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks content and shows every problem with its place.",
        discussion: """
            Examples:
              hvdocs validate
              hvdocs validate --strict --format json > findings.json
              hvdocs validate --as-of 2027-06-01    also what is stale on that day
              hvdocs validate --summary             what the statements rest on
              hvdocs validate --lifecycle rhel.json
            """)

    @OptionGroup var options: ContentOptions
    @Option(help: "How findings are printed: text or json.") var format = Format.text
    @Option(help: ArgumentHelp("Exit with 1 if there are findings of this level: error or warning.", valueName: "level"))
    var failOn = Severity.error
    @Flag(help: "The same as --fail-on warning.") var strict = false
    @Option(help: ArgumentHelp("Report statements whose review date is before this day.", valueName: "date"))
    var asOf: Day?
    @Flag(help: "Count the statements by confidence, directness, interest and age.") var summary = false
    @Option(
        help: ArgumentHelp("A product's JSON from endoflife.date (its API v1), to hold our dates against; may be repeated.", valueName: "file"), completion: .file())
    var lifecycle: [String] = []
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let validation = Validation(content: options.content, asOf: asOf, summarizes: summary, lifecycles: lifecycle)
        if common.verbose { Console.warn("reading \(options.content)\n") }
        let line = Console.progressLine()
        let result = try await Console.run(line) { () throws(EnvironmentError) in try validation.run { line.report($0) } }
        switch format {
        case .json:
            let findings = JSONPrinter.print(result.diagnostics)
            // One document: the summary is a further member of it.
            let whole = result.summary.map { summary in (findings.lastIndex(of: "}").map { String(findings[..<$0]) } ?? "") + ",\n  \"summary\" : \(summary.json)}\n" }
            Console.print(whole ?? findings)
        case .text:
            Console.show(result.diagnostics, on: STDOUT_FILENO)
            Console.print("\(Console.count(result.files, "file")): \(Console.counts(result.diagnostics))\n")
            if let summary = result.summary { Console.print(summary.text) }
        }
        try Console.finish(ExitStatus(result.diagnostics, failOn: strict ? .warning : failOn))
    }
}
