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

    @Test(arguments: Fixture.passing.map(Fixture.init))
    func contentThatComesNearARuleGivesNoFinding(_ fixture: Fixture) throws {
        #expect(try fixture.content.printout(asOf: fixture.asOf) == "")
    }

    /// Each rule of evidence and language has content that breaks it and content that just does not.
    @Test(arguments: [
        ("evidence.stale", "stale-evidence", "evidence-on-its-last-day"), ("evidence.high-needs-primary", "high-without-primary-source", "high-with-a-primary-source-among-others"),
        ("support.needs-source", "no-without-source", "no-with-a-source"), ("evidence.quote-length", "quote-too-long", "quote-of-25-words"),
        ("evidence.quote-length", "quote-too-long-in-chinese", "quote-of-50-han-characters"), ("claim.dispute-sources", "dispute-with-itself", "dispute-of-two-sources"),
        ("version.unknown-release", "unknown-release", "release-among-several"), ("support.child-before-parent", "feature-before-its-parent", "feature-after-its-parent"),
        ("option.ended", "option-past-general-support", "option-that-says-that-it-ended"), ("rating.own-word-only", "rating-on-the-makers-word", "rating-on-the-word-of-another"),
        ("source.unused", "unused-source", "source-that-is-used-once"), ("source.moving-branch", "source-on-a-moving-branch", "source-at-a-commit"),
        ("source.moving-branch", "exception-that-is-not-needed", "source-that-says-it-follows-a-branch"), ("source.bare-address", "source-at-a-bare-address", "source-at-a-name-with-digits"),
        ("criterion.one-sided", "side-that-praises-itself", "side-that-others-praise-too"), ("glossary.synonym", "glossary-synonym", "glossary-word-and-its-synonym-in-code"),
        ("chinese.typography", "chinese-half-width-mark", "chinese-as-it-should-be"), ("chinese.typography", "chinese-full-width-letter", "chinese-as-it-should-be"),
        ("chinese.typography", "chinese-without-space", "chinese-as-it-should-be"), ("chinese.typography", "chinese-in-italics", "chinese-as-it-should-be"),
    ])
    func everyRuleOfEvidenceAndLanguageHasTwins(_ rule: String, _ failing: String, _ passing: String) {
        #expect(Fixture(name: failing).expected?.contains("[\(rule)]") == true)
        #expect(Fixture.passing.contains("_passing/" + passing))
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
