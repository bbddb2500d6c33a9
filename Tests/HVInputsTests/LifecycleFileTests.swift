import HVDiagnostics
import Testing

@testable import HVInputs

/// Our dates against those of endoflife.date.
struct LifecycleFileTests {
    private static func findings(_ json: String) throws -> [String] {
        var content = try ContentFolder.base()
        content.write(content.text("products/beta-host.yml") + "identifiers: {endoflife: beta-host}\n", to: "products/beta-host.yml")
        return content.read().content.compareLifecycles(with: InputFile(path: "beta.json", bytes: Array(json.utf8))).map {
            "\($0.location.file.split(separator: "/").last ?? "")\($0.location.pointer.map { ":" + $0 } ?? "") \($0.id) \($0.message)"
        }
    }

    private static func product(_ releases: String, name: String = "beta-host") -> String { #"{"schema_version": "1.2.0", "result": {"name": "\#(name)", "releases": [\#(releases)]}}"# }

    @Test func eachDisagreementIsToldAtOurDate() throws {
        let found = try Self.findings(Self.product(#"{"name": "3.0", "releaseDate": "1999-01-01", "eoasFrom": null, "eolFrom": true}, {"name": "99"}"#))
        #expect(found.count == 1 && found[0].hasPrefix("beta-host.yml lifecycle.disagrees 'released' of 3.0 is ") && found[0].hasSuffix(" here and 1999-01-01 at endoflife.date"), "\(found)")
    }

    @Test func aProductThatNobodyNamesIsAFinding() throws {
        #expect(try Self.findings(Self.product("", name: "other")) == ["beta.json:/result/name lifecycle.disagrees no product has 'identifiers: {endoflife: other}'"])
    }

    @Test(arguments: [
        ("[]", "/result"), (#"{"result": {"name": "x", "releases": {}}}"#, "/result"), (#"{"result": {"name": "x", "releases": [{"name": 7}]}}"#, "/result/releases/0/name"),
        (#"{"result": {"name": "x", "releases": [{"name": "7", "eolFrom": "soon"}]}}"#, "/result/releases/0/eolFrom"),
    ])
    func whatIsNotOfThatFormIsReportedAtItsPlace(_ json: String, _ pointer: String) throws {
        let found = try Self.findings(json)
        #expect(found.count == 1 && found[0].hasPrefix("beta.json:\(pointer) lifecycle.file "), "\(found)")
    }

    @Test(arguments: ["", "{", String(repeating: "[", count: 100_000), "\u{0}"])
    func hostileFilesAreFindings(_ json: String) throws {
        #expect(try Self.findings(json).count == 1)
    }
}
