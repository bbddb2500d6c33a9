import ArgumentParser
import Glibc
import HVDiagnostics
import HVPipeline

struct ReviewedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reviewed",
        abstract: "Stamps statements as seen again on a day.",
        discussion: """
            Named by their source, or one by one as 'due' lists them. Their dates are
            renewed in the files, and nothing else: comments and layout stay. The next
            review follows the interval that the statement has had, 90, 180 or 365 days,
            some days earlier or later so that not everything is due at once.

            Examples:
              hvdocs reviewed linux-kernel-docs --on 2027-01-15
              hvdocs reviewed claims/kvm-is-fast support/x86-64/qemu/guest/emulated \\
                --on 2027-01-15
            """)

    @OptionGroup var options: ContentOptions
    @Argument(help: "Sources, or statements as 'due' lists them.") var targets: [String]
    @Option(help: ArgumentHelp("The day they were looked at.", valueName: "date")) var on: Day
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let reviewing = Reviewing(content: options.content, targets: targets, on: on)
        if common.verbose { Console.warn("reading \(options.content)\n") }
        let result = try await Console.run { () throws(EnvironmentError) in try reviewing.run() }
        guard result.diagnostics.isEmpty else {
            Console.show(result.diagnostics, on: STDERR_FILENO)
            Console.warn("nothing stamped: \(Console.counts(result.diagnostics))\n")
            return try Console.finish(.findings)
        }
        if let unknown = result.unknown.first {
            throw ValidationError("There is no source or statement '\(unknown.name)'" + (unknown.near.map { "; did you mean '\($0)'?" } ?? "; 'hvdocs due' lists them."))
        }
        Console.print(result.stamped.map { "\($0)\n" }.joined() + "\(Console.count(result.stamped.count, "statement")) stamped\n")
    }
}
