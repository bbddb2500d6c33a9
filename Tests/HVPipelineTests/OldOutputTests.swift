import Foundation
import Glibc
import HVTestSupport
import Testing

@testable import HVPipeline

/// A new folder takes the place of the old one on every file system, and what is foreign moves with it whenever it came.
struct OldOutputTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try #require(try workspace.hvdocs("build").code == 0)
    }

    private func second(_ file: String, at path: String) throws {
        try FileManager.default.createDirectory(
            atPath: URL(filePath: workspace.place(path)).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try FileManager.default.linkItem(atPath: workspace.place(file), toPath: workspace.place(path))
    }

    private func copy(_ from: String, to path: String) throws {
        try FileManager.default.copyItem(atPath: workspace.place(from), toPath: workspace.place(path))
    }

    /// As file systems without RENAME_EXCHANGE answer.
    private static let unknown: FolderSwap.Exchange = { _, _ in
        errno = EINVAL
        return -1
    }

    @Test(arguments: ["Site/public.hvdocs-old", "Site/.public.hvdocs-staging"])
    func anOldFolderThatAKilledRunDidNotRemoveGoes(place: String) throws {
        try copy("Site/public", to: place)
        try workspace.write("mine", to: "Site/public/own/CNAME")
        try second("Site/public/own/CNAME", at: "\(place)/own/CNAME")
        try workspace.write("came late", to: "\(place)/late/note.txt")
        for _ in 0..<2 {
            let outcome = try workspace.hvdocs("build")
            #expect(outcome.code == 0, "\(outcome)")
            #expect(try workspace.read("Site/public/own/CNAME") == "mine")
            #expect(try workspace.read("Site/public/late/note.txt") == "came late")
            try expectNothingLeft(workspace)
        }
    }

    @Test(arguments: ["Site/public.hvdocs-old", "Site/.public.hvdocs-staging"])
    func aForeignFileInAnOldFolderWhoseNameIsTakenStays(place: String) throws {
        try copy("Site/public", to: place)
        try workspace.write("new", to: "Site/public/CNAME")
        try workspace.write("old", to: "\(place)/CNAME")
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 3, "\(outcome)")
        #expect(outcome.errors.contains("CNAME' was not written by hvdocs and cannot be kept"), "\(outcome)")
        #expect(try workspace.read("Site/public/CNAME") == "new")
        #expect(try workspace.read("\(place)/CNAME") == "old")
        try workspace.remove("\(place)/CNAME")
        #expect(try workspace.hvdocs("build").code == 0)
        try expectNothingLeft(workspace)
    }

    @Test func aFolderOfSomebodyElseWithTheNameOfAnOldOneIsLeftAlone() throws {
        try workspace.write("precious", to: "Site/public.hvdocs-old/thesis.txt")
        #expect(try workspace.hvdocs("build").code == 0)
        try workspace.remove("Site/public")
        #expect(try workspace.hvdocs("build").code == 0)
        #expect(try workspace.read("Site/public.hvdocs-old/thesis.txt") == "precious")
        try expectWhole(workspace)
    }

    @Test func aFolderInTheWayOfTheOldOneIsNamed() throws {
        try workspace.write("precious", to: "Site/public.hvdocs-old/thesis.txt")
        let error = #expect(throws: EnvironmentError.self) {
            try FolderSwap.run(workspace.place("Content"), workspace.place("Site/public"), by: Self.unknown)
        }
        #expect(error?.description.contains("public.hvdocs-old' is in the way; move it away") == true)
        try expectWhole(workspace)
    }

    @Test func withoutExchangeTheNewFolderTakesThePlaceAsWell() throws {
        try workspace.write("mine", to: "Site/public/CNAME")
        var folder = try OutputFolder(workspace.place("Site/public"))
        try folder.add(Array("new".utf8), at: "zh/new.html")
        #expect(try folder.commit(by: Self.unknown))
        #expect(try Set(workspace.files(below: "Site/public").keys) == ["zh/new.html", "CNAME", ".hvdocs-manifest.json"])
        try expectWhole(workspace, besides: ["CNAME"])
        try expectNothingLeft(workspace)
    }

    @Test(arguments: [true, false])
    func aFileThatComesWhileTheFoldersAreSwappedMovesToTheNewOne(exchanges: Bool) throws {
        let workspace = workspace
        var folder = try OutputFolder(workspace.place("Site/public"))
        try folder.add(Array("new".utf8), at: "new.html")
        _ = try folder.commit { new, old in
            try? workspace.write("came late", to: "Site/public/own/late.txt")
            return exchanges ? FolderSwap.exchange(new, old) : Self.unknown(new, old)
        }
        #expect(try workspace.read("Site/public/own/late.txt") == "came late")
        #expect(workspace.exists("Site/public/new.html") && !workspace.exists("Site/public/index.html"))
        try expectNothingLeft(workspace)
    }

    @Test func aSwapThatFailsLeavesTheOldFolder() throws {
        var folder = try OutputFolder(workspace.place("Site/public"))
        try folder.add(Array("new".utf8), at: "new.html")
        #expect(throws: EnvironmentError.self) {
            try folder.commit { _, _ in
                errno = EIO
                return -1
            }
        }
        folder.discard()
        try expectWhole(workspace)
        try expectNothingLeft(workspace)
    }
}
