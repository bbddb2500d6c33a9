import Testing

/// Input that nobody writes with good intentions.
struct Hostile: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// The finding that it must lead to; nil: any, or none.
    var finding: String?

    init(_ name: String, _ bytes: [UInt8], _ finding: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.finding = finding
    }

    init(_ name: String, _ text: String, _ finding: String? = nil) { self.init(name, Array(text.utf8), finding) }

    var testDescription: String { name }

    /// Bytes that are wrong in every kind of file.
    static let bytes = [
        Hostile("invalid UTF-8", [0x69, 0x64, 0x3A, 0x20, 0xFF, 0xFE, 0x0A], "file.encoding"),
        Hostile("overlong UTF-8", [0x69, 0x64, 0x3A, 0x20, 0xC0, 0xAF, 0x0A], "file.encoding"),
        Hostile("surrogates in UTF-8", [0x69, 0x64, 0x3A, 0x20, 0xED, 0xA0, 0x80, 0x0A], "file.encoding"),
        Hostile("UTF-16", [0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00], "file.encoding"),
        Hostile("byte order mark", [0xEF, 0xBB, 0xBF] + Array("id: x\n".utf8), "file.byte-order-mark"),
        Hostile("NUL", "id: x\0\n", "file.control-character"), Hostile("escape", "id: \u{1B}[31mx\n", "file.control-character"),
        Hostile("empty", "", "file.empty"), Hostile("only spaces", " \n\n", "file.empty"),
        Hostile("50 MB", [UInt8](repeating: 0x61, count: 50_000_000), "file.too-large"),
    ]

    private static func bomb(_ line: (Int, String) -> String) -> String {
        (0..<10).map { level in
            line(level, level == 0 ? "[lol, lol]" : "[" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]")
        }.joined()
    }

    private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    static let yaml = [
        Hostile("CRLF", "id: x\r\ncriterion: cost\r\n", "file.line-endings"),
        Hostile("alias bomb", bomb { "k\($0): &a\($0) \($1)\n" }, "yaml.anchor"),
        Hostile("alias bomb in keys", bomb { "? &a\($0) \($1)\n: 1\n" }, "yaml.anchor"),
        Hostile("alias bomb after a text", "z: |\n  x\n" + bomb { "k\($0): &a\($0) \($1)\n" }, "yaml.anchor"),
        Hostile("alias bomb with tabs", bomb { "k\($0):\t&a\($0)\t\($1.replacing(" ", with: "\t").replacing("[", with: "[\t"))\n" }, "yaml.anchor"),
        Hostile("alias bomb with tabs in keys", bomb { "?\t&a\($0)\t\($1.replacing(" ", with: "\t"))\n:\t1\n" }),
        Hostile("alias bomb after a comment", "k: [ # |\n" + bomb { "  &a\($0) \($1),\n" } + "]\n", "yaml.anchor"),
        Hostile("400,000 findings", "a: [" + times(200_000, "[],") + "]\n"),
        Hostile("merge key", "a: &a {x: 1}\nb:\n  <<: *a\n", "yaml.anchor"),
        Hostile("100,000 [", "a: " + times(100_000, "["), "yaml.too-deep"), Hostile("100,000 {", "a: " + times(100_000, "{a: "), "yaml.too-deep"),
        Hostile("100,000 -", times(100_000, "- "), "yaml.too-deep"), Hostile("100,000 ?", times(100_000, "? "), "yaml.too-deep"),
        Hostile("deep indentation", (0..<1_000).map { times($0, " ") + "a:\n" }.joined()),
        Hostile("deep in a quoted text", "a: \"|\n" + times(100_000, "["), nil),
        Hostile("tags", "a: " + times(10_000, "!!x "), "yaml.syntax"), Hostile("binary tag", "id: !!binary aGVsbG8=\n", "yaml.tag"),
        Hostile("the same key 20,000 times", times(20_000, "a: 1\n"), "yaml.duplicate-key"),
        Hostile("5,000 unknown keys", (0..<5_000).map { "k\($0): 1\n" }.joined(), "shape.unknown-key"),
        Hostile("a line of 1 MB", "id: " + times(500_000, "é"), "value.id"), Hostile("two documents", "id: x\n---\nid: y\n", "yaml.syntax"),
        Hostile("a list", "- a\n", "shape.wrong-type"), Hostile("a word", "word\n", "shape.wrong-type"),
        Hostile("an id that leaves the folder", "id: ../../x\n", "value.id"), Hostile("directive", "%YAML 9.9\n---\nid: x\n"),
    ]

    private static let head = "---\ntitle: T\norder: 5\ndescription: D\n---\n\n"

    static let pages = [
        Hostile("3,000 columns and 3,000 rows", head + "|\(times(3_000, "a|"))\n|\(times(3_000, "-|"))\n\(times(3_000, "|x|\n"))", "markdown.too-large"),
        Hostile("no front matter", "text\n", "page.front-matter"), Hostile("front matter without end", "---\ntitle: T\n", "page.front-matter"),
        Hostile("alias bomb in front matter", "---\n" + bomb { "k\($0): &a\($0) \($1)\n" } + "---\n", "yaml.anchor"),
        Hostile("a million [", head + times(1_000_000, "["), "markdown.too-large"),
        Hostile("60,000 >", head + times(60_000, ">") + "x", "markdown.too-large"),
        Hostile("60,000 emphasis marks", head + times(15_000, "*a_ ")), Hostile("60,000 ![[](", head + times(12_000, "![[](")),
        Hostile("a list 1,000 deep", head + (0..<1_000).map { times(2 * $0, " ") + "- a\n" }.joined(), "markdown.too-large"),
        Hostile("10,000 equal headings", head + times(10_000, "## same\n\n")),
        Hostile("50,000 references", head + (0..<50_000).map { "[r\($0)]: /u\($0)\n" }.joined(), "markdown.too-large"),
        Hostile("a million short lines", head + times(1_000_000, "a\n"), "markdown.too-large"),
        Hostile("raw HTML", head + "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n"),
        Hostile("javascript link", head + "[a](javascript:alert(1)) [b](JaVaScRiPt&#58;alert(1)) <javascript:alert(1)>\n"),
        Hostile("data link", head + "[a](data:text/html,<script>alert(1)</script>)\n"), Hostile("link out", head + "[a](../../../../etc/passwd.md)\n"),
        Hostile("CRLF", (head + "text\n").replacing("\n", with: "\r\n"), "file.line-endings"),
    ]
}
