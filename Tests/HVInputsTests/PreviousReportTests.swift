import HVDiagnostics
import HVModel
import Testing

@testable import HVInputs

struct PreviousReportTests {
    private static func read(_ text: String) -> (PreviousReport?, [String]) {
        let read = PreviousReportReader.read(InputFile(path: "old.json", bytes: Array(text.utf8)))
        return (read.value, read.diagnostics.map { "\($0.location.pointer ?? "") \($0.id)" })
    }

    @Test func readsWhatChangesAreToldFrom() throws {
        let (report, found) = Self.read(
            """
            {"schema": "hvdocs.report/1", "as_of": "2026-01-02", "verdict": {"outcome": "tie", "strength": "no-clear-winner", "option": null},
             "provenance": {"weights_sha256": "a", "content_sha256": "b"}, "options": [{"id": "x", "eligibility": "listed", "score": null}, {"id": "y", "eligibility": "eligible", "score": {"likely": 6}}]}
            """)
        #expect(found == [])
        #expect(report?.options == [.init(id: "x", eligibility: "listed", score: nil), .init(id: "y", eligibility: "eligible", score: 6)])
    }

    @Test func reportsEveryMissingPart() {
        let (report, found) = Self.read("{\"schema\": \"hvdocs.report/1\", \"as_of\": \"soon\", \"options\": [{}]}")
        #expect(report == nil)
        #expect(found.contains("/as_of report.previous") || found.contains("/verdict/outcome report.previous"))
        #expect(Self.read("[]").1 == ["/schema report.previous"])
        #expect(Self.read("{").1 == [" json.syntax"])
    }
}
