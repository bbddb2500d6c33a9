import HVMarkdown
import Testing

struct ConformanceTests {
    private let request = MarkdownRequest(.conformance, outputs: [.html, .commonMark])

    @Test(.enabled(if: SpecExamples.isAvailable && SpecExamples.isProgramAvailable,
                   "needs gfm-spec.txt (HVDOCS_GFM_SPEC) and the Debian package cmark-gfm"))
    func rendersEveryExampleAsTheProgramDoes() throws {
        let examples = try SpecExamples.load()
        #expect(examples.count == 673)
        for (index, markdown) in examples.enumerated() {
            let converted = Markdown.convert(markdown, request)
            #expect(try converted.html == SpecExamples.program(markdown, to: "html"), "example \(index + 1)")
            #expect(try converted.commonMark == SpecExamples.program(markdown, to: "commonmark"), "example \(index + 1)")
            #expect(converted.findings.isEmpty, "example \(index + 1)")
        }
    }

    @Test(.enabled(if: SpecExamples.isAvailable, "needs gfm-spec.txt (HVDOCS_GFM_SPEC)"))
    func readsItsOwnCommonMarkBackAsTheSameHTML() throws {
        var differing: [Int] = []
        for (index, markdown) in try SpecExamples.load().enumerated() {
            let first = Markdown.convert(markdown, request)
            let second = Markdown.convert(first.commonMark, request)
            if first.html != second.html { differing.append(index + 1) }
        }
        #expect(differing == RoundTripExceptions.conformance)
    }

    @Test(.enabled(if: SpecExamples.isAvailable, "needs gfm-spec.txt (HVDOCS_GFM_SPEC)"))
    func readsItsOwnCommonMarkBackAsTheSameHTMLInContentMode() throws {
        let request = MarkdownRequest(.content(MarkdownEdits(headingIDPrefix: "section")), outputs: [.html, .commonMark])
        var differing: [Int] = []
        for (index, markdown) in try SpecExamples.load().enumerated() {
            let first = Markdown.convert(markdown, request)
            let second = Markdown.convert(first.commonMark, request)
            if first.html != second.html { differing.append(index + 1) }
            // The text of an unwrapped link is a bare address again when read; nothing else may be found twice.
            let found = second.findings.filter { $0.kind != .unsafeURL("ftp://foo.bar.baz") }
            #expect(found.isEmpty, "example \(index + 1): \(found)")
        }
        #expect(differing == RoundTripExceptions.content)
    }
}
