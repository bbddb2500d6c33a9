import HVDiagnostics
import HVMarkdown
import Testing

struct HeadingTests {
    private func content(_ text: String, _ edits: MarkdownEdits) -> ConvertedMarkdown {
        Markdown.convert(text, MarkdownRequest(.content(edits), outputs: [.html, .commonMark]))
    }

    @Test func putsWrittenIDsIntoTheHTMLAndKeepsThemInTheCommonMark() {
        let text = "# 内存 *大* {#memory}\n\nx\n\n网络 {#net_1}\n----\n"
        let converted = content(text, MarkdownEdits())
        #expect(converted.html == "<h1 id=\"memory\">内存 <em>大</em></h1>\n<p>x</p>\n<h2 id=\"net_1\">网络</h2>\n")
        #expect(converted.headings == [
            .init(level: 1, id: "memory", text: "内存 大", place: Place(line: 1, column: 1)),
            .init(level: 2, id: "net_1", text: "网络", place: Place(line: 5, column: 1)),
        ])
        #expect(content(converted.commonMark, MarkdownEdits()).html == converted.html)
        #expect(converted.plainText == "内存 大\nx\n网络")
    }

    @Test func numbersHeadingsWithoutIDAndSkipsTakenOnes() {
        let converted = content("# a\n## b {#section-2}\n- # c\n# `d`\n", MarkdownEdits(headingIDPrefix: "section"))
        #expect(converted.headings.map(\.id) == ["section-1", "section-2", "section-3", "section-4"])
        #expect(converted.html.contains("<li>\n<h1 id=\"section-3\">c</h1>\n</li>"))
    }

    @Test(arguments: ["# a {#}", "# a {#x y}", "# a{#x}", "# a {#\"><b}", "# a {x}", "# a `{#x}`"])
    func leavesOtherBracesAlone(text: String) {
        #expect(content(text, MarkdownEdits()).headings.map(\.id) == [nil])
    }

    @Test func escapesTheCallersPrefix() {
        let converted = content("# a", MarkdownEdits(headingIDPrefix: "\"><b\u{301}"))
        #expect(converted.html == "<h1 id=\"&quot;&gt;&lt;b\u{301}-1\">a</h1>\n")
    }

    @Test func shiftsLevelsInEveryOutput() {
        let converted = content("# a\n\n##### b\n\n###### c\n", MarkdownEdits(headingShift: 1))
        #expect(converted.html == "<h2>a</h2>\n<h6>b</h6>\n<h6>c</h6>\n")
        #expect(converted.commonMark == "## a\n\n###### b\n\n###### c\n")
        #expect(converted.headings.map(\.level) == [2, 6, 6])
    }

    @Test func collectsHeadingsAndLinksInConformanceModeWithoutEdits() {
        let converted = Markdown.convert("# a {#x}\n[b](data:c)", MarkdownRequest(.conformance))
        #expect(converted.html == "<h1>a {#x}</h1>\n<p><a href=\"\">b</a></p>\n")
        #expect(converted.headings.map(\.text) == ["a {#x}"])
        #expect(converted.links.map(\.destination) == ["data:c"])
        #expect(converted.commonMark.isEmpty)
    }
}
