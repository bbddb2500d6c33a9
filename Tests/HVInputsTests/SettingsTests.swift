import Foundation
import HVDiagnostics
import HVModel
import HVTestSupport
import Testing

@testable import HVInputs

struct SettingsTests {
    private static let head = "title: {en: T, zh: T}\ntagline: {en: T, zh: T}\npublisher: P\n"

    private func file(_ text: String) -> InputFile { InputFile(path: "Site/site.yml", bytes: Array((Self.head + text).utf8)) }

    /// What the checks of prose find with the content of the base.
    private func found(_ text: String) throws -> [String] {
        try ContentFolder.base().read().content.check(settings: file(text)).inOrder().map {
            "\($0.location.place?.line ?? 0):\($0.location.place?.column ?? 0) \($0.severity) \($0.id)"
        }
    }

    @Test func decentSettingsHaveNoFinding() throws {
        let text = "answer: {en: \"**It** [costs](@claims/alpha-costs-nothing) nothing.\", zh: 免费。}\nnotice: {en: Alpha is a trademark., zh: 商标。}\n"
        #expect(try found(text) == [])
        #expect(SiteReader.settings(file(text)).value?.notice?.en == "Alpha is a trademark.")
    }

    @Test func theAnswerIsHeldAgainstTheRulesOfProse() throws {
        let text = """
            answer:
              en: |-
                It <b>costs</b> nothing.

                - [Nothing](@claims/alpha-costs-nothin)
                - [at all](method.md)
              zh: 注&#x7;意
            notice: {en: "- a list", zh: 实时}
            """
        #expect(
            try found(text) == [
                "6:8 warning markdown.raw-html", "6:16 warning markdown.raw-html", "8:7 error link.broken", "9:7 error link.relative-in-entity",
                "10:7 error markdown.control-character", "11:15 warning markdown.block-in-line",
            ])
    }

    @Test func brokenSettingsAreLeftToTheirReader() throws {
        #expect(try found("answer: [") == [])
        #expect(SiteReader.settings(file("answer: [")).diagnostics.map(\.id) == ["yaml.syntax"])
    }

    @Test func theShippedSettingsFitTheShippedContent() throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: PackagePlaces.root + "/Site/site.yml")))
        #expect(try ContentFolder.shipped().read().content.check(settings: InputFile(path: "Site/site.yml", bytes: bytes)) == [])
    }

    @Test(arguments: ["https://a.example/?x", "https://a.example/#x", "https://a'b/", "javascript:x", "https://", "https://u@a.example/", "https://a b/"])
    func theAddressIsThatOfASite(address: String) {
        let found = SiteReader.settings(file("answer: {en: a, zh: a}\nbase_url: \"\(address)\"\n")).diagnostics
        #expect(found.map(\.id) == ["value.url"])
    }

    /// A heading with an id of the frame would hide it from links.
    @Test func reservedAnchorsAreThoseOfTheLayout() throws {
        let layout = try String(contentsOfFile: PackagePlaces.root + "/Templates/layouts/page.html.mustache", encoding: .utf8)
        #expect(Set(layout.matches(of: /\sid="([^"{]+)"/).map { String($0.1) }) == PageAnchors.reserved)
    }
}
