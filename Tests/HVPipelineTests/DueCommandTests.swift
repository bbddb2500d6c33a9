import Foundation
import HVTestSupport
import Testing

/// Statements go stale, somebody looks at them again: a story about `due` and `reviewed`.
struct DueCommandTests {
    private static let claim = "Content/claims/first-costs-nothing.yml"
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test func listsBySourceWhatIsDueWithItsAddress() throws {
        let outcome = try workspace.hvdocs("due", "--as-of", "2099-01-01")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("first-manual: ") && outcome.output.contains("  https://") && outcome.output.contains(" claims/first-costs-nothing\n"), "\(outcome)")
        #expect(outcome.output.contains(" options/second-option/prices/0\n"), "a price goes stale too")
        #expect(try workspace.hvdocs("due", "--as-of", "2000-01-01").output == "0 due by 2000-01-01, of 0 sources\n")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(try workspace.hvdocs("due", "--as-of", "2099-01-01", "--format", "json").output.utf8)) as? [String: Any])
        #expect(json["schema"] as? String == "hvdocs.due/1")
    }

    @Test func stampingASourceRenewsDatesAndNothingElse() throws {
        try workspace.replace("id: first-costs-nothing", with: "id: first-costs-nothing   # a comment", in: Self.claim)
        let before = try workspace.read(Self.claim)
        let outcome = try workspace.hvdocs("reviewed", "first-manual", "--on", "2031-02-03")
        #expect(outcome.code == 0 && outcome.output.contains("claims/first-costs-nothing\n"), "\(outcome)")
        let after = try workspace.read(Self.claim)
        #expect(after != before && after.contains("# a comment") && after.contains("2031-02-03"))
        // Dates aside, the bytes are the same.
        func undated(_ text: String) -> String { text.replacing(/\d{4}-\d{2}-\d{2}/, with: "DATE") }
        #expect(undated(after) == undated(before))
        #expect(try workspace.hvdocs("validate", "--strict").code == 0)
        #expect(try !workspace.hvdocs("due", "--as-of", "2031-02-03").output.contains("claims/first-costs-nothing"))
    }

    @Test func aPriceLookedUpAgainKeepsTheDayItWasValidOn() throws {
        #expect(try workspace.hvdocs("reviewed", "options/second-option/prices/0", "--on", "2031-02-03").output == "options/second-option/prices/0\n1 statement stamped\n")
        let after = try workspace.read("Content/options/second-option.yml")
        #expect(after.contains("checked: 2031-02-03") && after.contains(" on: 2026-"))
        #expect(try !workspace.hvdocs("due", "--as-of", "2031-05-03").output.contains("prices/0"))
        #expect(try workspace.hvdocs("due", "--as-of", "2031-05-04").output.contains("2031-05-04 options/second-option/prices/0"))
    }

    @Test func anUnknownNameStampsNothing() throws {
        let before = try workspace.read(Self.claim)
        let outcome = try workspace.hvdocs("reviewed", "claims/first-costs-nothing", "claims/first-costs-nothin", "--on", "2031-02-03")
        #expect(outcome.code == 64 && outcome.errors.contains("did you mean 'claims/first-costs-nothing'?"), "\(outcome)")
        #expect(try workspace.read(Self.claim) == before)
        try workspace.write("id: [", to: Self.claim)
        #expect(try workspace.hvdocs("reviewed", "first-manual", "--on", "2031-02-03").code == 1)
        #expect(try workspace.hvdocs("due").code == 1)
    }

    /// A year's worth of statements does not fall due on one day.
    @Test func nextReviewsAreSpread() throws {
        let days = try (0..<6).map { number -> String in
            let id = "claim-\(number)", file = "Content/claims/\(id).yml"
            try workspace.write(try workspace.read(Self.claim).replacing("first-costs-nothing", with: id), to: file)
            _ = try workspace.hvdocs("reviewed", "claims/\(id)", "--on", "2031-02-03")
            return try #require(try workspace.read(file).firstMatch(of: /review_by: (\S+)/)).1.description
        }
        #expect(Set(days).count >= 4, "\(days)")
    }
}
