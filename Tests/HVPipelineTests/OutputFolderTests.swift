import Foundation
import Glibc
import HVTestSupport
import Testing

/// What is ours goes when its source goes; what is not ours stays.
struct OutputFolderTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    @Test func pagesGoWhenTheirSourceHasGone() throws {
        #expect(try workspace.hvdocs("build").code == 0)
        let pages = ["how-to-read.html", "how-to-read.md", "zh/how-to-read.html"].map { "Site/public/pages/\($0)" }
        let old = try workspace.files(below: "Site/public").keys.filter { $0.contains("how-to-read") }
        #expect(old.count >= 4, "\(pages)")
        try workspace.remove("Content/pages")
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 0, "\(outcome)")
        #expect(try workspace.files(below: "Site/public").keys.filter { $0.contains("how-to-read") } == [])
        try expectWhole(workspace)
    }

    @Test func aLanguageThatIsNotBuiltAnyMoreGoes() throws {
        #expect(try workspace.hvdocs("build").code == 0)
        #expect(workspace.exists("Site/public/zh"))
        #expect(try workspace.hvdocs("build", "--language", "en").code == 0)
        #expect(!workspace.exists("Site/public/zh"))
    }

    @Test func foreignFilesAndFoldersStay() throws {
        #expect(try workspace.hvdocs("build").code == 0)
        let site = workspace.place("Site/public")
        try workspace.write("example.org", to: "Site/public/CNAME")
        try workspace.write("ref: refs/heads/main", to: "Site/public/.git/HEAD")
        try FileManager.default.createDirectory(atPath: site + "/.git/refs/heads", withIntermediateDirectories: true)
        try workspace.write("mine", to: "Site/public/products/mine.html")
        try FileManager.default.createSymbolicLink(atPath: site + "/latest", withDestinationPath: "nowhere")
        try #require(mkfifo(site + "/pipe", 0o600) == 0)
        chmod(site + "/.git", 0o700)
        try workspace.remove("Content/pages")

        #expect(try workspace.hvdocs("build").code == 0)
        #expect(try workspace.hvdocs("build").code == 0)

        #expect(try workspace.read("Site/public/CNAME") == "example.org")
        #expect(try workspace.read("Site/public/.git/HEAD") == "ref: refs/heads/main")
        #expect(workspace.exists("Site/public/.git/refs/heads"))
        #expect(try workspace.read("Site/public/products/mine.html") == "mine")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: site + "/latest") == "nowhere")
        #expect(workspace.exists("Site/public/pipe"))
        let mode = try FileManager.default.attributesOfItem(atPath: site + "/.git")[.posixPermissions] as? Int
        #expect(mode == 0o700)
        try expectNothingLeft(workspace)
    }

    @Test func aForeignFileInThePlaceOfAPageIsNamedAndStays() throws {
        #expect(try workspace.hvdocs("build", "--language", "en").code == 0)
        try workspace.write("mine", to: "Site/public/zh/index.html")
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("zh/index.html"), "\(outcome)")
        #expect(try workspace.read("Site/public/zh/index.html") == "mine")
        try expectNothingLeft(workspace)
    }

    @Test func aFolderOfSomebodyElseIsRefused() throws {
        try workspace.write("precious", to: "home/thesis.txt")
        let outcome = try workspace.hvdocs("build", "--output", "home")
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("'home'") && outcome.errors.contains("thesis.txt"), "\(outcome)")
        #expect(try workspace.files(below: "home").count == 1)
        #expect(try workspace.names(in: ".").filter { $0.contains("hvdocs") } == [])
    }

    @Test func namesThatSteerATerminalAreShownHarmless() throws {
        try workspace.write("x", to: "home/\u{1B}]0;owned\u{7}\u{202E}\n.txt")
        let outcome = try workspace.hvdocs("build", "--output", "home")
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("\u{FFFD}") && !outcome.errors.contains("\u{1B}") && !outcome.errors.contains("\u{202E}"), "\(outcome)")
    }

    @Test(arguments: ["not json", "{}", #"{"version": 99, "files": {}}"#])
    func aSiteWithAManifestThatNobodyUnderstandsLosesNothing(manifest: String) throws {
        #expect(try workspace.hvdocs("build").code == 0)
        try workspace.write(manifest, to: "Site/public/.hvdocs-manifest.json")
        let before = try workspace.files(below: "Site/public")
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 3, "\(outcome)")
        #expect(try workspace.files(below: "Site/public") == before)
    }

    @Test func aManifestCannotReachOutOfTheFolder() throws {
        #expect(try workspace.hvdocs("build").code == 0)
        let files = #"{"files": {"../../README.md": "0", "/etc/hostname": "0", "zh/../../site.yml": "0", "": "0"}, "version": 1}"#
        try workspace.remove("Site/public")
        try workspace.write(files, to: "Site/public/.hvdocs-manifest.json")
        #expect(try workspace.hvdocs("build").code == 0)
        #expect(workspace.exists("README.md") && workspace.exists("Site/site.yml"))
        try expectWhole(workspace)
    }

    @Test(arguments: ["README.md", "dangling", "/", ".", "..", "./", "Content", "./Content/../Content/", "Templates", "Site", "../work"])
    func thisCannotBeTheOutput(output: String) throws {
        try FileManager.default.createSymbolicLink(atPath: workspace.place("dangling"), withDestinationPath: "nowhere")
        let before = try workspace.files(below: ".")
        let outcome = try workspace.hvdocs("build", "--output", output)
        #expect(outcome.code == 3, "\(outcome)")
        #expect(outcome.errors.contains("'\(output)'"), "\(outcome)")
        #expect(try workspace.files(below: ".") == before)
    }

    @Test(arguments: ["Content/out", "Content/claims/a/b", "Templates/out", "Site/assets/out", "Site/../Content/out"])
    func outputThatWouldBeReadAgainIsRefused(output: String) throws {
        let outcome = try workspace.hvdocs("build", "--output", output)
        #expect(outcome.code == 3, "\(outcome)")
        #expect(outcome.errors.contains("'\(output)'"), "\(outcome)")
        #expect(!workspace.exists(output))
    }

    @Test func aLinkToAFolderKeepsItsPlace() throws {
        try FileManager.default.createDirectory(atPath: workspace.place("real"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: workspace.place("link"), withDestinationPath: "real")
        for _ in 0..<2 { #expect(try workspace.hvdocs("build", "--output", "link").code == 0) }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: workspace.place("link")) == "real")
        try expectWhole(workspace, "real")
    }

    @Test func foldersAboveTheOutputAreMade() throws {
        #expect(try workspace.hvdocs("build", "--output", "a/b/c//").code == 0)
        try expectWhole(workspace, "a/b/c")
    }
}
