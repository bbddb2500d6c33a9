import ArgumentParser
import Glibc
import HVDiagnostics
import HVPipeline

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Decides for your hosts and your brief, and says why, what would flip it and when to look again.",
        discussion: """
            Nothing is written if the content, a probe or the brief has errors; what was there before stays.

            Examples:
              hvdocs report --output report          a general comparison
              hvdocs report --brief brief.yml --probe node-1.json --output report
              hvdocs report --brief brief.yml --format html,pdf --language zh --output zh
              hvdocs report --previous old/report.json --output new     what has changed
            """)

    @OptionGroup var options: ContentOptions
    @Option(help: ArgumentHelp("The template folder.", valueName: "dir"), completion: .directory) var templates = "Templates"
    @Option(help: ArgumentHelp("The folder of site.yml.", valueName: "dir"), completion: .directory) var site = "Site"
    @Option(help: ArgumentHelp("A host's probe; may be repeated. Identical ones are grouped.", valueName: "file"), completion: .file()) var probe: [String] = []
    @Option(help: ArgumentHelp("The brief; start one with: hvdocs init --brief.", valueName: "file"), completion: .file()) var brief: String?
    @Option(help: ArgumentHelp("A profile, instead of the brief's.", valueName: "id")) var profile: String?
    @Option(
        help: ArgumentHelp(
            "The day the report speaks for (default: SOURCE_DATE_EPOCH, or else the day the content was last verified).", valueName: "date"))
    var asOf: Day?
    @Option(help: ArgumentHelp("A language: en or zh; may be repeated (default: all).", valueName: "code")) var language: [LanguageCode] = []
    @Option(help: ArgumentHelp("Formats, joined by commas: html, md, json, csv, pdf, docx (default: the first four).", valueName: "list"))
    var format = FormatList.standard
    @Option(help: ArgumentHelp("The report.json of an earlier report, to tell what has changed.", valueName: "file"), completion: .file()) var previous: String?
    @Option(help: ArgumentHelp("Refuse weights that have another digest.", valueName: "digest")) var weightsLocked: String?
    @Flag(help: "Exit with 5 if something unknown decides, or no option is left.") var failOnUndecided = false
    @Option(help: ArgumentHelp("The output folder.", valueName: "dir"), completion: .directory) var output: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let chosen = language.map(\.code).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let report = Report(
            paths: WorkspacePaths(content: options.content, templates: templates, site: site), probes: probe, brief: brief, profile: profile,
            asOf: try asOf ?? Console.buildDay(), languages: chosen.isEmpty ? Build.knownLanguages : chosen, formats: format.formats, output: output,
            previous: previous, lockedWeights: weightsLocked)
        let line = Console.progressLine()
        if common.verbose { Console.warn("reading \(options.content)\n") }
        let result = try await Console.run(line) { () async throws(EnvironmentError) in try await report.run { line.report($0) } }
        Console.show(result.diagnostics, on: STDERR_FILENO)
        guard let answer = result.answer else {
            Console.warn("nothing written: \(Console.counts(result.diagnostics))\n")
            return try Console.finish(.findings)
        }
        Console.print("\(answer)\n\(result.files.map { "\(output)/\($0)" }.joined(separator: "\n"))\n")
        if let digest = result.weightsDigest, let day = result.asOf { Console.print("as of \(day); weights \(digest)\n") }
        if failOnUndecided, result.isUndecided { try Console.finish(.undecided) }
    }
}

/// Formats joined by commas.
struct FormatList: ExpressibleByArgument {
    static let standard = FormatList([.html, .md, .json, .csv])

    let formats: [ReportFormat]

    private init(_ formats: [ReportFormat]) { self.formats = formats }

    init?(argument: String) {
        let words = argument.split(separator: ",").map(String.init), formats = words.compactMap { ReportFormat(rawValue: $0) }
        guard !formats.isEmpty, formats.count == words.count else { return nil }
        self.init(ReportFormat.allCases.filter { formats.contains($0) })
    }

    var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}
