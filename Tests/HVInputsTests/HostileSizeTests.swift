import HVDiagnostics
import Testing

@testable import HVInputs

/// Files of the largest size, each against another step that could take quadratic time.
@Suite(.serialized)
struct HostileSizeTests {
    private static func list(_ count: Int, _ item: (Int) -> String) -> String { (0..<count).map(item).joined(separator: ",") }

    private static let files: [String: (path: String, text: String)] = [
        "texts on one line": ("products/beta-host.yml", "releases: [" + list(12_000) { "{notes: {en: \"a\($0) [b](@x/y)\", zh: b}}" } + "]\n"),
        "numbers": ("criteria/cost.yml", "question:\n  en: " + (0..<60_000).map { "\($0) " }.joined() + "\n  zh: " + (0..<60_000).map { "\($0 + 90_000) " }.joined() + "\n"),
        "unknown keys": ("criteria/cost.yml", (0..<90_000).map { "k\($0): 1\n" }.joined()),
        "unknown keys of a condition": ("support/x86.yml", "support: [{requires: {" + list(80_000) { "k\($0): 1" } + "}}]\n"),
        "unknown references": ("claims/alpha-costs-nothing.yml", "sources: [" + list(40_000) { "{id: source-\($0)}" } + "]\n"),
        "statements": ("support/x86.yml", "support: [" + list(20_000) { "{product: a, since: \"\($0).1\", until: \"\($0).2\"}" } + "]\n"),
        "mirrors": ("support/x86.yml", "support: [" + list(20_000) { _ in "{product: alpha-distro, mirror: alpha-kernel}" } + "]\n"),
        "duplicate keys": ("criteria/cost.yml", "{" + list(40_000) { "k\($0): 1" } + "," + list(40_000) { "k\($0): 1" } + "}"),
        "one line": ("criteria/cost.yml", "[" + list(300_000) { _ in "a" } + "]"),
        "brackets in a text": ("criteria/cost.yml", "id: \"" + String(repeating: "](", count: 400_000) + "\"\n"),
    ]

    @Test(.timeLimit(.minutes(5)), arguments: files.keys.sorted())
    func areReadInTime(name: String) throws {
        let file = try #require(Self.files[name])
        #expect(file.text.utf8.count <= TextReader.entityLimit)
        var content = try ContentFolder.base()
        content.write(file.text, to: file.path)
        let start = ContinuousClock.now
        #expect(content.read().findings.contains { $0.severity == .error })
        let time = start.duration(to: .now)
        print("hostile: \(name), \(file.text.utf8.count) bytes: \(time)")
        #expect(time < .seconds(20))
    }
}
