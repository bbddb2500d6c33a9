import Foundation
import HVDiagnostics
import HVTestSupport
import Testing

@testable import HVInputs

struct CheckCatalogueTests {
    /// Text of every source file of a target.
    private func sources(_ target: String) throws -> [(path: String, text: String)] {
        let folder = URL(filePath: PackagePlaces.root + "/Sources/" + target).resolvingSymlinksInPath().path
        return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }.sorted().map {
            ("\(target)/\($0)", try String(contentsOfFile: folder + "/" + $0, encoding: .utf8))
        }
    }

    @Test func everyPageHasItsOwnID() {
        let ids = CheckCatalogue.pages.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids == ids.sorted())
        #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z]+\.[a-z]+(-[a-z]+)*/) != nil })
    }

    @Test func everyPageIsWritten() {
        for page in CheckCatalogue.pages {
            #expect([page.summary, page.rationale, page.before, page.after].allSatisfy { !$0.isEmpty }, "\(page.id)")
            #expect(page.summary.hasSuffix("."), "\(page.id)")
            #expect(page.before != page.after || page.id == "internal.shape-gap", "\(page.id)")
        }
    }

    /// Looks for `"area.rule"` in the sources, with the areas that any page has.
    @Test func everyIDInTheSourcesHasAPage() throws {
        let texts = try ["HVInputs", "HVMarkdown", "HVPipeline", "HVRender"].flatMap { try sources($0) }
        let explained = Set(texts.flatMap { $0.text.matches(of: /CheckPage\(\s*"([a-z.-]+)"/).map { String($0.1) } })
        #expect(Set(CheckCatalogue.pages.map(\.id)).isSubset(of: explained))
        let areas = Set(explained.compactMap { $0.split(separator: ".").first.map(String.init) })
        let files: Set = ["yml", "yaml", "md", "html", "json", "txt", "xml", "css", "js"]
        var unexplained: [String] = []
        for (path, text) in texts {
            for match in text.matches(of: /"([a-z]+)\.([a-z]+(?:-[a-z]+)*)"/) where areas.contains(String(match.1)) && !files.contains(String(match.2)) {
                let id = "\(match.1).\(match.2)"
                if !explained.contains(id) { unexplained.append("\(path): \(id)") }
            }
        }
        #expect(unexplained == [])
        // An area of its own would slip through above.
        let used = texts.flatMap { $0.text.matches(of: /Diagnostic\(\s*"([a-z]+\.[a-z-]+)"/).map { String($0.1) } }
        #expect(Set(used).subtracting(explained) == [])
    }

    /// Of the findings that reading content can give, these need something that no fixture can hold.
    private static let notInFixtures: [String: String] = [
        "brief.amount": "see BriefTests",
        "brief.exchange-rate": "see BriefTests",
        "brief.hosts": "see BriefTests",
        "brief.probe": "see BriefTests",
        "brief.weights": "see BriefTests",
        "brief.weights-changed": "found by HVPipeline, which is given the digest",
        "changes.earlier": "see EarlierStatementsTests",
        "lifecycle.disagrees": "see LifecycleFileTests",
        "lifecycle.file": "see LifecycleFileTests",
        "report.previous": "see PreviousReportTests",
        "json.syntax": "see ProbeReaderTests",
        "probe.choice": "see ProbeReaderTests",
        "probe.conflict": "see ForeignFactsTests",
        "probe.control-character": "see ProbeReaderTests",
        "probe.foreign": "see ForeignFactsTests",
        "probe.missing": "see ProbeReaderTests",
        "probe.range": "see ProbeReaderTests",
        "probe.schema": "see ProbeReaderTests",
        "probe.topology": "see ProbeReaderTests",
        "probe.unknown-member": "see ProbeReaderTests",
        "probe.unrecognised": "see ForeignFactsTests",
        "probe.wrong-type": "see ProbeReaderTests",
        "file.byte-order-mark": "bytes; see TextReaderTests",
        "file.encoding": "bytes; see TextReaderTests",
        "file.line-endings": "bytes; see TextReaderTests",
        "file.too-large": "bytes; see TextReaderTests",
        "file.too-many-findings": "see TooManyFindingsTests",
        "file.not-regular": "found by HVPipeline, which lists the folder",
        "internal.shape-gap": "a defect of the program; the mutations look for one",
        "markdown.too-large": "see HVMarkdownTests",
        "markdown.unsupported": "no known Markdown gives it",
    ]

    @Test func everyPageIsShownByAFixture() throws {
        let fired = Set(try Fixture.names.flatMap { name in
            let fixture = Fixture(name: name)
            return try fixture.content.read(asOf: fixture.asOf).findings
        })
        let pages = Dictionary(CheckCatalogue.pages.map { ($0.id, $0.severity) }, uniquingKeysWith: { first, _ in first })
        #expect(Set(pages.keys).subtracting(fired.map(\.id)) == Set(Self.notInFixtures.keys))
        for finding in fired {
            #expect(pages[finding.id] == finding.severity, "\(finding.id) is explained as another severity")
        }
    }
}
