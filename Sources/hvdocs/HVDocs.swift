import ArgumentParser
import Glibc
import HVPipeline

@main
struct HVDocs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hvdocs",
        abstract: "Builds a sourced, bilingual comparison of virtualization platforms from structured content.",
        discussion: """
            Examples:
              hvdocs init my-comparison     start a workspace that builds as it is
              hvdocs validate --strict      check the content in ./Content
              hvdocs build                  write the site to ./Site/public
              hvdocs explain link.broken    why a check exists, with an example
              hvdocs probe                  what this host is, as JSON
              hvdocs report --output out    which platform for your hosts, and why

            Exit codes: 0 fine, 1 findings, 2 not up to date, 3 the machine's fault (file,
            disk), 5 undecided or none left (report --fail-on-undecided), 64 wrong usage.
            Shell completion: hvdocs --generate-completion-script bash|zsh|fish
            """,
        version: "hvdocs \(ToolVersion.text)",
        subcommands: [BuildCommand.self, ValidateCommand.self, ExplainCommand.self, InitCommand.self, ProbeCommand.self, ReportCommand.self, DueCommand.self, ReviewedCommand.self, ChangesCommand.self, StampCommand.self, SchemasCommand.self]
    )

    static func main() async {
        // A closed pipe is a reader that has seen enough, not an error.
        signal(SIGPIPE, SIG_IGN)
        // A limit on file sizes is told like a full disk.
        signal(SIGXFSZ, SIG_IGN)
        await main(nil)
    }
}
