import HVDiagnostics
import Testing

@testable import HVInputs

struct ProsePlacesTests {
    /// Where the first visible scalar of `mark` stands in the file, by way of its place in the value.
    private func place(of mark: String, in yaml: String) throws -> Place {
        let node = try #require(YAMLReader.read(yaml, path: "a.yml").value ?? nil)
        let scalar = try #require(node["text"]?.scalar)
        let start = try #require(scalar.text.firstRange(of: mark)).lowerBound
        var inText = Place(line: 1, column: 1)
        for character in scalar.text.unicodeScalars[..<start] {
            inText = character == "\n" ? Place(line: inText.line + 1, column: 1) : Place(line: inText.line, column: inText.column + 1)
        }
        return ProsePlaces(of: scalar, in: ProseLines(yaml)).place(of: inText)
    }

    @Test(arguments: [
        ("text: one two <b>\n", 1, 15),
        ("id: a\ntext: one\n  two\n  three <b>\n", 4, 9),
        ("text: \"one two <b>\"\n", 1, 16),
        ("text: \"one\n  two <b>\"\n", 2, 7),
        ("text: \"a \\\"b\\\" \\u4e2d \\n <b>\"\n", 1, 26),
        ("text: 'it''s ''so'' <b>'\n", 1, 21),
        ("text: |\n  one\n\n  two <b>\n", 4, 7),
        ("text: |-\n    one\n      two <b>\n", 3, 11),
        ("text: >\n  one\n  two <b>\n", 3, 7),
        ("text: >-\n  one\n\n  two\n  <b> three\n", 5, 3),
        ("text: >- # a remark\n  one\n  <b>\n", 3, 3),
        ("text: |2\n    one\n  <b>\n", 3, 3),
        ("text: 实时迁移 <b>\n", 1, 12),
        ("text: >-\n  第一行\n  \u{20BB7} e\u{301} <b>\n", 3, 8),
    ])
    func areThoseOfTheFile(yaml: String, line: Int, column: Int) throws {
        #expect(try place(of: "<b>", in: yaml) == Place(line: line, column: column))
    }

    @Test func findLineBreaksThatYAMLFoldsBetweenHan() throws {
        let yaml = "text: >-\n  实时\n  迁移，\n  English\n  中文 两 字\n"
        let scalar = try #require((YAMLReader.read(yaml, path: "a.yml").value ?? nil)?["text"]?.scalar)
        #expect(ProsePlaces(of: scalar, in: ProseLines(yaml)).foldedBreaks == [Place(line: 2, column: 5)])
    }
}
