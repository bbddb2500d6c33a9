import HVMarkdown
import Testing

struct EscapeTests {
    private static let nasty = [
        "", "a", "# a", "- a", "+ a", "* a", "1. a", "12) a", "1.", "2)", "  a  ", "\ta\t", " ", "a | b \\| c \\\\| d", "<b>&amp;</b>", "a  b",
        "*a* **b** _c_ ~~d~~ `e` ``f", "[a](b) ![c](d) [e]: f", "http://a.b/_c_ www.d.e_f_ a@b.c", "WWW.x.y", "https://a|b",
        "---", "***", "===", "|---|---|", "a\\", "\\", "\\\\", "> a", "    code", "&#42; &copy; &", "{#id}", "a {#id}",
        "**注意：**请", "「引号」——……", "：-", ":-:", "\u{A0}a\u{3000}", "e\u{301}*\u{301}", "🇨🇳_🇨🇳_", "\u{1}\u{7F}", "\u{B}a\u{C}",
        "[x] a", "[^1]", "<!-- a -->", "<https://a.b>", "@claim/x", "~~~", "```", "xmpp:a@b.c/d", "mailto:a@b.c", "!", "!\\[", "(a)", "a:b", "http:/ http://",
    ]

    private func shown(_ markdown: String) -> String { Markdown.convert(markdown, MarkdownRequest(.conformance)).plainText }

    @Test func showsNastyTextsAsTheyAre() {
        for text in Self.nasty { check(text) }
    }

    @Test func showsRandomTextsAsTheyAre() {
        let alphabet = Array("ab1 9.)-+*_`~#|\\<>[](){}!&;:/@w=\"'甲。：\t^$%,?")
        var state: UInt64 = 42
        for _ in 0..<4000 {
            let text = (0..<12).map { _ -> String in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return String(alphabet[Int(state >> 33) % alphabet.count])
            }.joined()
            check(text)
        }
    }

    private func check(_ text: String) {
        let markdown = MarkdownEscape.text(text)
        #expect(shown(markdown).unicodeScalars.elementsEqual(text.unicodeScalars), "paragraph of \(text.debugDescription): \(markdown)")
        let table = "|甲|乙|\n|--|--|\n|\(markdown)|z|\n"
        let cells = ["甲", "乙", text, "z"].filter { !$0.isEmpty }.joined(separator: "\n")
        #expect(shown(table).unicodeScalars.elementsEqual(cells.unicodeScalars), "cell of \(text.debugDescription): \(markdown)")
    }

    @Test func writesLineBreaksAsSpaces() {
        #expect(shown(MarkdownEscape.text("a\nb\r\nc\0")) == "a b  c\u{FFFD}")
    }
}
