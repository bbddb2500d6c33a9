import HVDiagnostics
import HVModel
import Testing

@testable import HVInputs

struct EarlierStatementsTests {
    private static func read(_ text: String) -> ([StatementSnapshot], [String]) {
        let read = EarlierStatementsReader.read(InputFile(path: "old.json", bytes: Array(text.utf8)))
        return (read.value, read.diagnostics.map { "\($0.location.pointer ?? "") \($0.id)" })
    }

    @Test func readsClaimsAndAnswersWithoutMirroredOnes() {
        let claims = Self.read(#"{"kind": "claims", "items": [{"id": "a", "statement": {"en": "x", "zh": "y"}, "evidence": {"confidence": "high"}}]}"#)
        #expect(claims.0 == [StatementSnapshot(kind: .claim(ID("a")), text: LocalizedText(en: "x", zh: "y"), confidence: "high")])
        let rows = Self.read(
            #"{"kind": "support", "items": [{"id": "r", "statements": [{"product": "p", "role": "guest", "mode": "emulated", "state": "yes"}, {"product": "q", "role": "guest", "mirrors": "p"}]}]}"#)
        #expect(rows.0.map(\.id) == ["support/r/p/guest/emulated"])
        #expect(rows.0.first?.state == "yes")
    }

    @Test(arguments: [
        ("[]", ["/kind changes.earlier"]), ("{", [" json.syntax"]), (#"{"kind": "claims", "items": [{"id": 1}, {}]}"#, ["/items/0/id changes.earlier", "/items/1/id changes.earlier"]),
        (#"{"kind": "support", "items": [{"id": "r", "statements": [{"product": "p"}]}]}"#, ["/items/0/statements/0/role changes.earlier"]),
    ])
    func whatIsNotOursIsReportedAtItsPlace(_ text: String, _ found: [String]) {
        #expect(Self.read(text).0 == [] && Self.read(text).1 == found)
    }
}
