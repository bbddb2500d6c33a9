import Foundation
import HVDiagnostics
import HVPipeline
import HVTestSupport
import Synchronization
import Testing

/// How long steps say how far they are.
struct ProgressTests {
    /// Collects what is told, from any thread.
    private final class Log: Sendable {
        private let lines = Mutex<[String]>([])
        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
    }

    @Test func readingAndCheckingAreToldFileByFile() throws {
        let workspace = try Workspace(), log = Log()
        _ = try Validation(content: workspace.place("Content")).run { log.add("\($0.step) \($0.done)/\($0.total)") }
        let reading = log.all.filter { $0.hasPrefix("reading") }, checking = log.all.filter { $0.hasPrefix("checking") }
        #expect(reading.count > 18 && reading.last == "reading \(reading.count)/\(reading.count)", "\(log.all)")
        #expect(checking.count > 1 && checking.last == "checking \(checking.count - 1)/\(checking.count - 1)", "\(log.all)")
    }

    @Test func aBuildTellsEveryStep() async throws {
        let workspace = try Workspace(), log = Log()
        _ = try await Build(
            paths: WorkspacePaths(content: workspace.place("Content"), templates: workspace.place("Templates"), site: workspace.place("Site")),
            output: workspace.place("Site/public")
        ).run { log.add($0.step.rawValue) }
        #expect(Set(log.all) == ["reading", "checking", "rendering", "writing"])
        #expect(log.all.count { $0 == "reading" } > 18)
    }

    private func told(isShown: Bool = true, after delay: Duration = .zero, total: Int = 3) throws -> [String] {
        let log = Log(), workspace = try Workspace()
        for number in 0..<total { try workspace.write("id: x", to: "Content/claims/x\(number).yml") }
        let line = ProgressLine(isShown: isShown, after: delay) { log.add($0) }
        _ = try Validation(content: workspace.place("Content")).run { line.report($0) }
        line.clear()
        return log.all
    }

    @Test func theLineIsTakenBackAtTheEnd() throws {
        let lines = try told()
        #expect(lines.count > 10 && lines.last == "\r\u{1B}[2K", "\(lines)")
        #expect(lines.contains { $0.hasPrefix("\r\u{1B}[2Kreading 2/") })
    }

    @Test func manyFilesAreToldInSteps() throws { #expect(try told(total: 2_000).count < 700) }

    @Test func whatIsDoneAtOnceIsNotTold() throws { #expect(try told(after: .seconds(60)) == []) }

    @Test func whereThereIsNoTerminalNothingIsTold() throws { #expect(try told(isShown: false) == []) }

    @Test(arguments: [(true, "xterm", true), (true, nil, true), (true, "dumb", false), (false, "xterm", false)] as [(Bool, String?, Bool)])
    func theLineNeedsATerminalThatCanTakeItBack(isTerminal: Bool, term: String?, fits: Bool) {
        #expect(ProgressLine.fits(isTerminal: isTerminal, term: term) == fits)
    }

    @Test(arguments: ["build", "validate", "explain", "init", "stamp", "schemas"])
    func everyCommandCanSayWhatItDoes(command: String) throws {
        let workspace = try Workspace()
        #expect(try workspace.hvdocs(command, "--help").output.contains("-v, --verbose"))
        let arguments = command == "init" ? ["init", "new"] : [command]
        func run(_ more: String...) throws -> Outcome {
            try Program(Machine.hvdocs, arguments + more, environment: ["HVDOCS_SHARE": PackagePlaces.root], in: workspace.path).run()
        }
        if command != "init" { #expect(try run().errors == "") }
        let outcome = try run("-v")
        #expect(outcome.code == 0, "\(outcome)")
        #expect(outcome.errors != "", "\(outcome)")
    }

    @Test(.enabled(if: Machine.hasTerminal, "script(1) or pseudo-terminals are missing"), arguments: ["xterm", "dumb"])
    func anErrorDoesNotStandInTheProgressLine(term: String) throws {
        let workspace = try Workspace()
        for number in 0..<800 {
            for language in ["en", "zh"] {
                try workspace.write("---\ntitle: T\norder: 1\ndescription: D\n---\n\nText\n", to: "Content/pages/\(language)/page-\(number).md")
            }
        }
        // Found after everything has been rendered.
        try workspace.write([UInt8](repeating: 0, count: 40_000_000), to: "Site/assets/film.mp4")
        let outcome = try Program("script", ["-qec", "\(Machine.hvdocs) build", "/dev/null"], environment: ["TERM": term], in: workspace.path).run()
        #expect(outcome.code == 3, "\(outcome)")
        if term == "dumb" { return #expect(!outcome.output.contains("\u{1B}"), "\(outcome)") }
        // A machine that does all this within a second has no line to take back.
        guard outcome.output.contains("\r\u{1B}[2Krendering ") else { return }
        #expect(outcome.output.contains("\r\u{1B}[2Khvdocs: error: "), "\(outcome)")
    }
}
