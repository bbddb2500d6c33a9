import HVDiagnostics
import Testing

@testable import HVInputs

/// Faults in bytes that a fixture on disk would not survive a checkout or an editor with.
struct TextReaderTests {
    private static let entity = "criteria/cost.yml"
    private static let page = "pages/en/method.md"

    private func findings(_ path: String, _ change: ([UInt8]) -> [UInt8]) throws -> [String] {
        var content = try ContentFolder.base()
        content.files[path] = change(content.files[path] ?? [])
        return content.read().findings.map { finding in
            let place = finding.location.place.map { ":\($0.line):\($0.column)" } ?? ""
            return "\(finding.location.file)\(place) \(finding.severity) \(finding.id) \(finding.message)"
        }
    }

    @Test(arguments: [entity, page])
    func reportsAByteOrderMark(path: String) throws {
        let found = try findings(path) { [0xEF, 0xBB, 0xBF] + $0 }
        #expect(found == ["Content/\(path):1:1 error file.byte-order-mark a file must not start with a byte order mark"])
    }

    @Test(arguments: [entity, page])
    func reportsInvalidUTF8AtItsPlace(path: String) throws {
        // The second line, after two characters of three bytes each.
        let found = try findings(path) { bytes in
            let end = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
            return bytes[..<end] + Array("成本".utf8) + [0xB3, 0xC9] + bytes[end...]
        }
        #expect(found == ["Content/\(path):2:3 error file.encoding a file must be valid UTF-8"])
    }

    @Test func reportsTruncatedUTF8AtTheEnd() throws {
        let found = try findings(Self.entity) { _ in Array("id: ".utf8) + [0xE6, 0x88] }
        #expect(found == ["Content/criteria/cost.yml:1:5 error file.encoding a file must be valid UTF-8"])
    }

    @Test(arguments: [(0x00, "U+0"), (0x1B, "U+1B"), (0x7F, "U+7F")] as [(UInt8, String)])
    func reportsControlCharacters(byte: UInt8, name: String) throws {
        let found = try findings(Self.entity) { $0.map { $0 == UInt8(ascii: "C") ? byte : $0 } }
        #expect(found == ["Content/criteria/cost.yml:2:12 error file.control-character a file must not contain the control character \(name)"])
    }

    @Test func reportsLineSeparatorsThatOnlyYAMLCounts() throws {
        let found = try findings(Self.entity) { Array(String(decoding: $0, as: UTF8.self).replacing("Cost", with: "Co\u{2028}st").utf8) }
        #expect(found == ["Content/criteria/cost.yml:2:14 error file.control-character a file must not contain the control character U+2028"])
    }

    @Test(arguments: [("\u{202E}", "U+202E"), ("\u{2066}", "U+2066"), ("\u{FFFE}", "U+FFFE")])
    func reportsScalarsThatHideText(scalar: String, name: String) throws {
        let found = try findings(Self.entity) { Array(String(decoding: $0, as: UTF8.self).replacing("Cost", with: "Co\(scalar)st").utf8) }
        #expect(found == ["Content/criteria/cost.yml:2:14 error file.control-character a file must not contain the control character \(name)"])
    }

    @Test(arguments: [entity, page])
    func reportsWindowsLineEndingsOnceAndReadsOn(path: String) throws {
        let found = try findings(path) { $0.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
        let column = path == Self.entity ? 9 : 4
        #expect(found == ["Content/\(path):1:\(column) warning file.line-endings lines must end in LF, not CR or CRLF"])
    }

    @Test func countsLinesInAFileOfCarriageReturns() throws {
        let found = try findings(Self.entity) { bytes in
            Array(String(decoding: bytes, as: UTF8.self).replacing("order: 1", with: "order: one").replacing("\n", with: "\r").utf8)
        }
        #expect(
            found == [
                "Content/criteria/cost.yml:1:9 warning file.line-endings lines must end in LF, not CR or CRLF",
                "Content/criteria/cost.yml:3:8 error value.number 'order' must be a whole number from 0 to 100000, not 'one'",
            ])
    }

    @Test(arguments: [entity, page], ["", " \n\t\n"])
    func reportsAnEmptyFile(path: String, text: String) throws {
        #expect(try findings(path) { _ in Array(text.utf8) } == ["Content/\(path) error file.empty a file must not be empty"])
    }

    @Test func reportsAByteOrderMarkAndNothingElse() throws {
        let found = try findings(Self.entity) { _ in [0xEF, 0xBB, 0xBF] }
        #expect(
            found == [
                "Content/criteria/cost.yml error file.empty a file must not be empty",
                "Content/criteria/cost.yml:1:1 error file.byte-order-mark a file must not start with a byte order mark",
            ])
    }

    @Test func refusesALargeFileUnread() {
        var content = ContentSet()
        let file = InputFile(path: "Content/criteria/cost.yml", bytes: Array("id: cost".utf8), size: TextReader.entityLimit + 1)
        let found = content.add(file, at: "criteria/cost.yml")
        #expect(found.map(\.id) == ["file.too-large"])
        #expect(found.first?.message == "a file must not be larger than 1048576 bytes; this one has 1048577")
    }

    @Test func readsAFileOfExactlyTheLimit() {
        let bytes = Array("id: cost\n#".utf8) + Array(repeating: UInt8(ascii: "x"), count: TextReader.entityLimit - 10)
        #expect(TextReader.read(InputFile(path: "a.yml", bytes: bytes), limit: TextReader.entityLimit).diagnostics.isEmpty)
    }
}
