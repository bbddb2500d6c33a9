import Foundation
import HVTestSupport
import Testing

/// Content that wants to crash, stall or blow up the program gets a diagnostic at most.
struct HostileContentTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func expectFinding(_ hostile: Hostile, in file: String) throws {
        try workspace.write(hostile.bytes, to: file)
        let outcome = try workspace.survives()
        guard let finding = hostile.finding else { return }
        #expect(outcome.output.contains("[\(finding)]"), "\(outcome)")
        #expect(outcome.output.contains(file), "\(outcome)")
    }

    @Test(arguments: Hostile.bytes) func bytesThatAreNoText(hostile: Hostile) throws {
        try expectFinding(hostile, in: "Content/claims/x.yml")
    }

    @Test(arguments: Hostile.bytes) func bytesThatAreNoPage(hostile: Hostile) throws {
        try expectFinding(hostile, in: "Content/pages/en/x.md")
    }

    @Test(arguments: Hostile.yaml) func entities(hostile: Hostile) throws {
        try expectFinding(hostile, in: "Content/claims/x.yml")
    }

    @Test(arguments: Hostile.yaml) func translationStamps(hostile: Hostile) throws {
        try workspace.write(hostile.bytes, to: "Content/translations.yml")
        expectOrdinaryEnd(try workspace.hvdocs("validate"))
        expectOrdinaryEnd(try workspace.hvdocs("stamp"))
    }

    @Test(arguments: Hostile.pages) func pages(hostile: Hostile) throws {
        try workspace.write(hostile.bytes, to: "Content/pages/zh/x.md")
        try expectFinding(hostile, in: "Content/pages/en/x.md")
        guard workspace.exists("Site/public") else { return }
        for (file, data) in try workspace.files(below: "Site/public") where file.hasSuffix("x.html") || file.hasSuffix("x.md") {
            let text = String(decoding: data, as: UTF8.self).lowercased()
            #expect(!text.contains("<script>alert") && !text.contains("<img src=x"), "\(file)")
            #expect(!text.contains("\"javascript:") && !text.contains("](javascript:") && !text.contains("\"data:"), "\(file)")
        }
    }

    @Test func aHundredBrokenFilesAreAllNamed() throws {
        for number in 0..<100 { try workspace.write("id: [", to: "Content/claims/broken-\(number).yml") }
        let outcome = try workspace.hvdocs("validate")
        #expect(outcome.code == 1)
        for number in 0..<100 { #expect(outcome.output.contains("Content/claims/broken-\(number).yml:")) }
        #expect(outcome.output.hasSuffix("118 files: 100 errors, 0 warnings\n"), "\(outcome.output.suffix(100))")
    }
}
