import HVMarkdown
import Testing

struct ConcurrencyTests {
    @Test func convertsTheSameTextTheSameWayInManyTasks() async {
        let text = String(repeating: "~~a~~ www.b.c https://d.e\n\n|a|b|\n|-|-|\n|~~c~~|d|\n\n", count: 50)
        let request = MarkdownRequest(.conformance, outputs: [.html, .commonMark])
        let expected = Markdown.convert(text, request)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 { group.addTask { Markdown.convert(text, request) == expected } }
            for await isSame in group { #expect(isSame) }
        }
    }
}
