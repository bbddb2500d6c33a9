import ArgumentParser
import Glibc
import HVPipeline

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Starts a small workspace that builds as it is, or a brief for a report.",
        discussion: """
            Examples:
              hvdocs init my-comparison && cd my-comparison && hvdocs build
              hvdocs init --brief                 a commented brief, in brief.yml
              hvdocs init --brief racks.yml && hvdocs report --brief racks.yml --output report
            """)

    @Argument(help: "A new or empty folder; with --brief a new file.", completion: .directory) var place: String?
    @Flag(help: "Write a commented brief that names what the content folder has (default: brief.yml).") var brief = false
    @OptionGroup var options: ContentOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if place == nil, !brief { throw ValidationError("Missing expected argument '<place>': the new folder, or --brief.") }
    }

    func run() async throws {
        if brief { return try await writeBrief(to: place ?? "brief.yml") }
        let folder = place ?? ""
        let starter = Starter(folder: folder, share: Console.variable("HVDOCS_SHARE"))
        let written = try await Console.run { () throws(EnvironmentError) in try starter.run() }
        if common.verbose { Console.warn(written.map { "\(folder)/\($0)\n" }.joined()) }
        Console.print("\(Console.count(written.count, "file")) written to \(folder). Next: cd \(folder) && hvdocs build\n")
    }

    private func writeBrief(to file: String) async throws {
        let starter = BriefStarter(content: options.content, file: file)
        if common.verbose { Console.warn("reading \(options.content)\n") }
        let found = try await Console.run { () throws(EnvironmentError) in try starter.run() }
        guard found.isEmpty else {
            Console.show(found, on: STDERR_FILENO)
            Console.warn("nothing written: \(Console.counts(found))\n")
            return try Console.finish(.findings)
        }
        Console.print("\(file) written. Next: edit it, then hvdocs report --brief \(file) --output report\n")
    }
}
