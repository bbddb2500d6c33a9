import Foundation
import HVDiagnostics
import Testing

struct JSONPrinterTests {
    @Test func givesPlaceMessageAndFixToPrograms() throws {
        let diagnostic = Diagnostic(
            "area.rule", .warning, "the \"rule\"", at: Location(file: "a.yml", place: Place(line: 3, column: 4), length: 2),
            notes: [.init("see here", at: Location(file: "b.yml"))], fix: "do it")
        let text = JSONPrinter.print([diagnostic])
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let items = try #require(root["diagnostics"] as? [[String: Any]])
        #expect(root["version"] as? String == JSONPrinter.version)
        #expect(root["warnings"] as? Int == 1)
        #expect(items[0]["line"] as? Int == 3)
        #expect(items[0]["message"] as? String == "the \"rule\"")
        #expect(items[0]["fix"] as? String == "do it")
    }
}
