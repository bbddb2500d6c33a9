import HVModel
import Testing

struct VersionTests {
    @Test(arguments: [("8.0", "8.0 U3"), ("8.9", "8.10"), ("5.7", "6.0"), ("24.03 LTS", "24.03 LTS SP3"), ("15 SP6", "15 SP7"), ("7", "7.0")])
    func comparesByNumberNotByText(earlier: String, later: String) throws {
        let first = try #require(Version(earlier)), second = try #require(Version(later))
        #expect(first < second)
        #expect(!(second < first))
    }

    @Test(arguments: ["", "v5.7", "latest", "5.7\n", " 5", "5  7", "5.7!", "八.0"])
    func refusesWhatIsNotAVersion(text: String) {
        #expect(Version(text) == nil)
    }

    @Test(arguments: ["8.10", "022", "8.0 U3e", "24.03 LTS SP3", "7.0.0-beta+1"])
    func keepsItsText(text: String) {
        #expect(Version(text)?.text == text)
    }
}
