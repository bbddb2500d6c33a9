import ArgumentParser
import HVPipeline

struct SchemasCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schemas",
        abstract: "Writes the JSON Schemas for editors into the content folder.",
        discussion: """
            Examples:
              hvdocs schemas
              hvdocs schemas --check    exit with 2 if they are not up to date
            """)

    @OptionGroup var options: ContentOptions
    @Flag(help: "Write nothing; only say whether they are up to date.") var check = false
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let update = SchemaUpdate(content: options.content, checkOnly: check)
        if common.verbose { Console.warn("\(check ? "comparing" : "renewing") the schemas in \(options.content)/schemas\n") }
        let outdated = try await Console.run { () throws(EnvironmentError) in try update.run() }
        if outdated.isEmpty { return Console.print("schemas are up to date\n") }
        Console.print(outdated.map { "\($0) \(check ? "is not up to date" : "written")\n" }.joined())
        if check { try Console.finish(.outdated) }
    }
}
