import ArgumentParser
import Glibc
import HVDiagnostics
import HVPipeline

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Builds the site: HTML, Markdown and JSON in every language.",
        discussion: """
            Nothing is written if the content has errors; what was there before stays.

            Examples:
              hvdocs build
              hvdocs build --language zh --output /tmp/site
              hvdocs build --base-url https://example.org/compare/ --strict
            """)

    @OptionGroup var options: ContentOptions
    @Option(help: ArgumentHelp("The template folder.", valueName: "dir"), completion: .directory) var templates = "Templates"
    @Option(help: ArgumentHelp("The folder of site.yml and assets/.", valueName: "dir"), completion: .directory) var site = "Site"
    @Option(help: ArgumentHelp("The output folder (default: public in the site folder).", valueName: "dir"), completion: .directory)
    var output: String?
    @Option(help: ArgumentHelp("A language to build: en or zh; may be repeated, the first is at the root (default: all).", valueName: "code"))
    var language: [LanguageCode] = []
    @Option(help: ArgumentHelp("Absolute URL of the site's root, for sitemap, feed and canonical links.", valueName: "url")) var baseURL: String?
    @Option(help: ArgumentHelp("An earlier content folder, site or data file: a page tells what has changed since.", valueName: "place"), completion: .file())
    var since: String?
    @Flag(help: "Stop at warnings too.") var strict = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let baseURL, let problem = Build.problem(ofBaseURL: baseURL) { throw ValidationError("--base-url \(problem).") }
    }

    func run() async throws {
        let chosen = language.map(\.code).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let paths = WorkspacePaths(content: options.content, templates: templates, site: site)
        let build = Build(
            paths: paths, output: output ?? "\(paths.site)/public", languages: chosen.isEmpty ? Build.knownLanguages : chosen, baseURL: baseURL, asOf: try Console.buildDay(),
            since: since, failOn: strict ? .warning : .error)
        let line = Console.progressLine()
        if common.verbose { Console.warn("building \(paths.content) with \(paths.templates) and \(paths.site) into \(build.output)\n") }
        let result = try await Console.run(line) { () async throws(EnvironmentError) in try await build.run { line.report($0) } }
        Console.show(result.diagnostics, on: STDERR_FILENO)
        if common.verbose, result.written { Console.warn(result.changed ? "output replaced\n" : "output as before\n") }
        guard result.written else {
            Console.warn("nothing written: \(Console.counts(result.diagnostics))\n")
            return try Console.finish(.findings)
        }
        let names = result.languages.joined(separator: ", ")
        let warnings = Console.count(result.diagnostics.count, "warning")
        Console.print("\(Console.count(result.pages, "page")) in \(names), \(warnings), \(line.elapsed): \(build.output)\n")
    }
}
