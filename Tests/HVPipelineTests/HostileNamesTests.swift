import Foundation
import Glibc
import HVTestSupport
import Testing

/// What is no regular file with a decent name is named, never followed, never waited for.
struct HostileNamesTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func expectNotRegular(_ file: String) throws {
        let outcome = try workspace.survives()
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("\(file): error:") && outcome.output.contains("[file.not-regular]"), "\(outcome)")
    }

    @Test(arguments: [
        ("Content/claims/x.yml", "/etc/passwd"), ("Content/claims/x.yml", "first-costs-nothing.yml"), ("Content/claims/x.yml", "x.yml"),
        ("Content/claims/x", ".."), ("Content/claims/x", "/etc"), ("Content/claims/x", "nowhere"), ("Content/pages/en/x.md", "/dev/zero"),
    ])
    func linksAreNotFollowed(file: String, destination: String) throws {
        try FileManager.default.createSymbolicLink(atPath: workspace.place(file), withDestinationPath: destination)
        try expectNotRegular(file)
    }

    @Test(arguments: ["Content/claims/x.yml", "Content/pages/en/x.md", "Content/translations.yml"])
    func pipesAreNotWaitedFor(file: String) throws {
        try #require(mkfifo(workspace.place(file), 0o600) == 0)
        try expectNotRegular(file)
    }

    @Test func socketsAreNotRead() throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let place = workspace.place("Content/claims/x.yml")
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: place.utf8.prefix(100)) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
        try #require(bound == 0 && place.utf8.count < 100)
        try expectNotRegular("Content/claims/x.yml")
    }

    @Test func aNameThatIsNotUTF8() throws {
        let name = Array(workspace.place("Content/claims/").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0x2E, 0x79, 0x6D, 0x6C, 0]
        let descriptor = creat(name, 0o600)
        try #require(descriptor >= 0)
        close(descriptor)
        try expectNotRegular("Content/claims/\u{FFFD}.yml")
    }

    @Test(arguments: ["a\nb.yml", "a\u{1B}[31mb.yml", " .yml", "A.yml", "a--b.yml", "\(String(repeating: "a", count: 250)).yml", "é.yml", "a\u{202E}b.yml"])
    func namesThatAreNoIDs(name: String) throws {
        try workspace.write("id: x\n", to: "Content/claims/\(name)")
        #expect(try workspace.survives().code == 1)
    }

    @Test(arguments: ["en/A b.md", "en/a\nb.md", "en/a/\(String(repeating: "b", count: 200)).md", "en/%2e%2e/x.md", "en/-.md"])
    func pagePathsThatAreNoIDs(name: String) throws {
        try workspace.write("---\ntitle: T\norder: 1\ndescription: D\n---\n\nText\n", to: "Content/pages/\(name)")
        #expect(try workspace.survives().code == 1)
    }

    @Test func foldersNestedTooDeep() throws {
        try workspace.write("x", to: "Content/pages/en/" + String(repeating: "a/", count: 60) + "x.md")
        let outcome = try workspace.survives()
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("nested"), "\(outcome)")
    }

    @Test func hiddenFilesAreNobodysBusiness() throws {
        try workspace.write("\0", to: "Content/claims/.x.yml.swp")
        try workspace.write("\0", to: "Content/.git/objects/x.yml")
        #expect(try workspace.hvdocs("validate", "--strict").code == 0)
    }

    @Test(arguments: ["index", "sources", "matrix", "404", "zh", "assets", "api", "claims", "search"])
    func aPageCannotOverwriteAnother(slug: String) throws {
        for language in ["en", "zh"] {
            try workspace.write("---\ntitle: Mine\norder: 1\ndescription: D\n---\n\nText\n", to: "Content/pages/\(language)/\(slug).md")
        }
        let outcome = try workspace.survives()
        #expect(outcome.code != 3, "\(outcome)")
    }
}
