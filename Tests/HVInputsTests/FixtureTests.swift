import HVDiagnostics
import Testing

@testable import HVInputs

/// Bad content gives exactly the findings that stand beside it.
struct FixtureTests {
    @Test(arguments: Fixture.names.map(Fixture.init))
    func givesExactlyTheExpectedFindings(_ fixture: Fixture) throws {
        let printout = try fixture.content.printout(asOf: fixture.asOf)
        if Fixture.isRecording || fixture.expected == nil {
            try fixture.record(printout)
            Issue.record("recorded \(fixture.name)/expected.txt: read it, then run again without HVDOCS_RECORD")
        } else {
            #expect(printout == fixture.expected, "if this is meant, record it with HVDOCS_RECORD=1 and read the difference")
        }
    }

    @Test func baseGivesNoFindings() throws {
        #expect(try ContentFolder.base().printout() == "")
        #expect(try ContentFolder.base().read().catalog != nil)
    }

    @Test func everyFixtureGivesAFinding() {
        let silent = Fixture.names.filter { Fixture(name: $0).expected == "" }
        #expect(silent.isEmpty)
        #expect(Fixture.names.count >= 40)
    }

    @Test func findingsDoNotDependOnTheOrderOfFiles() throws {
        let content = try Fixture(name: "faults-in-several-files").content
        let paths = content.files.keys.sorted()
        func findings(_ paths: [String]) -> Set<String> {
            var set = ContentSet()
            var found = paths.flatMap { set.add(InputFile(path: "Content/" + $0, bytes: content.files[$0] ?? []), at: $0) }
            found += set.resolve(asOf: nil, clean: false).diagnostics
            return Set(found.map { "\($0.location) \($0.id) \($0.message)" })
        }
        #expect(findings(paths) == findings(paths.reversed()))
    }
}
