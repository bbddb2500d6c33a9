import Foundation
import HVModel
import HVTestSupport

/// One folder of `Fixtures`: the files in which bad content differs from `_base`, and the findings that it must give.
///
/// `removed.txt` lists files of the base that are missing; `as-of.txt` holds the day for which staleness is judged.
struct Fixture: Sendable, CustomStringConvertible {
    static let folder = PackagePlaces.root + "/Tests/HVInputsTests/Fixtures"
    /// Sorted names of all fixtures, the base left out.
    static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }.sorted()
    /// Content that comes as near to a rule as it may.
    static let passing: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/_passing")) ?? [])
        .filter { !$0.hasPrefix(".") }.sorted().map { "_passing/" + $0 }
    /// `HVDOCS_RECORD=1` writes every `expected.txt` anew.
    static let isRecording = ProcessInfo.processInfo.environment["HVDOCS_RECORD"] == "1"

    private static let notes: Set = ["expected.txt", "removed.txt", "as-of.txt"]

    let name: String

    var description: String { name }

    var content: ContentFolder {
        get throws {
            var content = try ContentFolder.base()
            for line in (note("removed.txt") ?? "").split(separator: "\n") { content.files[String(line)] = nil }
            for (path, bytes) in try ContentFolder(path: Self.folder + "/" + name).files where !Self.notes.contains(path) {
                content.files[path] = bytes
            }
            return content
        }
    }

    var asOf: CalendarDate? {
        note("as-of.txt").flatMap { CalendarDate($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    }

    var expected: String? { note("expected.txt") }

    func record(_ text: String) throws {
        try text.write(toFile: Self.folder + "/\(name)/expected.txt", atomically: true, encoding: .utf8)
    }

    private func note(_ file: String) -> String? {
        try? String(contentsOfFile: Self.folder + "/\(name)/\(file)", encoding: .utf8)
    }
}
