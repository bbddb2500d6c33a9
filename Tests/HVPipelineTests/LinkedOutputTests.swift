import Foundation
import HVTestSupport
import Testing

/// A build writes and removes below its output folder, and nowhere else.
struct LinkedOutputTests {
    private let workspace: Workspace
    private let elsewhere: TemporaryFolder

    init() throws {
        workspace = try Workspace()
        elsewhere = try TemporaryFolder()
        try #require(try workspace.hvdocs("build").code == 0)
    }

    private func moveAway(_ path: String) throws {
        try FileManager.default.moveItem(atPath: workspace.place("Site/public/\(path)"), toPath: elsewhere.path + "/moved")
        try FileManager.default.createSymbolicLink(atPath: workspace.place("Site/public/\(path)"), withDestinationPath: elsewhere.path + "/moved")
    }

    @Test(arguments: ["assets", "zh", "assets/css"])
    func whatALinkInThePlaceOfAFolderLeadsToStays(folder: String) throws {
        try moveAway(folder)
        let before = try elsewhere.files()
        try #require(!before.isEmpty)
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 3, "\(outcome)")
        #expect(outcome.errors.contains("/\(folder)' took the place of a folder of the site; move it away"), "\(outcome)")
        #expect(try elsewhere.files() == before)
        try expectNothingLeft(workspace)
    }

    @Test func aLinkInThePlaceOfAPageStays() throws {
        try moveAway("index.html")
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 3, "\(outcome)")
        #expect(outcome.errors.contains("index.html' took the place of a page of the site"), "\(outcome)")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: workspace.place("Site/public/index.html")) == elsewhere.path + "/moved")
        try expectNothingLeft(workspace)
    }

    @Test(arguments: ["Site/.public.hvdocs-staging", "Site/public.hvdocs-old"])
    func linksInAnOldFolderAreNotFollowed(place: String) throws {
        // As if the run had been killed when all was done but the removal, and somebody had put a link into what was left.
        try FileManager.default.copyItem(atPath: workspace.place("Site/public"), toPath: workspace.place(place))
        try FileManager.default.moveItem(atPath: workspace.place("\(place)/assets"), toPath: elsewhere.path + "/moved")
        try FileManager.default.createSymbolicLink(atPath: workspace.place("\(place)/assets"), withDestinationPath: elsewhere.path + "/moved")
        let before = try elsewhere.files()
        try #require(!before.isEmpty)
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 3, "\(outcome)")
        #expect(outcome.errors.contains("/assets' was not written by hvdocs and cannot be kept"), "\(outcome)")
        #expect(try elsewhere.files() == before)
        try FileManager.default.removeItem(atPath: workspace.place("\(place)/assets"))
        #expect(try workspace.hvdocs("build").code == 0)
        try expectWhole(workspace)
        try expectNothingLeft(workspace)
    }
}
