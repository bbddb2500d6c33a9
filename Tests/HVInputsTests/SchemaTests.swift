import Foundation
import HVDiagnostics
import HVTestSupport
import Testing

@testable import HVInputs

struct SchemaTests {
    @Test func schemasOnDiskAreThoseOfTheShapes() throws {
        let folder = PackagePlaces.root + "/Content/schemas"
        for (name, text) in SchemaWriter.all() {
            let disk = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
            #expect(disk == text, "Content/schemas/\(name) is not up to date; run: hvdocs schemas")
        }
        let extra = Set(try FileManager.default.contentsOfDirectory(atPath: folder)).subtracting(SchemaWriter.all().map(\.name))
        #expect(extra == [], "no kind has these; remove them")
    }

    /// The schemas themselves are held against the shipped files by Tests/schemas/check_schemas.py.
    @Test(arguments: Kind.allCases)
    func everyKindRefusesAnEmptyMappingAndAnUnknownKey(kind: Kind) throws {
        let empty = try #require(YAMLReader.read("{}", path: "a.yml").value ?? nil)
        #expect(ShapeCheck.check(empty, against: kind.shape, in: "a.yml").contains { $0.id == "shape.missing-key" })
        let unknown = try #require(YAMLReader.read("{zzzzzzzz: 1}", path: "a.yml").value ?? nil)
        #expect(ShapeCheck.check(unknown, against: kind.shape, in: "a.yml").contains { $0.id == "shape.unknown-key" })
    }

    /// `order: "10"` and `order: 10` are the same text to the validator, so an editor must take both.
    @Test func quotedNumbersFitTheSchemaAsTheyFitTheShape() throws {
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(SchemaWriter.text(for: .criterion).utf8)) as? [String: Any])
        let properties = try #require(schema["properties"] as? [String: Any])
        let order = try #require(properties["order"] as? [String: Any])
        #expect(order["type"] as? [String] == ["integer", "string"])
        let pattern = try Regex(try #require(order["pattern"] as? String))
        for text in ["0", "10", "007", "-1", "1.0", ""] {
            let fits = ScalarShape.problem(text, .integer(0...100_000)) == nil
            #expect((text.firstMatch(of: pattern) != nil) == fits, "\(text)")
        }
    }

    @Test(arguments: Kind.allCases)
    func everyKindIsInTheBase(kind: Kind) throws {
        #expect(try ContentFolder.base().files.keys.contains { $0.hasPrefix(kind.folder + (kind.isList ? ".yml" : "/")) })
    }
}
