import HVDiagnostics
import Testing

@testable import HVInputs

struct YAMLLimitsTests {
    private func ids(_ text: String, budget: Int? = nil) -> [String] { YAMLReader.read(text, path: "a.yml", budget: budget).diagnostics.map(\.id) }

    private func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    @Test func nestingIsCountedExactly() {
        #expect(ids(times(40, "[") + times(40, "]")) == [])
        #expect(ids(times(41, "[") + times(41, "]")) == ["yaml.too-deep"])
        #expect(ids((0..<40).map { times($0, " ") + "a:\n" }.joined()) == [])
        #expect(ids((0..<41).map { times($0, " ") + "a:\n" }.joined()) == ["yaml.too-deep"])
        #expect(ids(times(41, "- ") + "a") == ["yaml.too-deep"])
    }

    /// Each hides its depth from whoever looks at brackets and marks only.
    @Test(arguments: [
        "a: # |\n  " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900), "# |\n" + String(repeating: "- ", count: 900) + "a",
        "[" + String(repeating: "\"]\", [", count: 900) + String(repeating: "]", count: 901), "a: 'x' # >\n  \n" + String(repeating: " ", count: 0) + "b: " + String(repeating: "{a: ", count: 900) + String(repeating: "}", count: 900),
        "a: b\n  \"c\nd: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900), String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
        String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000), String(repeating: "? ", count: 3_000), String(repeating: "[{? ", count: 900),
        "[{? " + String(repeating: "{? ", count: 100) + "[" + String(repeating: "1,", count: 400_000),
    ])
    func hiddenNestingIsFound(text: String) {
        let start = ContinuousClock.now
        #expect(ids(text).allSatisfy { ["yaml.too-deep", "yaml.syntax"].contains($0) } && !ids(text).isEmpty)
        #expect(start.duration(to: .now) < .seconds(20))
    }

    @Test func bracketsInTextsAreNotNesting() throws {
        var content = try ContentFolder.base()
        let dispute = "  - statement: {en: \"It [ is\", zh: \"其 [ 是\"}\n    sources: [{id: alpha-docs, locator: \"a [b\", accessed: 2026-11-01}]\n"
        try content.replace("baseline:", "disputes:\n" + times(50, dispute) + "baseline:", in: "claims/alpha-costs-nothing.yml")
        try content.replace("en: The Alpha Kernel is free of charge.", "en: |\n    It is " + times(50, "[{ "), in: "claims/alpha-costs-nothing.yml")
        #expect(content.printout() == "")
    }

    private static func bomb(_ line: (Int, String) -> String) -> String {
        (0..<12).map { level in
            line(level, level == 0 ? "[x, x]" : "[" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]")
        }.joined()
    }

    @Test(arguments: [
        bomb { "k\($0):\t&a\($0)\t\($1)\n" }, "{" + bomb { "\"k\($0)\":&a\($0) \($1)," } + "}", "k: [ # |\n" + bomb { "  &a\($0) \($1),\n" } + "]\n",
        bomb { "? &a\($0) \($1)\n: 1\n" }, bomb { "?\t&a\($0)\t\($1)\n:\t1\n" }, "{" + bomb { "? &a\($0) \($1) : 1," } + "}", "a: \"|\"\n" + bomb { "k\($0): &a\($0) \($1)\n" },
        "\"x\": &a [y]\nb: [*a,*a]\n", "- &a\n  - x\n- *a\n",
    ])
    func aliasesNeverReachTheLibrary(text: String) {
        let start = ContinuousClock.now
        #expect(ids(text) == ["yaml.anchor"])
        #expect(start.duration(to: .now) < .seconds(5))
    }

    @Test func thereAreNoMoreNodesThanTheBudget() {
        #expect(ids("[1, 2, 3]", budget: 4) == [])
        #expect(ids("[1, 2, 3, 4, 5]", budget: 3) == ["yaml.anchor"])
        // The most that bytes can hold: an empty value on both sides of each mark.
        #expect(ids("[" + times(2_000, ":,") + "]") != ["yaml.anchor"])
        #expect(ids("[" + times(2_000, "{},") + "]") == [])
    }

    @Test func manyDuplicateKeysAreCutShort() {
        let start = ContinuousClock.now
        let keys = (0..<12_000).map { "key\($0): 1\n" }.joined()
        let found = YAMLReader.read(keys + keys, path: "a.yml").diagnostics
        #expect(found.count == 21)
        #expect(found.last?.message == "12000 keys must not stand twice in one mapping; 20 are shown")
        #expect(start.duration(to: .now) < .seconds(20))
    }
}
