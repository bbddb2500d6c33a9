import Foundation
import HVMarkdown
import HVPipeline
import HVTestSupport
import Testing

struct TwinTests {
    /// Pages whose Markdown reads back as something else, with the reason. There are none.
    private static let exceptions: Set<String> = []

    @Test func readingAMarkdownTwinAgainGivesTheSameHTML() async throws {
        let folder = try TemporaryFolder()
        let root = PackagePlaces.root
        let paths = WorkspacePaths(content: "\(root)/Content", templates: "\(root)/Templates", site: "\(root)/Site")
        let result = try await Build(paths: paths, output: "\(folder.path)/site").run()
        #expect(result.diagnostics.isEmpty)
        let twins = try folder.files(below: "site").filter { $0.key.hasSuffix(".md") }
        #expect(twins.count == result.pages)
        var different: Set<String> = []
        let request = MarkdownRequest(.content(MarkdownEdits()), outputs: [.html, .commonMark])
        for (name, data) in twins {
            let text = String(decoding: data, as: UTF8.self)
            let once = Markdown.convert(text, request)
            let twice = Markdown.convert(once.commonMark, request)
            if once.commonMark != text || once.html != twice.html || once.html.isEmpty {
                different.insert(name)
                let lines = zip(text.split(separator: "\n"), once.commonMark.split(separator: "\n")).first { $0 != $1 }
                Issue.record("\(name): \(lines.map { "\($0.0)\n\($0.1)" } ?? "the second reading differs")")
            }
        }
        #expect(different == Self.exceptions)
    }
}
