import HVDiagnostics
import Testing

struct OrderTests {
    /// Findings come from a set, in another order in every run.
    @Test func noTwoFindingsAreInAnyOrder() {
        let place = Place(line: 1, column: 1), first = Location(file: "a.yml", place: place)
        let plain = Diagnostic("a.b", .error, "m", at: first)
        var noted = plain, other = plain, fixed = plain, longer = plain, warning = plain
        noted.notes = [.init("n")]
        other.notes = [.init("n", at: first)]
        fixed.fix = ""
        longer.location.length = 2
        warning.severity = .warning
        let all = [plain, noted, other, fixed, longer, warning]
        #expect((0..<50).allSatisfy { _ in all.shuffled().inOrder() == all.inOrder() })
        for one in all { for two in all where one != two { #expect((one < two) != (two < one)) } }
    }
}
