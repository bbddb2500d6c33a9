import HVDiagnostics
import Testing

@testable import HVInputs

struct TooManyFindingsTests {
    @Test func aFileOfNothingButMistakesIsCutShort() throws {
        var content = try ContentFolder.base()
        let keys = (0..<30_000).map { "key\($0): 1\n" }.joined()
        content.files["criteria/cost.yml"] = Array(keys.utf8)
        let found = content.read().findings.filter { $0.location.file.hasSuffix("criteria/cost.yml") }
        #expect(found.count < 120)
        #expect(found.contains { $0.id == "file.too-many-findings" && $0.message.contains("the first 100 are shown") })
    }
}
