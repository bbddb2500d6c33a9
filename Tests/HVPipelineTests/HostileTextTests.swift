import Foundation
import HVTestSupport
import Testing

/// Script in any text field of any kind of entity is refused or arrives as text, in every format.
struct HostileTextTests {
    private static let attacks = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><svg onload=alert(1)>", "<!--", "]]>",
        "[a](javascript:alert(1))", "[a](<javascript:alert(1)>)", "[a](JaVa&#x53;cript:alert(1))", "<javascript:alert(1)>",
        "![a](x\" onerror=alert(1))", "[a]: javascript:alert(1)", "| a | b |", "`</code><script>alert(1)</script>`",
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

    /// A file of the site, or data, in which no `<` is left.
    private static func isOwnScript(_ tag: String) -> Bool { tag.hasPrefix("script src=\"") || tag.hasPrefix("script type=\"application/json\" id=\"") }

    /// Neither elements nor attributes that only an attack brings, in pages and feeds; Markdown is read as a browser would show it.
    private func expectHarmless(_ workspace: Workspace) throws {
        for (file, data) in try workspace.files(below: "Site/public") where !file.hasPrefix("assets/") {
            let text = String(decoding: data, as: UTF8.self).lowercased()
            if file.hasSuffix(".html") || file.hasSuffix(".xml") {
                for piece in text.utf8.split(separator: UInt8(ascii: "<")).dropFirst() {
                    let tag = String(decoding: piece.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
                    #expect(!["script", "img", "svg onload", "!--"].contains { tag.hasPrefix($0) && !Self.isOwnScript(tag) }, "\(file): \(tag)")
                    // In a quoted value the quotes and brackets of an attack are entities.
                    #expect(![" onerror=", " onload=", " onmouseover="].contains { tag.contains($0) } || tag.contains("&"), "\(file): \(tag)")
                    #expect(!["javascript:", "data:text"].contains { tag.contains("=\"\($0)") || tag.contains("='\($0)") }, "\(file): \(tag)")
                }
            } else if file.hasSuffix(".md") {
                // Text in code is shown, not run.
                let shown = text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
                for mark in ["<script", "<img", "<svg"] {
                    #expect(!shown.replacing("\\" + mark, with: "").contains(mark), "\(file)")
                }
                for link in ["](javascript:", "](<javascript:", "](data:"] {
                    #expect(!shown.replacing("\\" + link, with: "").contains(link), "\(file)")
                }
            } else if file.hasSuffix(".json") {
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
            }
        }
    }

    @Test func tagsOfTemplatesInTextsStayText() throws {
        let attack = "{{{page_title}}}{{>pages/home.html}}"
        let workspace = try workspace(line: attack, prose: "See " + attack)
        #expect(try workspace.hvdocs("build").code == 0)
        #expect(try workspace.read("Site/public/index.html").contains("{{{page_title}}}{{&gt;pages/home.html}}"))
    }
}
