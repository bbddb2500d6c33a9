import Foundation
import HVDiagnostics
import HVModel
import Testing

@testable import HVInputs

/// Content that somebody's editor, merge or cat has been at: whatever happens to a file, reading it ends with findings.
struct MutationTests {
    /// SplitMix64: the same mutations in every run.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private static let pieces: [[UInt8]] = [
        "\n", "\t", "  ", "- ", ": ", "{", "}", "[", "]", "\"", "'", "|\n", ">-\n", "&a ", "*a", "!!int ", "? ", "---\n", "...\n", "%YAML 9.9\n", "#",
        "\u{0}", "\u{FEFF}", "\r\n", "\u{85}", "\u{2028}", "<b>", "**注意：**请", "](@claims/", "](javascript:x)", "id: alpha\n", "999999999999999999999",
        "-1", "en: ", "zh: ", "mirror: ", "baseline:\n", "{{{{{{{{", "\u{20BB7}", "e\u{301}", "\\", "`", "$", "&#0;", "&",
    ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], Array(repeating: 0x5B, count: 500), Array(repeating: 0x20, count: 3_000)]

    private func mutated(_ base: ContentFolder, _ random: inout Seeded) -> ContentFolder {
        var content = base
        let paths = content.files.keys.sorted()
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            guard let path = paths.randomElement(using: &random), var bytes = content.files[path] else { continue }
            let start = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, start + Int.random(in: 0...20, using: &random))
            switch Int.random(in: 0..<7, using: &random) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.removeSubrange(start...)
            case 2: if start < bytes.count { bytes[start] = UInt8.random(in: 0...255, using: &random) }
            case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 4:
                let other = paths.randomElement(using: &random).flatMap { content.files[$0] } ?? []
                bytes.insert(contentsOf: other.prefix(Int.random(in: 0...200, using: &random)), at: start)
            default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: start)
            }
            content.files[path] = bytes
        }
        return content
    }

    @Test(.timeLimit(.minutes(5)))
    func readingEndsWithFindingsInTheFiles() throws {
        var random = Seeded(state: 2026)
        let base = try ContentFolder.base()
        let day = CalendarDate("2027-03-01")
        let known = Set(CheckCatalogue.pages.map(\.id))
        var withFindings = 0
        for number in 0..<500 {
            let content = mutated(base, &random)
            let start = ContinuousClock.now
            let reading = content.read(asOf: day)
            #expect(start.duration(to: .now) < .seconds(10), "mutation \(number)")
            if reading.findings.contains(where: { $0.id != "evidence.stale" }) { withFindings += 1 }
            for finding in reading.findings {
                #expect(known.contains(finding.id) && finding.id != "internal.shape-gap", "mutation \(number): \(finding)")
                guard let place = finding.location.place else { continue }
                let path = String(finding.location.file.dropFirst("Content/".count))
                let lines = content.text(path).unicodeScalars.count { $0 == "\n" || $0 == "\r" } + 1
                #expect(place.line >= 1 && place.line <= lines && place.column >= 1, "mutation \(number): \(finding)")
            }
            #expect(reading.catalog != nil || reading.findings.contains { $0.severity == .error }, "mutation \(number)")
            #expect(!content.printout(of: reading.findings).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "mutation \(number)")
        }
        #expect(withFindings > 350)
    }

    private static let huge: [String: String] = [
        "flow lists": String(repeating: "[", count: 100_000),
        "flow mappings": String(repeating: "{a: ", count: 100_000),
        "block lists": String(repeating: "- ", count: 100_000),
        "complex keys": String(repeating: "? ", count: 100_000),
        "flow lists behind a false block scalar": "k: [x >\n " + String(repeating: ",[", count: 50_000),
        "margins": (0..<700).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        "aliases": "a: &a [x,x]\n" + (0..<40).map { "k\($0): [*a, *a, *a]\n" }.joined(),
        "one key": String(repeating: "a: b\n", count: 100_000),
        "line breaks": "a: \"" + String(repeating: "x\\n", count: 200_000) + "\"\n",
        "links and marks": "statement: {en: \"" + String(repeating: "[a](b) ", count: 20_000) + "\", zh: \"" + String(repeating: "**", count: 50_000) + "\"}\n",
        "raw HTML and Han": "statement: {en: \"" + String(repeating: "<b>", count: 2_000) + "\", zh: \"" + String(repeating: "中 ", count: 50_000) + "\"}\n",
    ]

    @Test(.timeLimit(.minutes(5)), arguments: huge.keys.sorted())
    func hugeConstructionsAreReadInTime(name: String) throws {
        var content = try ContentFolder.base()
        content.write(Self.huge[name, default: ""], to: "claims/alpha-costs-nothing.yml")
        let start = ContinuousClock.now
        #expect(content.read().findings.contains { $0.severity == .error })
        #expect(start.duration(to: .now) < .seconds(20))
    }
}
