import Testing

@testable import HVPipeline

struct PathTests {
    @Test(arguments: ["a", "a/b", "zh/pages/x.html", "...", "a/.b"])
    func staysBelow(path: String) { #expect(Path.staysBelow(path)) }

    @Test(arguments: ["", "/", "/etc/passwd", "..", "a/../b", "a//b", "a/", "./a", "a\0b", "../a"])
    func doesNotStayBelow(path: String) { #expect(!Path.staysBelow(path)) }

    @Test(arguments: [("a", "."), ("/", "/"), ("/a", "/"), ("a/b/", "a"), ("a//", "."), ("/a/b", "/a")])
    func hasTheParent(path: String, parent: String) { #expect(Path.parent(of: path) == parent) }

    @Test(arguments: [("/a", "/a", true), ("/a", "/a/b", true), ("/a/b", "/a", true), ("/a", "/ab", false), ("/", "/a", true), ("/a/b", "/a/c", false)])
    func overlaps(first: String, second: String, yes: Bool) { #expect(Path.overlap(first, second) == yes) }

    @Test func anEmptyFolderIsNotTheRoot() {
        #expect(Path.join("", "a") == "a")
        #expect(Path.join("/", "a") == "/a")
    }

    @Test func resolvesWhatDoesNotExistYet() {
        #expect(Path.resolved("/proc/self/../nothing/there") == "/proc/nothing/there")
        #expect(Path.resolved("/no-such-folder/a") == "/no-such-folder/a")
    }

    @Test func knowsTheFoldersAbove() {
        #expect(Path.folders(above: ["a/b/c", "a/d", "e"]) == ["a", "a/b"])
    }
}
