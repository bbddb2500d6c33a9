import Foundation
import HVTestSupport
import Testing

/// Script in any text field of any kind of entity is refused or arrives as text, in every format.
struct HostileTextTests {
    private static let attacks = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><svg onload=alert(1)>", "<!--", "]]>",
        "[a](javascript:alert(1))", "[a](<javascript:alert(1)>)", "[a](JaVa&#x53;cript:alert(1))", "<javascript:alert(1)>",
        "![a](x\" onerror=alert(1))", "[a]: javascript:alert(1)", "{{{page_title}}}{{>pages/home.html}}", "| a | b |", "`</code><script>alert(1)</script>`",
        "[a](data:text/html;base64,PHNjcmlwdD4=)", "&lt;script&gt;alert(1)&lt;/script&gt;",
    ]

    private func workspace(line: String, prose: String) throws -> Workspace {
        let workspace = try Workspace()
        try workspace.remove("Content")
        for (file, text) in EveryKind(line: line, prose: prose).files { try workspace.write(text, to: file) }
        return workspace
    }

    @Test func decentTextIsFine() throws {
        let workspace = try workspace(line: "Decent", prose: "Decent *text*.")
        let valid = try workspace.hvdocs("validate")
        #expect(valid.code == 0, "\(valid)")
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 0, "\(outcome)")
    }

    @Test(arguments: attacks) func inNamesAndTitles(attack: String) throws {
        let workspace = try workspace(line: attack, prose: "Decent.")
        let outcome = try workspace.hvdocs("build", "--base-url", "https://example.org/")
        #expect(outcome.code == 0, "one-line texts are plain text, whatever is in them: \(outcome)")
        try expectHarmless(workspace)
    }

    @Test(arguments: attacks) func inProse(attack: String) throws {
        let workspace = try workspace(line: "Decent", prose: "See " + attack)
        try workspace.survives()
        if workspace.exists("Site/public") { try expectHarmless(workspace) }
    }

    private func expectHarmless(_ workspace: Workspace) throws {
        // Elements and attributes that only an attack brings, in pages and feeds; Markdown is read as a browser would show it.
        for (file, data) in try workspace.files(below: "Site/public") where !file.hasPrefix("assets/") {
            let text = String(decoding: data, as: UTF8.self)
            if file.hasSuffix(".html") || file.hasSuffix(".xml") {
                for tag in text.matches(of: /<[a-zA-Z\/!][^>]*>/).map({ text[$0.range].lowercased() }) {
                    #expect(!tag.hasPrefix("<script>") && !tag.hasPrefix("<img") && !tag.hasPrefix("<svg onload") && !tag.hasPrefix("<!--"), "\(file): \(tag)")
                    #expect(tag.firstMatch(of: /\son[a-z]+\s*=/) == nil || tag.contains("&"), "\(file): \(tag)")
                    #expect(tag.firstMatch(of: /(href|src)="?\s*(javascript|data):/) == nil, "\(file): \(tag)")
                }
                #expect(!text.contains("{{"), "\(file)")
            } else if file.hasSuffix(".md") {
                #expect(!text.contains("\n<script") && text.firstMatch(of: /[^\\`]<script>/) == nil, "\(file)")
                #expect(text.firstMatch(of: /[^\\]\]\(<?(?i)(javascript|data):/) == nil, "\(file)")
            } else if file.hasSuffix(".json") {
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
            }
        }
    }
}
