import Foundation
import HVTestSupport
import Testing

/// What everybody may rely on when calling the program from a shell or a script.
struct CommandLineTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    @Test(arguments: [[], ["build"], ["validate"], ["explain"], ["init"], ["stamp"], ["schemas"]])
    func everyCommandHasHelpWithExamples(command: [String]) throws {
        let outcome = try Program(Machine.hvdocs, command + ["--help"]).run()
        #expect(outcome.code == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.contains("Example") && outcome.output.contains("  hvdocs \(command.first ?? "")"), "\(outcome)")
        #expect(outcome.output.contains("USAGE: hvdocs"))
    }

    @Test func theHelpNamesTheExitCodes() throws {
        let outcome = try workspace.hvdocs("--help")
        for word in ["0 fine", "1 findings", "2 not up to date", "3 the machine", "64 wrong usage"] { #expect(outcome.output.contains(word)) }
    }

    @Test func helpFitsATerminalOfEightyColumns() throws {
        for command in [[], ["build"], ["validate"], ["explain"], ["init"], ["probe"], ["report"], ["changes"], ["due"], ["reviewed"], ["stamp"], ["schemas"]] {
            let text = try Program(Machine.hvdocs, command + ["--help"], environment: ["COLUMNS": "80"]).run().output
            for line in text.split(separator: "\n") where !line.hasPrefix("USAGE") { #expect(line.count <= 80, "\(line)") }
        }
    }

    @Test func itTellsItsVersion() throws {
        let outcome = try workspace.hvdocs("--version")
        #expect(outcome.code == 0)
        #expect(outcome.output.wholeMatch(of: /hvdocs \d+\.\d+\.\d+\n/) != nil, "\(outcome)")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func itCompletesInEveryShell(shell: String) throws {
        let outcome = try workspace.hvdocs("--generate-completion-script", shell)
        #expect(outcome.code == 0)
        for word in ["hvdocs", "validate", "explain", "as-of", "base-url"] { #expect(outcome.output.contains(word), "\(word)") }
        guard let path = Machine.find(shell) else { return }
        try workspace.write(outcome.output, to: "completion")
        let parsed = try Program(path, ["-n", workspace.place("completion")]).run()
        #expect(parsed.code == 0, "\(parsed)")
    }

    @Test(arguments: [
        ["build", "--language", "xx"], ["build", "--language", ""], ["build", "--base-url", "javascript:x"], ["build", "--base-url", ""],
        ["build", "--base-url", "https://a b/"], ["build", "--output"], ["build", "extra"], ["validate", "--as-of", "2026-02-30"],
        ["validate", "--as-of", ""], ["validate", "--as-of", "tomorrow"], ["validate", "--fail-on", "nothing"], ["validate", "--format", "xml"],
        ["explain", ""], ["explain", "no.such"], ["explain", "reference.unknown", "extra"], ["stamp", ""], ["stamp", "claims/nobody/statement"],
        ["frobnicate"], ["--frobnicate"], ["build", "--frobnicate"], [""], ["init"], ["build", "--base-url", "\u{1B}[31m"],
    ])
    func wrongUsageIsSaidAndNothingIsWritten(arguments: [String]) throws {
        let outcome = try Program(Machine.hvdocs, arguments, in: workspace.path).run()
        #expect(outcome.code == 64, "\(outcome)")
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("Error: "), "\(outcome)")
        #expect(!workspace.exists("Site/public"))
    }

    @Test(arguments: [
        ["build", "--output", ""], ["build", "--content", ""], ["build", "--site", ""], ["build", "--templates", ""], ["validate", "--content", ""],
        ["validate", "--content", "nowhere"], ["validate", "--content", "README.md"], ["stamp", "--content", "nowhere"], ["init", ""], ["init", "."],
        ["init", "README.md"], ["init", "README.md/x"], ["build", "--output", "\n/\n/../.."], ["schemas", "--content", "README.md"],
        ["build", "--output", "/proc/nowhere/x"], ["build", "--output", "a/\(String(repeating: "b", count: 300))"],
    ])
    func aFolderThatIsNoneIsTheMachinesFault(arguments: [String]) throws {
        let outcome = try Program(Machine.hvdocs, arguments, environment: ["HVDOCS_SHARE": PackagePlaces.root], in: workspace.path).run()
        #expect(outcome.code == 3, "\(outcome)")
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("hvdocs: error: ") && outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
    }

    @Test(arguments: ["soon", "1.5", "99999999999999999", "-9223372036854775808", " 1"])
    func aDayOfTheBuildThatIsNoneIsRefused(epoch: String) throws {
        let outcome = try workspace.hvdocs("build", environment: ["SOURCE_DATE_EPOCH": epoch])
        #expect(outcome.code == 64, "\(outcome)")
        #expect(outcome.errors.contains("SOURCE_DATE_EPOCH"), "\(outcome)")
    }

    @Test func theLastLineOfABuildSaysItAll() throws {
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.output.wholeMatch(of: /\d+ pages in en, zh, 0 warnings, \d+\.\d s: Site\/public\n/) != nil, "\(outcome)")
        #expect(outcome.errors == "")
        let one = try workspace.hvdocs("build", "--language", "zh", "--output", "only-zh")
        #expect(one.output.wholeMatch(of: /\d+ pages in zh, 0 warnings, \d+\.\d s: only-zh\n/) != nil, "\(one)")
    }

    @Test func theNumberOfPagesIsTrue() throws {
        let outcome = try workspace.hvdocs("build")
        let pages = try workspace.files(below: "Site/public").keys.count { $0.hasSuffix(".html") }
        #expect(outcome.output.hasPrefix("\(pages) pages "), "\(outcome)")
    }

    @Test func theFirstLanguageIsAtTheRoot() throws {
        #expect(try workspace.hvdocs("build", "--language", "zh", "--language", "en", "--language", "zh").code == 0)
        #expect(try workspace.read("Site/public/index.html").contains("<html lang=\"zh"))
        #expect(workspace.exists("Site/public/en/index.html") && !workspace.exists("Site/public/zh"))
    }

    @Test func aBaseURLReachesThePages() throws {
        #expect(try workspace.hvdocs("build", "--base-url", "https://example.org/compare").code == 0)
        #expect(try workspace.read("Site/public/index.html").contains("https://example.org/compare/"))
    }

    @Test(.enabled(if: Machine.hasTerminal, "script(1) or pseudo-terminals are missing"))
    func colourIsForTerminalsWithoutNoColor() throws {
        try workspace.write("id: [", to: "Content/claims/broken.yml")
        func onTerminal(_ environment: [String: String]) throws -> String {
            let command = "\(Machine.hvdocs) validate"
            return try Program("script", ["-qec", command, "/dev/null"], environment: environment.merging(["TERM": "xterm"]) { $0 + $1 }, in: workspace.path)
                .run().output
        }
        #expect(try onTerminal([:]).contains("\u{1B}["))
        #expect(!(try onTerminal(["NO_COLOR": "1"])).contains("\u{1B}["))
        #expect(try onTerminal(["NO_COLOR": ""]).contains("\u{1B}["))
        #expect(!(try workspace.hvdocs("validate").output).contains("\u{1B}["))
    }

    @Test(arguments: ["explain", "explain reference.unknown", "validate --format json", "--help"])
    func aReaderThatHasSeenEnoughIsNoError(command: String) throws {
        for number in 0..<300 { try workspace.write("id: [", to: "Content/claims/broken-\(number).yml") }
        let script = "\(Machine.hvdocs) \(command) | head -1 >/dev/null; echo ${PIPESTATUS[0]}"
        let outcome = try Program("bash", ["-c", script], in: workspace.path).run()
        #expect(["0\n", "1\n"].contains(outcome.output), "\(outcome)")
        #expect(outcome.errors == "")
    }

    @Test func findingsThatCannotBeWrittenAreAnError() throws {
        let outcome = try Program(Machine.hvdocs, ["validate", "--format", "json"], in: workspace.path, output: "/dev/full").run()
        #expect(outcome.code == 3, "\(outcome)")
        #expect(outcome.errors.contains("No space left"), "\(outcome)")
    }
}
