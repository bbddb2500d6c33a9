import Foundation
import HVTestSupport
import Testing

/// A comparison goes on, and somebody asks what has changed: a story about `changes` and `build --since`.
struct ChangesCommandTests {
    private static let claim = "Content/claims/first-costs-nothing.yml"
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        #expect(try workspace.hvdocs("build", "--output", "old").code == 0)
        try FileManager.default.copyItem(atPath: workspace.place("Content"), toPath: workspace.place("Before"))
        try workspace.replace("without a licence fee", with: "without any fee", in: Self.claim)
        try workspace.replace("许可证费用", with: "费用", in: Self.claim)
        try workspace.remove("Content/claims/second-is-measured.yml")
    }

    @Test(arguments: ["Before", "old"])
    func tellsWhatChangedAndWhatWasWithdrawn(_ since: String) throws {
        let outcome = try workspace.hvdocs("changes", "--since", since)
        #expect(outcome.code == 0, "\(outcome)")
        #expect(outcome.output.contains("~ claims/first-costs-nothing: ") && outcome.output.contains("    now: ") && outcome.output.contains("without any fee"))
        #expect(outcome.output.contains("- claims/second-is-measured"))
        #expect(outcome.output.hasSuffix("0 added, 1 changed, 1 withdrawn\n"))
    }

    @Test func oneDataFileIsComparedWithWhatItCouldHold() throws {
        let outcome = try workspace.hvdocs("changes", "--since", "old/api/v1/claims.json", "--format", "json")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(json["schema"] as? String == "hvdocs.changes/1")
        #expect((json["changed"] as? [[String: Any]])?.map { $0["id"] as? String } == ["claims/first-costs-nothing"])
        #expect((json["added"] as? [Any])?.isEmpty == true, "a claims.json says nothing of the matrix")
    }

    @Test func aBuildMakesAPageAndAFeedOfIt() throws {
        let outcome = try workspace.hvdocs("build", "--since", "old", "--output", "new")
        #expect(outcome.code == 0, "\(outcome)")
        #expect(try workspace.read("new/changes.html").contains("without any fee"))
        #expect(try workspace.read("new/zh/changes.md").contains("撤回：1"))
        #expect(try workspace.read("new/api/v1/changes.json").contains("hvdocs.changes/1"))
        let feed = try workspace.read("new/feed.xml")
        #expect(feed.contains("<title>Withdrawn: ") && feed.contains("<title>Changed: ") && feed.contains(":changes:claims/first-costs-nothing</id>"))
        #expect(try !workspace.read("old/feed.xml").contains(":changes:"))
        #expect(try workspace.read("new/evidence.html").contains("href=\"changes.html\""))
    }

    @Test func whatIsNoEarlierStateIsRefusedWithItsPlace() throws {
        try workspace.write("{\"kind\": \"claims\", \"items\": [{\"id\": \"<b>\"}]}", to: "x.json")
        let outcome = try workspace.hvdocs("changes", "--since", "x.json")
        #expect(outcome.code == 1 && outcome.output == "")
        #expect(outcome.errors.contains("/items/0/id") && outcome.errors.contains("[changes.earlier]"), "\(outcome)")
        try workspace.write("", to: "folder/x")
        #expect(try workspace.hvdocs("changes", "--since", "folder").code == 3)
        #expect(try workspace.hvdocs("build", "--since", "x.json", "--output", "new").code == 1)
        #expect(!FileManager.default.fileExists(atPath: workspace.place("new")))
    }
}
