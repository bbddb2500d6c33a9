import Foundation
import Testing

@testable import HVRender

/// Whole pages against files. `HVDOCS_RECORD=1 swift test` records them anew; a run that records fails, so that a person reads the diff.
struct GoldenTests {
    @Test(arguments: ["criteria/speed.html", "criteria/speed.md", "matrix.html", "zh/matrix.md"])
    func pageIsAsRecorded(path: String) throws {
        let actual = try RenderedSite()[path]
        let name = String(path.map { $0 == "/" ? "-" : $0 })
        let file = ProjectTemplates.root.appendingPathComponent("Tests/HVRenderTests/Golden/\(name)")
        let recorded = try? String(contentsOf: file, encoding: .utf8)
        guard actual != recorded else { return }
        if recorded == nil || ProcessInfo.processInfo.environment["HVDOCS_RECORD"] != nil {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try actual.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name): read the diff and run again")
            return
        }
        let difference = zip(actual.split(separator: "\n"), (recorded ?? "").split(separator: "\n")).first { $0 != $1 }
        Issue.record("\(name) differs, first at: \(difference.map { "\($0.0)" } ?? "its end"); HVDOCS_RECORD=1 accepts")
    }
}
