import Foundation
import HVTestSupport
import Testing

/// A reader that goes away changes what is written, not how the program ends.
struct ClosedStreamTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    /// Runs a command with a pipe that nobody reads any more, or with a stream that is closed.
    private func code(_ command: String, _ redirection: String) throws -> Int32? {
        let script = "exec 9> >(:); sleep 0.3; \(Machine.hvdocs) \(command) \(redirection)"
        let outcome = try Program("bash", ["-c", script], in: workspace.path).run()
        return outcome.code
    }

    @Test(arguments: ["2>&9", "2>&-", ">&9 2>&9"])
    func aBuildWhoseWordsNobodyReadsIsDoneAllTheSame(redirection: String) throws {
        #expect(try code("build -v", redirection) == 0)
        try expectWhole(workspace)
        try workspace.write("id: [", to: "Content/claims/broken.yml")
        #expect(try code("build -v", redirection) == 1)
        try expectWhole(workspace)
    }

    @Test(arguments: ["validate", "validate --format json"])
    func findingsThatNobodyReadsAreFindings(command: String) throws {
        #expect(try code(command, ">&9") == 0)
        try workspace.write("id: [", to: "Content/claims/broken.yml")
        #expect(try code(command, ">&9") == 1)
    }

    @Test(arguments: ["explain", "explain reference.unknown", "--help", "--version", "build --help"])
    func helpThatNobodyReadsIsSuccess(command: String) throws {
        #expect(try code(command, ">&9") == 0)
    }

    @Test func aClosedOutputIsAnError() throws {
        #expect(try code("validate", ">&-") == 3)
    }

    @Test func whatNobodyReadsIsNotWrittenIntoAFile() throws {
        #expect(try code("build -v", ">&- 2>&-") == 3)
        try expectWhole(workspace)
    }
}
