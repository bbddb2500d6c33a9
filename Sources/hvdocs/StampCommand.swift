import ArgumentParser
import Glibc
import HVPipeline

struct StampCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamp",
        abstract: "Records that translations agree with their originals.",
        discussion: """
            New translations, and those renewed together with their original, are
            stamped. A translation whose original alone has changed stays stale until it
            is renewed, or named here after a change of wording only.

            Examples:
              hvdocs stamp
              hvdocs stamp claims/first-is-fast/statement
            """)

    @OptionGroup var options: ContentOptions
    @Argument(help: "Stale translations to stamp all the same, as 'validate' names them.") var keys: [String] = []
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let stamping = Stamping(content: options.content, keys: keys)
        if common.verbose { Console.warn("reading \(options.content)\n") }
        let result = try await Console.run { () throws(EnvironmentError) in try stamping.run() }
        guard result.diagnostics.isEmpty else {
            Console.show(result.diagnostics, on: STDERR_FILENO)
            Console.warn("nothing stamped: \(Console.counts(result.diagnostics))\n")
            return try Console.finish(.findings)
        }
        if let unknown = result.unknown.first { throw ValidationError("There is no translated text '\(unknown)'.") }
        Console.print(result.changed ? "translations.yml renewed\n" : "translations.yml is up to date\n")
    }
}
