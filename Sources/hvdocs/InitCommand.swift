import ArgumentParser
import HVPipeline

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Starts a small workspace that builds as it is.",
        discussion: """
            Example:
              hvdocs init my-comparison && cd my-comparison && hvdocs build
            """)

    @Argument(help: "A new or empty folder.", completion: .directory) var dir: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let starter = Starter(folder: dir, share: Console.variable("HVDOCS_SHARE"))
        let written = try await Console.run { () throws(EnvironmentError) in try starter.run() }
        if common.verbose { Console.warn(written.map { "\(dir)/\($0)\n" }.joined()) }
        Console.print("\(Console.count(written.count, "file")) written to \(dir). Next: cd \(dir) && hvdocs build\n")
    }
}
