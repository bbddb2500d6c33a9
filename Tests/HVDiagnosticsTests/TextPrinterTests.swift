import HVDiagnostics
import Testing

struct TextPrinterTests {
    @Test func putsTheCaretUnderHanTextByDisplayWidth() {
        let text = "标题: 虚拟化 bad"
        let diagnostic = Diagnostic(
            "area.rule", .error, "the rule", at: Location(file: "a.yml", place: Place(line: 1, column: 9), length: 3), fix: "write 'good'")
        let printed = TextPrinter(sources: ["a.yml": SourceText(text)], color: false).print([diagnostic])
        #expect(
            printed == """
                a.yml:1:9: error: the rule [area.rule]
                  1 | 标题: 虚拟化 bad
                    |              ^~~ fix: write 'good'

                """)
    }

    @Test func keepsControlCharactersOfContentOffTheTerminal() {
        let diagnostic = Diagnostic("area.rule", .warning, "not '\u{1B}[31m'", at: Location(file: "a\u{7}.yml"))
        let printed = TextPrinter(sources: [:], color: false).print([diagnostic])
        #expect(printed == "a\u{FFFD}.yml: warning: not '\u{FFFD}[31m' [area.rule]\n")
    }

    @Test func showsOnlyThePartOfALongLineAroundThePlace() {
        let line = String(repeating: "x", count: 5_000)
        let diagnostic = Diagnostic("area.rule", .error, "rule", at: Location(file: "a", place: Place(line: 1, column: 2_500)))
        let printed = TextPrinter(sources: ["a": SourceText(line)], color: false).print([diagnostic])
        #expect(printed.utf8.count < 500)
    }

    @Test func sortsByPathLineColumnAndShowsEachFindingOnce() {
        func at(_ file: String, _ line: Int) -> Diagnostic {
            Diagnostic("area.rule", .error, "rule", at: Location(file: file, place: Place(line: line, column: 1)))
        }
        let sorted = [at("b", 1), at("a", 10), at("a", 2), at("b", 1)].inOrder()
        #expect(sorted.map { "\($0.location.file)\($0.location.place?.line ?? 0)" } == ["a2", "a10", "b1"])
    }
}
