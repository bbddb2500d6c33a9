import Foundation
import HVTestSupport
import Testing

/// Whatever makes a build fail, the site that was there before is still there, whole.
struct FailedBuildTests {
    private let workspace: Workspace
    private let before: [String: Data]

    init() throws {
        workspace = try Workspace()
        let outcome = try workspace.hvdocs("build")
        try #require(outcome.code == 0, "\(outcome)")
        before = try workspace.files(below: "Site/public")
    }

    private func expectUntouched(sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(try workspace.files(below: "Site/public") == before, sourceLocation: sourceLocation)
        try expectWhole(workspace, sourceLocation: sourceLocation)
        try expectNothingLeft(workspace, sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        ("Content/claims/broken.yml", "id: ["), ("Content/pages/en/broken.md", "no front matter"),
        ("Content/pages/en/how-to-read.md", "---\ntitle: T\norder: 1\ndescription: D\n---\n\n[gone](@claims/gone)\n"),
        ("Site/site.yml", "title: {en: only}"), ("Templates/strings.yml", "nonsense"), ("Templates/pages/home.html.mustache", "{{#open}}"),
        ("Templates/pages/home.html.mustache", "{{no_such_name}}"),
    ])
    func badInputLeavesThePreviousSite(file: String, text: String) throws {
        try workspace.write(text, to: file)
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 1, "\(outcome)")
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(file), "\(outcome)")
        #expect(outcome.errors.contains("nothing written"), "\(outcome)")
        try expectUntouched()
    }

    @Test func aWarningStopsAStrictBuildOnly() throws {
        try workspace.write("left over", to: "Content/stray.txt")
        #expect(try workspace.hvdocs("build", "--strict").code == 1)
        try expectUntouched()
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("1 warning,"), "\(outcome)")
    }

    @Test(arguments: ["Site/site.yml", "Templates/strings.yml", "Templates", "Content"])
    func missingInputLeavesThePreviousSite(file: String) throws {
        try workspace.remove(file)
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 3, "\(outcome)")
        #expect(outcome.errors.contains(file), "\(outcome)")
        try expectUntouched()
    }

    @Test func anOutputBelowAFileIsTheMachinesFault() throws {
        let outcome = try workspace.hvdocs("build", "--output", "README.md/out")
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("README.md"), "\(outcome)")
        try expectUntouched()
    }

    @Test func aLimitOnFileSizesIsToldLikeAFullDisk() throws {
        try workspace.write(String(repeating: "x", count: 600_000), to: "Site/assets/large.txt")
        let outcome = try Program("prlimit", ["--fsize=300000", Machine.hvdocs, "build"], in: workspace.path).run()
        #expect(outcome.code == 3, "\(outcome)")
        #expect(outcome.errors.contains("File too large"), "\(outcome)")
        try expectUntouched()
    }

    @Test(.enabled(if: Machine.isRoot && Machine.has("mount"), "mounting a small file system needs root"))
    func aFullDiskLeavesThePreviousSite() throws {
        try workspace.withSmallDisk("small", size: "4m") { () throws in
            #expect(try workspace.hvdocs("build", "--output", "small/out").code == 0)
            let site = try workspace.files(below: "small/out")
            try workspace.write(String(repeating: "x", count: 5_000_000), to: "Site/assets/large.txt")
            let outcome = try workspace.hvdocs("build", "--output", "small/out")
            #expect(outcome.code == 3, "\(outcome)")
            #expect(outcome.errors.contains("No space left on device"), "\(outcome)")
            #expect(outcome.errors.contains("unchanged"), "\(outcome)")
            #expect(try workspace.files(below: "small/out") == site)
            try expectWhole(workspace, "small/out")
            #expect(try workspace.names(in: "small") == ["out"])
        }
    }

    @Test(.enabled(if: Machine.isRoot && Machine.has("mount"), "mounting a file system needs root"))
    func aMountPointIsNotReplaced() throws {
        try workspace.withSmallDisk("small", size: "4m") { () throws in
            #expect(try workspace.hvdocs("build", "--output", "small").code == 3)
            #expect(try workspace.names(in: "small") == [])
        }
    }

    @Test(.enabled(if: Machine.isRoot && Machine.has("mount"), "mounting a file system needs root"))
    func aReadOnlyDiskLeavesThePreviousSite() throws {
        try workspace.withSmallDisk("small", size: "4m") { () throws in
            #expect(try workspace.hvdocs("build", "--output", "small/out").code == 0)
            #expect(try Program("mount", ["-o", "remount,ro", workspace.place("small")]).run().code == 0)
            let outcome = try workspace.hvdocs("build", "--output", "small/out")
            #expect(outcome.code == 3, "\(outcome)")
            #expect(outcome.errors.contains("Read-only file system"), "\(outcome)")
            try expectWhole(workspace, "small/out")
        }
    }
}

extension Workspace {
    /// Mounts a file system of its own for as long as the body runs.
    fileprivate func withSmallDisk(_ name: String, size: String, _ body: () throws -> Void) throws {
        try FileManager.default.createDirectory(atPath: place(name), withIntermediateDirectories: true)
        let mounted = try Program("mount", ["-t", "tmpfs", "-o", "size=\(size)", "tmpfs", place(name)]).run()
        try #require(mounted.code == 0, "\(mounted)")
        defer { _ = try? Program("umount", ["-l", place(name)]).run() }
        try body()
    }
}
