import Foundation
import HVDiagnostics
import HVModel
import HVTestSupport
import Testing

@testable import HVInputs

/// The content of this package.
struct ShippedContentTests {
    private static let register = PackagePlaces.shared("baseline/claims.csv")

    @Test func givesNoFinding() throws {
        let content = try ContentFolder.shipped()
        #expect(content.printout() == "")
    }

    @Test func carriesEveryStatementOfTheBaseline() throws {
        let catalog = try #require(try ContentFolder.shipped().read().catalog)
        let statements = catalog.baseline.flatMap(\.statements).map(\.id.text)
        let carried =
            catalog.claims.flatMap(\.baseline) + catalog.support.flatMap(\.baseline) + catalog.profiles.flatMap(\.baseline)
            + catalog.notes.flatMap(\.baseline)
        #expect(statements.count == 49)
        #expect(carried.map(\.id.text).sorted() == statements.sorted())
    }

    /// What the research found is carried by an entity, or the reason why not is told.
    @Test(.enabled(if: PackagePlaces.shared("facts") != nil, "../shared/facts is not beside this checkout"))
    func everyFactOfTheResearchIsCarriedOrItsAbsenceExplained() throws {
        let folder = try #require(PackagePlaces.shared("facts"))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
        let facts = try Set(files.flatMap { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8).matches(of: /(?m)^- id: (\S+)/).map { String($0.1) } })
        #expect(facts.count >= 655)
        let content = try ContentFolder.shipped().read(), catalog = try #require(content.catalog)
        let evidence = catalog.claims.map(\.evidence) + catalog.support.flatMap(\.statements).map(\.evidence) + catalog.profiles.map(\.evidence) + catalog.notes.map(\.evidence)
            + catalog.checks.map(\.evidence) + catalog.cpus.map(\.evidence) + catalog.equivalents.map(\.evidence)
        let carried = Set(
            evidence.flatMap(\.facts) + catalog.products.flatMap(\.releases).flatMap(\.facts) + catalog.options.flatMap(\.prices).flatMap(\.facts) + content.content.pages.flatMap(\.facts))
        let unused = Set(catalog.unused.map(\.fact))
        #expect(facts.subtracting(carried).subtracting(unused).sorted() == [])
        #expect(carried.intersection(unused).sorted() == [], "carried after all: take it off the list")
        #expect(unused.subtracting(facts).sorted() == [], "no such fact")
    }

    @Test(.enabled(if: register != nil, "../shared/baseline/claims.csv is not beside this checkout"))
    func registerIsTheOriginalByteForByte() throws {
        let path = try #require(Self.register)
        let rows = Self.rows(try String(contentsOfFile: path, encoding: .utf8))
        #expect(rows.first == ["id", "section", "platform", "text_zh"])
        let original = Dictionary(rows.dropFirst().map { ($0[0], $0[3]) }, uniquingKeysWith: { first, _ in first })
        let catalog = try #require(try ContentFolder.shipped().read().catalog)
        let register = Dictionary(
            catalog.baseline.flatMap(\.statements).map { ($0.id.text, $0.was[.zh]) }, uniquingKeysWith: { first, _ in first })
        #expect(original.count == 49)
        #expect(Set(register.keys) == Set(original.keys))
        for (id, text) in original {
            #expect(Array(register[id, default: ""].utf8) == Array(text.utf8), "\(id)")
        }
    }

    /// Fields of an RFC 4180 text; rows of another length than the header's are left out.
    private static func rows(_ csv: String) -> [[String]] {
        var rows: [[String]] = [], row: [String] = [], field = String.UnicodeScalarView()
        var quoted = false
        let scalars = Array(csv.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            switch scalar {
            case "\"" where quoted && index < scalars.count && scalars[index] == "\"":
                field.append(scalar)
                index += 1
            case "\"": quoted.toggle()
            case "," where !quoted, "\n" where !quoted:
                row.append(String(field))
                field = .init()
                if scalar == "\n" { (rows, row) = (rows + [row], []) }
            case "\r" where !quoted: continue
            default: field.append(scalar)
            }
        }
        if !row.isEmpty || !field.isEmpty { rows.append(row + [String(field)]) }
        return rows.filter { $0.count == rows[0].count }
    }
}
