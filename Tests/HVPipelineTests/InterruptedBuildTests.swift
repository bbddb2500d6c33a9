import Foundation
import Glibc
import HVTestSupport
import Testing

/// A build may be killed at any moment, and two may run at a time.
struct InterruptedBuildTests {
    @Test func aKilledBuildLeavesAWholeSite() throws {
        let workspace = try Workspace()
        #expect(try workspace.hvdocs("build").code == 0)
        try workspace.write("mine", to: "Site/public/CNAME")
        let whole = try workspace.hvdocs("build")
        #expect(whole.code == 0)
        var killed = 0
        for round in 0..<12 {
            // Each round has something to change, so that there is an old site and a new one.
            try workspace.replace("Example vendor", with: "Example vendor \(round)", in: "Content/products/first-product.yml")
            let running = try workspace.start("build")
            usleep(UInt32.random(in: 1_000...400_000))
            running.kill()
            if case .signal = try running.wait().end { killed += 1 }
            try FileManager.default.removeItem(atPath: workspace.place("Site/public/CNAME"))
            try expectWhole(workspace)
            try workspace.write("mine", to: "Site/public/CNAME")
        }
        #expect(killed > 0)
        #expect(try workspace.hvdocs("build").code == 0)
        #expect(try workspace.read("Site/public/CNAME") == "mine")
        try expectNothingLeft(workspace)
    }

    @Test func whatAKilledRunHasStagedDoesNotReachTheSite() throws {
        let workspace = try Workspace()
        try workspace.write("half a page", to: "Site/.public.hvdocs-staging/zh/old.html")
        try workspace.write("", to: "Site/.public.hvdocs-staging/.hvdocs-staging")
        #expect(try workspace.hvdocs("build").code == 0)
        #expect(!workspace.exists("Site/public/zh/old.html"))
        try expectWhole(workspace)
        try expectNothingLeft(workspace)
    }

    @Test func aSiteThatAKilledRunHasPutAsideComesBack() throws {
        let workspace = try Workspace()
        #expect(try workspace.hvdocs("build").code == 0)
        try workspace.write("mine", to: "Site/public/CNAME")
        try FileManager.default.moveItem(atPath: workspace.place("Site/public"), toPath: workspace.place("Site/public.hvdocs-old"))
        #expect(try workspace.hvdocs("build").code == 0)
        #expect(try workspace.read("Site/public/CNAME") == "mine")
        try expectNothingLeft(workspace)
    }

    @Test func twoBuildsAtATimeLeaveAWholeSite() throws {
        let workspace = try Workspace()
        for _ in 0..<4 {
            let running = try (0..<4).map { _ in try workspace.start("build") }
            let outcomes = try running.map { try $0.wait() }
            for outcome in outcomes where outcome.code != 0 {
                #expect(outcome.code == 3, "\(outcome)")
                #expect(outcome.errors.contains("another run is writing this output folder"), "\(outcome)")
            }
            #expect(outcomes.contains { $0.code == 0 })
            try expectWhole(workspace)
            try expectNothingLeft(workspace)
        }
    }

    @Test func somethingElseInThePlaceOfTheStagingFolderIsNamed() throws {
        let workspace = try Workspace()
        try workspace.write("a file", to: "Site/.public.hvdocs-staging")
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains(".public.hvdocs-staging"), "\(outcome)")
        #expect(try workspace.read("Site/.public.hvdocs-staging") == "a file")
    }

    @Test func aFolderOfSomebodyElseWithTheNameOfTheStagingFolderIsLeftAlone() throws {
        let workspace = try Workspace()
        try workspace.write("precious", to: "Site/.public.hvdocs-staging/thesis.txt")
        let outcome = try workspace.hvdocs("build")
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains(".public.hvdocs-staging' is in the way: hvdocs did not make it; move it away"), "\(outcome)")
        #expect(try workspace.read("Site/.public.hvdocs-staging/thesis.txt") == "precious")
        #expect(!workspace.exists("Site/public"))
    }

    @Test(.enabled(if: Machine.isRoot, "giving a folder away needs root"))
    func aStagingFolderThatAnotherUserOwnsIsNotUsed() throws {
        let workspace = try Workspace()
        try workspace.write("", to: "Site/.public.hvdocs-staging/.hvdocs-staging")
        try #require(chown(workspace.place("Site/.public.hvdocs-staging"), 65_534, 65_534) == 0)
        #expect(try workspace.hvdocs("build").code == 3)
        #expect(!workspace.exists("Site/public"))
    }

    @Test func theMarkOfTheStagingFolderDoesNotReachTheSite() throws {
        let workspace = try Workspace()
        for _ in 0..<2 {
            #expect(try workspace.hvdocs("build").code == 0)
            #expect(!workspace.exists("Site/public/.hvdocs-staging"))
        }
    }
}
