import Foundation
import HVTestSupport
import Testing

/// What is asked for on the command line and in the settings is checked like what stands in files, and changes no finding that it should not.
struct BuildOptionTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func citeOnPage(_ language: String) throws {
        let source = """
            id: cited
            title: Cited on a page
            language: en
            publisher: Example
            url: https://example.org/cited
            date: 2026
            directness: primary
            interest: independent
            form: documentation

            """
        try workspace.write(source, to: "Content/sources/cited.yml")
        for written in ["en", "zh"] {
            let text = written == language ? "[Cited](@sources/cited)" : "Text"
            try workspace.write("---\ntitle: T\norder: 9\ndescription: D\n---\n\n\(text)\n", to: "Content/pages/\(written)/cited.md")
        }
    }

    @Test func aSourceCitedInAnotherLanguageOnlyIsUsed() throws {
        try citeOnPage("zh")
        for languages in [["en"], ["zh"], ["en", "zh"]] {
            let outcome = try Program(
                Machine.hvdocs, ["build", "--strict"] + languages.flatMap { ["--language", $0] }, in: workspace.path).run()
            #expect(outcome.code == 0, "\(languages) \(outcome)")
        }
    }

    @Test func aSourceCitedNowhereIsToldWhenAllPagesAreBuilt() throws {
        try citeOnPage("none")
        let outcome = try workspace.hvdocs("build", "--strict")
        #expect(outcome.code == 1, "\(outcome)")
        #expect(outcome.errors.contains("[source.unused]"), "\(outcome)")
    }

    @Test(arguments: [
        "https://", "https:///x", "https://?", "https://a.example/?q", "https://a.example/#x", "https://me@a.example/", "https://a.example/\"x",
        "https://a.example/'x", "https://a.example/ x", "https://a.example/\u{A0}", "https://a.example/\u{202E}", "https://a.example/<b>",
        "ftp://a.example/", "a.example", "", "https://a.example/\u{1B}[31m", "https://\(String(repeating: "a", count: 3_000))/",
    ])
    func aBaseURLThatIsNoneIsRefused(url: String) throws {
        let outcome = try workspace.hvdocs("build", "--base-url", url)
        #expect(outcome.code == 64, "\(outcome)")
        #expect(outcome.errors.contains("--base-url must "), "\(outcome)")
        #expect(!workspace.exists("Site/public"))
    }

    @Test(arguments: ["https://a.example", "http://localhost:8000/docs/", "https://[::1]/", "https://例子.example/比较/"])
    func aBaseURLMayBeAnyRoot(url: String) throws {
        #expect(try workspace.hvdocs("build", "--base-url", url).code == 0)
    }

    @Test(arguments: ["Content", "crit", "criteria", "./Content/", "criteria/criteria"])
    func aFindingAboutAFolderNamesItAsTheUserDoes(folder: String) throws {
        try FileManager.default.createDirectory(atPath: workspace.place("criteria"), withIntermediateDirectories: true)
        if !workspace.exists(folder) { try FileManager.default.moveItem(atPath: workspace.place("Content"), toPath: workspace.place(folder)) }
        if folder == "criteria" {
            try workspace.remove("criteria")
            try FileManager.default.moveItem(atPath: workspace.place("Content"), toPath: workspace.place("criteria"))
        }
        try workspace.remove("\(folder)/criteria")
        let shown = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        for command in ["validate", "build"] {
            let outcome = try workspace.hvdocs(command, "--content", folder)
            #expect(outcome.code == 1, "\(outcome)")
            let lines = (outcome.output + outcome.errors).split(separator: "\n")
            #expect(lines.contains { $0.hasPrefix("\(shown)/criteria/: error:") }, "\(outcome)")
        }
    }

    @Test(arguments: [
        "Site/assets/logo.svg", "Site/assets/css", "Templates/partials/claim.html.mustache", "Templates/partials", "Templates/pages/more",
    ])
    func aLinkAmongAssetsOrTemplatesIsNamed(path: String) throws {
        if workspace.exists(path) {
            try FileManager.default.moveItem(atPath: workspace.place(path), toPath: workspace.place("moved"))
        } else {
            try workspace.write("x", to: "moved")
        }
        try FileManager.default.createSymbolicLink(atPath: workspace.place(path), withDestinationPath: workspace.place("moved"))
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 1, "\(outcome)")
        #expect(outcome.errors.contains("\(path): error:") && outcome.errors.contains("[file.not-regular]"), "\(outcome)")
        #expect(!workspace.exists("Site/public"))
    }

    @Test func anAssetsFolderThatIsNoneIsNamed() throws {
        try workspace.remove("Site/assets")
        try workspace.write("x", to: "Site/assets")
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 1, "\(outcome)")
        #expect(outcome.errors.contains("Site/assets: error:"), "\(outcome)")
    }

    @Test func theAnswerOfTheSiteIsCheckedLikeContent() throws {
        let file = "Site/site.yml"
        let lines = try workspace.read(file).split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.hasPrefix("answer:") })
        let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.endIndex
        let answer = "answer:\n  en: 'See [this](@claims/nobody).'\n  zh: '见 [此](@claims/nobody)。'"
        try workspace.write((lines[..<start] + [Substring(answer)] + lines[end...]).joined(separator: "\n"), to: file)
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 1, "\(outcome)")
        #expect(outcome.errors.contains("\(file):\(start + 2):"), "\(outcome)")
        #expect(outcome.errors.contains("nothing written: 2 errors"), "\(outcome)")
        #expect(!workspace.exists("Site/public"))
    }
}
