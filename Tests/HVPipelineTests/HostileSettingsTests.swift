import Foundation
import Glibc
import HVTestSupport
import Testing

/// Settings, words and templates are input like any other.
struct HostileSettingsTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func expectRefused(_ hostile: Hostile, as file: String) throws {
        try workspace.write(hostile.bytes, to: file)
        let outcome = try workspace.hvdocs("build", limit: .seconds(60))
        expectOrdinaryEnd(outcome)
        #expect(outcome.code == 1, "\(outcome)")
        #expect(outcome.errors.contains(file), "\(outcome)")
        #expect(!workspace.exists("Site/public"))
    }

    @Test(arguments: Hostile.bytes + Hostile.yaml) func settings(hostile: Hostile) throws { try expectRefused(hostile, as: "Site/site.yml") }

    @Test(arguments: Hostile.bytes + Hostile.yaml) func words(hostile: Hostile) throws { try expectRefused(hostile, as: "Templates/strings.yml") }

    @Test(arguments: Hostile.bytes) func templates(hostile: Hostile) throws { try expectRefused(hostile, as: "Templates/pages/home.html.mustache") }

    @Test(arguments: [
        "{{#a}}", "{{/a}}", "{{>nobody}}", "{{{a}}", "{{=<% %>=}}<%a%>", "{{>layouts/page.html}}", "{{!", "{{no_such_name}}", "{{{page_title}}}",
    ])
    func templatesThatDoNotFit(text: String) throws {
        try workspace.write(text, to: "Templates/pages/home.html.mustache")
        let outcome = try workspace.hvdocs("build", limit: .seconds(60))
        expectOrdinaryEnd(outcome)
        #expect(outcome.code == 1, "\(outcome)")
    }

    @Test(arguments: ["{{", String(repeating: "{{#criteria}}", count: 20_000), "{{>pages/home.html}}"])
    func templatesThatNeverEnd(text: String) throws {
        try workspace.write(text, to: "Templates/pages/home.html.mustache")
        let outcome = try workspace.hvdocs("build", limit: .seconds(60))
        #expect(outcome.code == 1, "\(outcome.end)")
        #expect(outcome.errors.contains("[template.syntax]"), "\(outcome)")
        #expect(!workspace.exists("Site/public"))
    }

    @Test(arguments: ["Site/site.yml", "Templates/strings.yml"])
    func pipesAndLinksAreNotRead(file: String) throws {
        try workspace.remove(file)
        try #require(mkfifo(workspace.place(file), 0o600) == 0)
        #expect(try workspace.hvdocs("build").code == 3)
        try workspace.remove(file)
        try FileManager.default.createSymbolicLink(atPath: workspace.place(file), withDestinationPath: "/etc/passwd")
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains(file), "\(outcome)")
    }

    @Test func anAssetOfFiftyMegabytesIsNamed() throws {
        try workspace.write([UInt8](repeating: 0, count: 50_000_000), to: "Site/assets/film.mp4")
        let outcome = try workspace.hvdocs("build")
        expectOrdinaryEnd(outcome)
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("film.mp4"), "\(outcome)")
        try expectNothingLeft(workspace)
    }

    @Test(arguments: ["javascript:alert(1)", "//example.org/", "https://", "https://a b/", "https://\"onload=alert(1)/"])
    func addressesThatAreNone(url: String) throws {
        try workspace.replace("# base_url: https://example.org/compare/", with: "base_url: '\(url)'", in: "Site/site.yml")
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 1, "\(outcome)")
        #expect(outcome.errors.contains("[value.url]"), "\(outcome)")
    }
}
