import HVModel
import Testing

struct SafePatternTests {
    @Test(arguments: [
        ("abc", "xabcx", true), ("^abc", "xabc", false), ("abc$", "abcx", false), ("a|b", "b", true), ("^(a|bc)d$", "bcd", true),
        ("EPYC 7..3", "AMD EPYC 7543 32-Core", true), ("^Xeon.{0,20}Gold 6[23]", "Xeon(R) Gold 6338", true), ("[^0-9]$", "a7", false),
        ("\\d{4}", "abc123", false), ("colou?r", "color", true), ("^\\w{1,3}$", "abcd", false), ("\\(R\\)", "Xeon(R)", true), ("", "anything", true),
        ("^$", "", true), ("[\\]a]", "]", true), ("[a-]", "-", true), ("鲲鹏", "华为鲲鹏920", true), (".", "\n", false),
    ])
    func findsWhatJavaScriptWouldFind(_ pattern: String, _ text: String, _ isFound: Bool) throws {
        #expect(try SafePattern(pattern).matches(text) == isFound)
    }

    @Test(arguments: [
        ("a*", 1), ("a+", 1), ("(a)?", 3), ("(a|b){2}", 5), ("(?:a)", 1), ("a{2,}", 4), ("a{3,2}", 5), ("a{99}", 4), ("[a", 2), ("a)", 1), ("(a", 2), ("\\1", 1),
        ("\\b", 1), ("?", 0), ("a??", 2), ("[]", 1), ("[b-a]", 4), ("^*", 1), ("a}", 1), ("\\", 1), ("[[a]", 1),
    ])
    func refusesWhatEnginesDifferInOrWhatTakesLong(_ pattern: String, _ offset: Int) {
        do throws(SafePattern.Problem) {
            _ = try SafePattern(pattern)
            Issue.record("\(pattern) was accepted")
        } catch {
            #expect(error.offset == offset, "\(pattern): \(error.message)")
        }
    }

    @Test func refusesLongPatterns() {
        #expect(throws: SafePattern.Problem.self) { try SafePattern(String(repeating: "a", count: 201)) }
    }

    /// A backtracking engine would need longer than the universe has been there.
    @Test func isLinearWhereBacktrackingIsNot() throws {
        let pattern = try SafePattern("^" + String(repeating: "a?", count: 60) + String(repeating: "a", count: 60) + "$")
        #expect(pattern.matches(String(repeating: "a", count: 60)))
        #expect(!pattern.matches(String(repeating: "a", count: 59)))
    }
}
