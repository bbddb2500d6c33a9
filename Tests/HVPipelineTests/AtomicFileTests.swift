import Foundation
import HVTestSupport
import Testing

/// Files that are renewed in place.
struct AtomicFileTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    @Test(arguments: [0o600, 0o664, 0o444])
    func theirPermissionsStay(mode: Int) throws {
        let file = workspace.place("Content/schemas/claim.schema.json")
        try workspace.write("{}", to: "Content/schemas/claim.schema.json")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        #expect(try workspace.hvdocs("schemas").code == 0)
        #expect(try workspace.read("Content/schemas/claim.schema.json") != "{}")
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == mode)
    }

    @Test func nothingIsLeftBesideAFileThatCannotBeReplaced() throws {
        try workspace.remove("Content/schemas/claim.schema.json")
        try workspace.write("x", to: "Content/schemas/claim.schema.json/in-the-way")
        let outcome = try workspace.hvdocs("schemas")
        #expect(outcome.code == 3, "\(outcome)")
        #expect(outcome.errors.contains("claim.schema.json"), "\(outcome)")
        #expect(try workspace.names(in: "Content/schemas").filter { $0.hasPrefix(".") } == [])
    }
}
