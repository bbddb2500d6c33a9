import Foundation
import HVDiagnostics
import HVMarkdown
import Testing

struct LimitTests {
    /// Without limits the library takes seconds to hours for many of these at a megabyte
    /// (`HVDOCS_HOSTILE_BYTES=1000000`); the names are for messages.
    private static func units(width: Int) -> [(name: String, text: (Int) -> String)] {
        func times(_ unit: String) -> (Int) -> String {
            { String(repeating: unit, count: $0 / unit.utf8.count) }
        }
        func lines(_ unit: String) -> (Int) -> String { times(String(repeating: unit, count: width / unit.utf8.count) + (width > 50_000 ? "\n" : "\n\n")) }
        func ramp(_ line: @escaping (Int) -> String) -> (Int) -> String {
            { size in (0..<Int(Double(size).squareRoot())).map(line).joined() }
        }
        return [
            ("[", lines("[")), ("[a](", lines("[a](")), ("[a](<b", lines("[a](<b")), ("*a ", lines("*a ")), ("a* ", lines("a* ")), ("_a ", lines("_a ")),
            ("*a_ _b* ~c ", lines("*a_ _b* ~c ")), ("*a **b c** d*", lines("*a **a ")), ("<?", lines("<?")), ("<!A", lines("<!A")), ("<![CDATA[", lines("<![CDATA[")),
            ("<!--", lines("<!--")), ("<a ", lines("<a ")), ("&", lines("&")), (")", { "www.a" + lines(")")($0) }), ("![[]()", lines("![[]()")), ("*[a](b)", lines("*[a](b)")),
            ("a@", lines("a@")), ("a@a.", lines("a@a.")), ("|", lines("|")), ("|-", { lines("|x")($0) + lines("|-")($0) }), ("- ", lines("- ")), ("> ", lines("> ")), (">", lines(">")), ("1. ", lines("1. ")),
            ("1. a", times("1. a\n")), ("- a", times("- a\n")), ("lazy", { String(repeating: "> ", count: 99) + "a\n" + times("b\n")($0) }),
            ("ramp >", ramp { String(repeating: ">", count: $0) + "a\n" }), ("ramp -", ramp { String(repeating: "  ", count: $0) + "- a\n" }),
            ("ramp `", ramp { "e" + String(repeating: "`", count: $0) }), ("reference", { "[a]: /" + String(repeating: "x", count: 60_000) + "\n\n" + times("[a]")($0) }),
            ("table", { String(repeating: "|x", count: 900) + "|\n" + String(repeating: "|-", count: 900) + "|\n" + times("x\n")($0) }),
            ("table 99", { String(repeating: "|x", count: 99) + "|\n" + String(repeating: "|-", count: 99) + "|\n" + String(times("x\n")($0).prefix(2000)) }),
            ("deep", { lines("_a ")($0 / 2) + lines(" b_")($0 / 2) }), ("nested _", { times(String(repeating: "_a ", count: 120) + String(repeating: " b_", count: 120) + "\n\n")($0) }),
            ("tables", times("|a|b|\n|-|-|\n\n")), ("delimiter rows", { "a\n" + times("|-|-|\n")($0) }), ("html", times("<b>\n")), ("tags", lines("a <b> ")), ("links", lines("[a](data:x) ")),
            ("han breaks", times("甲\n")), ("han marks", lines("甲*")), ("headings", times("# a\n")), ("images", lines("![](x) ")), ("blank", times("\n")), ("NUL", lines("\0")),
            ("backslash", lines("\\")), ("blank list", { String(repeating: "- ", count: 99) + "a" + times("\n")($0) }), ("blank quote list", { String(repeating: "- ", count: 99) + "a" + times("\n\n b")($0) }),
        ]
    }

    @Test func takesHostileTextsNoLongerThanAFewSeconds() {
        let request = MarkdownRequest(.content(MarkdownEdits(headingIDPrefix: "s")), outputs: [.html, .commonMark])
        let size = ProcessInfo.processInfo.environment["HVDOCS_HOSTILE_BYTES"].flatMap(Int.init) ?? 100_000
        for width in [3_000, 12_000, 60_000] {
            for (name, text) in Self.units(width: width) {
                let text = text(size)
                var converted = ConvertedMarkdown()
                let time = ContinuousClock().measure { converted = Markdown.convert(text, request) }
                let found = converted.findings.first.map { "\($0.kind)" } ?? "nothing found"
                print("hostile: \(name.debugDescription), width \(width), \(text.utf8.count) bytes: \(time), \(found)")
                // Below 2 s for a megabyte in a release build on an idle core; the rest is for debug and busy machines.
                #expect(time < .seconds(20), "\(name.debugDescription), \(text.utf8.count) bytes")
            }
        }
    }

    private func excess(_ text: String, _ change: (inout MarkdownLimits) -> Void = { _ in }) -> [MarkdownFinding] {
        var limits = MarkdownLimits()
        change(&limits)
        return Markdown.convert(text, MarkdownRequest(.conformance, limits: limits)).findings
    }

    @Test func saysWhichLimitAndWhere() {
        func found(_ kind: MarkdownLimits.Kind, _ line: Int, _ column: Int) -> [MarkdownFinding] {
            [MarkdownFinding(.tooLarge(kind), Place(line: line, column: column))]
        }
        #expect(excess("甲甲") { $0.bytes = 5 } == found(.bytes, 1, 1))
        #expect(excess("a\n甲甲") { $0.lineBytes = 3 } == found(.lineBytes, 2, 2))
        #expect(excess("a\n> > - > b") { $0.nesting = 3 } == found(.nesting, 2, 9))
        #expect(excess("- a\n  - b\n    - c\n      - d") { $0.nesting = 3 } == found(.nesting, 4, 9))
        #expect(excess("x\n\n> |a|b|\n> |-|-|\n") { $0.tableColumns = 1 } == found(.tableColumns, 4, 3))
        #expect(excess("|a|b|\n|-|-|\n|c\n|d\n") { $0.tableCells = 5 } == found(.tableCells, 4, 1))
        #expect(excess("1. a\n2. b\n3. c\n") { $0.orderedItems = 2 } == found(.orderedItems, 3, 1))
        #expect(excess("[a]: /xxxxxxxx\n\n[a] [a]\n") { $0.referenceBytes = 40 } == found(.references, 3, 1))
        #expect(excess("a\n\n" + String(repeating: "a <? ", count: 100)) { $0.inlineCost = 1000 } == found(.inlineCost, 3, 1))
    }

    @Test func reportsTheTableOf3000Columns() {
        let row = String(repeating: "|x", count: 3000) + "|\n"
        let table = row + String(repeating: "|-", count: 3000) + "|\n" + String(repeating: "x\n", count: 3000)
        #expect(excess(table).map(\.kind) == [.tooLarge(.tableColumns)])
    }

    @Test func showsTextBeyondALimitAsCode() {
        var limits = MarkdownLimits()
        limits.nesting = 1
        let converted = Markdown.convert(
            "> > <script>\n", MarkdownRequest(.content(MarkdownEdits()), outputs: [.html, .commonMark], limits: limits))
        #expect(converted.html == "<pre><code>&gt; &gt; &lt;script&gt;\n</code></pre>\n")
        #expect(converted.commonMark == "    > > <script>\n")
    }

    @Test func showsNothingOfTextBeyondTheByteLimit() {
        var limits = MarkdownLimits()
        limits.bytes = 1
        #expect(Markdown.convert("ab", MarkdownRequest(.conformance, limits: limits)).html.isEmpty)
    }

    @Test func acceptsALargeOrdinaryPage() {
        let row = "| 中文 | [a](@claim/b) 和 **c** | `d` (e) |\n"
        let table = "| a | b | c |\n|---|---|---|\n" + String(repeating: row, count: 5000)
        let prose = String(repeating: "甲乙丙丁，**戊**己 [庚](https://a.b)。\n", count: 20) + "\n"
        #expect(excess(table + "\n" + String(repeating: prose, count: 500)).isEmpty)
    }
}
