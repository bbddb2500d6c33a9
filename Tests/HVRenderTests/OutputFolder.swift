import Foundation
import Testing

@testable import HVRender

/// `HVRENDER_OUT=/tmp/x swift test --filter writesSampleSite` writes the sample site for looking at.
struct OutputFolder {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["HVRENDER_OUT"] != nil)) func writesSampleSite() throws {
        let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["HVRENDER_OUT"] ?? "/tmp")
        for (path, text) in try RenderedSite(Sample.model(baseURL: "https://example.org/x/")).files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }
}
