import Foundation
import HVDiagnostics
import HVPipeline
import HVTestSupport
import Testing

/// A maintainer's day with `validate` and `explain`.
struct ValidateCommandTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private struct Report: Decodable {
        struct Finding: Decodable {
            var id: String
            var severity: String
            var message: String
            var file: String
            var line: Int?
            var column: Int?
        }
        var version: String
        var errors: Int
        var warnings: Int
        var diagnostics: [Finding]
    }

    private func report(_ outcome: Outcome) throws -> Report {
        try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    }

    @Test func cleanContentIsSuccess() throws {
        let outcome = try workspace.hvdocs("validate", "--strict")
        #expect(outcome.code == 0)
        #expect(outcome.output == "18 files: 0 errors, 0 warnings\n")
        #expect(try report(try workspace.hvdocs("validate", "--format", "json")).diagnostics.isEmpty)
    }

    @Test func aMistakeIsShownWithItsPlaceAndTheWayOut() throws {
        try workspace.replace("platform: first", with: "platform: frist", in: "Content/claims/first-costs-nothing.yml")
        let text = try workspace.hvdocs("validate")
        #expect(text.code == 1)
        #expect(text.output.contains("Content/claims/first-costs-nothing.yml:4:19: error: "), "\(text)")
        #expect(text.output.contains("did you mean 'first'?") && text.output.contains("[reference.unknown]"), "\(text)")
        #expect(text.output.contains("  4 | about: {platform: frist}\n"), "\(text)")

        let json = try workspace.hvdocs("validate", "--format", "json")
        #expect(json.code == 1)
        let found = try #require(try report(json).diagnostics.first)
        #expect((found.id, found.severity, found.file) == ("reference.unknown", "error", "Content/claims/first-costs-nothing.yml"))
        #expect((found.line, found.column) == (4, 19))

        let help = try workspace.hvdocs("explain", found.id)
        #expect(help.code == 0)
        #expect(help.output.hasPrefix("reference.unknown (error)\n") && help.output.contains("Before:") && help.output.contains("After:"))
    }

    @Test func findingsStandInTheSameOrderEveryTime() throws {
        for name in ["c", "a", "b"] { try workspace.write("id: wrong\nid: [\n", to: "Content/claims/\(name).yml") }
        let first = try workspace.hvdocs("validate", "--format", "json").output
        #expect(first == (try workspace.hvdocs("validate", "--format", "json", environment: ["LANG": "zh_CN.UTF-8"]).output))
        let files = try report(try workspace.hvdocs("validate", "--format", "json")).diagnostics.map(\.file)
        #expect(files == files.sorted())
    }

    @Test func warningsFailOnlyWhenAskedTo() throws {
        try workspace.write("left over", to: "Content/stray.txt")
        #expect(try workspace.hvdocs("validate").code == 0)
        #expect(try workspace.hvdocs("validate", "--fail-on", "error").code == 0)
        #expect(try workspace.hvdocs("validate", "--fail-on", "warning").code == 1)
        #expect(try workspace.hvdocs("validate", "--strict").code == 1)
        #expect(try workspace.hvdocs("validate", "--strict", "--fail-on", "error").code == 1)
    }

    @Test func statementsGrowStale() throws {
        try workspace.replace("checked: 2026-01-20", with: "checked: 2030-01-20", in: "Content/options/second-option.yml")
        #expect(try workspace.hvdocs("validate", "--strict", "--as-of", "2030-04-20").code == 0)
        let stale = try workspace.hvdocs("validate", "--strict", "--as-of", "2030-04-21")
        #expect(stale.code == 1)
        #expect(stale.output.contains("second-is-sold-by-server.yml:13:12: warning:"), "\(stale)")
        #expect(stale.output.contains("second-option.yml:18:14: warning:"), "a price, 90 days after a newer one was looked for")
        #expect(stale.output.contains("[evidence.stale]") && stale.output.contains("2 warnings\n"), "\(stale)")
        #expect(try workspace.hvdocs("validate", "--as-of", "2030-04-21").code == 0)
    }

    @Test func explainListsEveryCheckOnce() throws {
        let outcome = try workspace.hvdocs("explain")
        #expect(outcome.code == 0)
        let ids = outcome.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(ids == Explanations.all.map(\.id))
        #expect(Set(ids).count == ids.count && ids.count > 30)
    }

    @Test func explainKnowsWhatWasMeant() throws {
        let outcome = try workspace.hvdocs("explain", "reference.unknwon")
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("Did you mean 'reference.unknown'?"), "\(outcome)")
    }

    @Test func validateWritesNothing() throws {
        let before = try workspace.files(below: ".")
        _ = try workspace.hvdocs("validate", "--strict", "--verbose")
        #expect(try workspace.files(below: ".") == before)
    }

    @Test func countsStatementsByWhatTheyRestOn() throws {
        let workspace = try Workspace()
        let text = try workspace.hvdocs("validate", "--summary")
        #expect(text.code == 0 && text.output.contains(" statements, ") && text.output.contains("% rest on a primary source or a test\n") && text.output.contains("confidence     high"), "\(text)")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(try workspace.hvdocs("validate", "--summary", "--format", "json").output.utf8)) as? [String: Any])
        #expect((json["summary"] as? [String: Any])?["first_hand_percent"] is Int && json["diagnostics"] is [Any])
    }

    @Test func holdsDatesAgainstAFileOfEndoflifeDate() throws {
        let workspace = try Workspace()
        try workspace.write("{\"result\": {\"name\": \"nothing\", \"releases\": []}}", to: "nothing.json")
        let outcome = try workspace.hvdocs("validate", "--lifecycle", "nothing.json", "--strict")
        #expect(outcome.code == 1 && outcome.output.contains("[lifecycle.disagrees]"), "\(outcome)")
        #expect(try workspace.hvdocs("validate", "--lifecycle", "missing.json").code == 3)
    }
}
