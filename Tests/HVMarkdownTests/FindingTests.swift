import HVDiagnostics
import HVMarkdown
import Testing

private func content(_ text: String, _ edits: MarkdownEdits = MarkdownEdits()) -> ConvertedMarkdown {
    Markdown.convert(text, MarkdownRequest(.content(edits), outputs: [.html, .commonMark]))
}

private func finding(_ kind: MarkdownFinding.Kind, _ line: Int, _ column: Int) -> MarkdownFinding {
    MarkdownFinding(kind, Place(line: line, column: column))
}

struct FindingTests {
    @Test func rendersRawHTMLAsNothingAndSaysWhere() {
        let converted = content("中文 <b>x</b> y\n\n<div>\nz\n</div>\n")
        #expect(converted.html == "<p>中文 x y</p>\n")
        #expect(converted.commonMark == "中文 x y\n")
        #expect(converted.findings == [
            finding(.rawHTML("<b>"), 1, 4), finding(.rawHTML("</b>"), 1, 8), finding(.rawHTML("<div>"), 3, 1),
        ])
    }

    @Test func saysOnly40CharactersOfRawHTML() {
        let tag = "<a href=\"" + String(repeating: "x", count: 60) + "\">"
        #expect(content("a \(tag)").findings == [finding(.rawHTML(String(tag.prefix(40))), 1, 3)])
    }

    @Test func tidiesWhatRawHTMLLeavesBehind() {
        #expect(content("<b></b>\n\na\n<b>\nb **<i>** <u>\n").html == "<p>a\nb</p>\n")
    }

    @Test func findsPlacesOnContinuationLinesOfListsAndQuotes() {
        let converted = content("- a\n  乙 <b>\n\n> x\n> 乙丙 <i>\n> > y `a\n> > b` <u>\n")
        #expect(converted.findings == [
            finding(.rawHTML("<b>"), 2, 5), finding(.rawHTML("<i>"), 5, 6), finding(.rawHTML("<u>"), 7, 8),
        ])
    }

    @Test func findsPlacesAfterHardBreaksAndDefinitions() {
        let converted = content("[a]: /u\n[b]: /v\nx\\\ny <b>\n")
        #expect(converted.findings == [finding(.rawHTML("<b>"), 4, 3)])
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:x", "vbscript:x", "file:///etc/passwd", "data:text/html,x",
        "java&#10;script:x", "//evil.example/x", "ftp://x", "/\\\\evil.example", "&#1;javascript:x",
    ])
    func keepsOnlyTheTextOfLinksToUnsafeURLs(url: String) {
        let converted = content("甲 [乙](\(url)) 丙")
        #expect(converted.html == "<p>甲 乙 丙</p>\n")
        #expect(converted.links.isEmpty)
        #expect(converted.findings.map(\.place) == [Place(line: 1, column: 3)])
        guard case .unsafeURL = converted.findings.first?.kind else {
            Issue.record("\(converted.findings)")
            return
        }
    }

    @Test(arguments: ["http://a.b/", "https://a.b/", "mailto:a@b.c", "../a.md", "#x", "a/b:c", "?a:b", "@claim/x", ""])
    func keepsLinksToSafeURLs(url: String) {
        let converted = content("[a](\(url))")
        #expect(converted.html == "<p><a href=\"\(url)\">a</a></p>\n")
        #expect(converted.findings.isEmpty)
        #expect(converted.links == [.init(destination: url, text: "a", place: Place(line: 1, column: 1))])
    }

    @Test func replacesImagesByTheirText() {
        let converted = content("![甲 *乙*](https://a.b/c.png) ![丙](img/d.png) ![e [f](javascript:x)](data:x)")
        #expect(converted.html == "<p>甲 乙 丙 e f</p>\n")
        #expect(converted.findings == [
            finding(.image("https://a.b/c.png"), 1, 1), finding(.image("img/d.png"), 1, 29), finding(.unsafeURL("data:x"), 1, 45),
        ])
    }

    @Test(arguments: ["![<http://x>](y)`<b>`", "http://![x](y)`<b>`"])
    func keepsCodeBehindAnImageCode(text: String) {
        #expect(content(content(text).commonMark).html.contains("<code>&lt;b&gt;</code>"))
    }

    @Test func resolvesLinksWithTheCallersFunction() {
        let edits = MarkdownEdits { $0 == "@claim/kvm" ? "../claims/kvm.html" : nil }
        let converted = content("[a](@claim/kvm) [*b*](@claim/xen)\n\n[c][r]\n\n[r]: @claim/nothing\n", edits)
        #expect(converted.html == "<p><a href=\"../claims/kvm.html\">a</a> <em>b</em></p>\n<p>c</p>\n")
        #expect(converted.commonMark == "[a](../claims/kvm.html) *b*\n\nc\n")
        #expect(converted.findings == [
            finding(.unresolvedLink("@claim/xen"), 1, 17), finding(.unresolvedLink("@claim/nothing"), 3, 1),
        ])
        #expect(converted.links.map(\.destination) == ["@claim/kvm"])
    }

    @Test func holdsTheCallersAnswerToTheSameRule() {
        let converted = content("[a](b)", MarkdownEdits { _ in "javascript:x" })
        #expect(converted.html == "<p>a</p>\n")
        #expect(converted.findings == [finding(.unsafeURL("javascript:x"), 1, 1)])
    }

    @Test func escapesTheCallersAnswer() {
        let converted = content("[a](b)", MarkdownEdits { _ in "x\"><script>y" })
        #expect(converted.html == "<p><a href=\"x%22%3E%3Cscript%3Ey\">a</a></p>\n")
    }

    @Test func findsPlacesOfBareAutolinks() {
        let converted = content("看 https://a.b/c 和 <https://d.e>\n和 www.f.g\n")
        #expect(converted.links.map(\.place) == [
            Place(line: 1, column: 3), Place(line: 1, column: 19), Place(line: 2, column: 3),
        ])
        #expect(converted.links.map(\.destination) == ["https://a.b/c", "https://d.e", "http://www.f.g"])
    }

    @Test func reportsEmphasisMarksThatStayVisibleBesideHanText() {
        let converted = content("**注意：**请\n\n甲 \\*\\*乙\\*\\* &#42;丙 **好** a*b\n\n|甲|乙|\n|--|--|\n|丙|**丁。**戊|\n")
        #expect(converted.findings == [
            finding(.literalEmphasis("**"), 1, 1), finding(.literalEmphasis("**"), 1, 6),
            finding(.literalEmphasis("**"), 7, 4), finding(.literalEmphasis("**"), 7, 8),
        ])
    }

    @Test func reportsLineBreaksBetweenHanCharacters() {
        let converted = content("甲乙\n丙 a\n丁，\n**戊**\\\n己\n> x\n庚\n")
        #expect(converted.findings == [finding(.hanSoftBreak, 1, 3), finding(.hanSoftBreak, 3, 3)])
    }

    @Test func keepsTildeFencedCodeInsideItsFence() {
        let converted = content("~~~~ a`b\n~~~\n<script>\n~~~~\n")
        #expect(content(converted.commonMark).html == converted.html)
    }

    @Test func replacesNUL() {
        #expect(content("a\0b").html == "<p>a\u{FFFD}b</p>\n")
    }

    @Test func replacesControlCharactersFromReferences() {
        let text = "A&#x7;b `c&#x7;`\n\n[d](e \"f&#x1B;g\") &#x202E;h&#65534;i &#10;&#9;j\n\n```k&#x7;\nl&#x7;\n```\n"
        let converted = content(text)
        let hidden: (String) -> [UInt32] = { $0.unicodeScalars.filter { $0 != "\n" && $0 != "\t" }.map(\.value).filter { $0 < 32 || $0 == 0x202E || $0 == 0xFFFE } }
        #expect(hidden(converted.html + converted.commonMark + converted.plainText) == [])
        #expect(converted.plainText.hasPrefix("A\u{FFFD}b c&#x7;\nd \u{FFFD}h\u{FFFD}i"))
        #expect(converted.findings == [
            finding(.controlCharacter("U+7"), 1, 1), finding(.controlCharacter("U+1B"), 3, 1), finding(.controlCharacter("U+202E"), 3, 18),
            finding(.controlCharacter("U+7"), 5, 1),
        ])
    }

    @Test(arguments: ["[a](b&#x85;c)", "[a](b&#x202E;c)"])
    func keepsOnlyTheTextOfLinksWithControlCharacters(text: String) {
        #expect(content(text).links.isEmpty)
        #expect(content(text).html == "<p>a</p>\n")
    }

    @Test(arguments: [
        ("a\n\nb *c* `d`\n", nil), ("a\n\n- b\n", Place(line: 3, column: 1)), ("# a", Place(line: 1, column: 1)), ("> a", Place(line: 1, column: 1)),
        ("a\n\n    b\n", Place(line: 3, column: 5)), ("|a|\n|-|\n", Place(line: 1, column: 1)), ("a\n\n---\n", Place(line: 3, column: 1)), ("<div>", nil),
    ] as [(String, Place?)])
    func findsTheFirstBlockThatIsNoParagraph(text: String, place: Place?) {
        #expect(content(text).firstBlock == place)
    }

    @Test func ordersFindingsByPlace() {
        let places = content("甲*乙 <b>\n丙\n\n[x](data:y) 丁*\n").findings.map(\.place)
        #expect(places == places.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        #expect(places.count == 4)
    }

    @Test func printsNoRawHTMLInTheCommonMarkOfRandomTexts() {
        let tokens = [
            "<b>", "</b>", "<!-- x -->", "<?x?>", "<script>", "&lt;i&gt;", "&#10;", "&amp;", "\n", "\n\n", "\n    ", "- ", "> ", "1. ", "`", "``", "```", "~~~",
            "a", "b ", " c", "*", "**", "_", "~~", "[", "](", ")", "![", "](javascript:x)", "](@a/b)", " \"", "|", "|-|-|", "\\", "# ", " {#x}", "---", "甲", "：", "  \n", "<http://x>", "&",
        ]
        var state: UInt64 = 7
        for _ in 0..<3000 {
            let text = (0..<24).map { _ -> String in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return tokens[Int(state >> 33) % tokens.count]
            }.joined()
            let first = content(text)
            let again = content(first.commonMark).findings.filter {
                if case .rawHTML = $0.kind { true } else { false }
            }
            #expect(again.isEmpty, "\(text.debugDescription) -> \(first.commonMark.debugDescription)")
            #expect(!first.html.contains("<script") && !first.html.contains("omitted") && !first.html.contains("javascript:x\""))
        }
    }
}
