import HVDiagnostics
import HVModel
import Testing

@testable import HVInputs

/// YAML 1.1 reads some words as truth values, numbers, dates or nothing; content keeps the text that its author wrote.
struct ScalarTextTests {
    private static let words = [
        "no", "No", "yes", "on", "off", "y", "true", "false", "null", "~", "8.10", "022", "0x10", "0o17", "1e3", "1_000", "+1", ".5", "-0",
        "2026-01-01", "2026-01-01 10:00:00", "12:30:45", ".inf", ".nan", "<<", "=",
    ]

    @Test(arguments: words)
    func plainScalarsKeepTheirText(word: String) throws {
        var content = try ContentFolder.base()
        try content.replace("publisher: Example News", "publisher: \(word)", in: "sources/beta-press.yml")
        try content.replace("locator: section 1", "locator: \(word)", in: "claims/alpha-costs-nothing.yml")
        try content.replace("evidence: [FACT-1]", "evidence: [\(word), \(word)]", in: "claims/alpha-costs-nothing.yml")
        try content.replace("en: The hypervisor of Beta.", "en: \(word)", in: "products/beta-host.yml")
        try content.replace("zh: 贝塔的虚拟机监控程序。", "zh: \(word)", in: "products/beta-host.yml")
        try content.replace("value: [vmx, svm]", "value: [\(word), vmx]", in: "support/x86.yml")
        let reading = content.read()
        #expect(reading.findings.isEmpty)
        let catalog = try #require(reading.catalog)
        let claim = try #require(catalog.claims.first { $0.id.text == "alpha-costs-nothing" })
        #expect(catalog.sources.first { $0.id.text == "beta-press" }?.publisher == word)
        #expect(claim.evidence.citations.map(\.locator) == [word])
        #expect(claim.evidence.facts == [word, word])
        #expect(catalog.products.first { $0.id.text == "beta-host" }?.summary == LocalizedText(en: word, zh: word))
        guard case .test(let test) = catalog.support.first?.statements.first?.requires else {
            Issue.record("the condition is missing")
            return
        }
        #expect(test.values == [word, "vmx"])
    }

    @Test(arguments: ["8.10", "022", "1e3", "5.0", "10", "0x10", "2026.01", "1_000"])
    func unquotedVersionsKeepTheirText(version: String) throws {
        var content = try ContentFolder.base()
        try content.replace("version: \"3.0\"", "version: \(version)", in: "products/beta-host.yml")
        try content.replace("version: \"3.0\"", "version: \(version)", in: "options/beta-standard.yml")
        let reading = content.read()
        #expect(reading.findings.isEmpty)
        #expect(reading.catalog?.options.first?.version?.text == version)
        #expect(reading.catalog?.products.first { $0.id.text == "beta-host" }?.releases.first?.version.text == version)
    }

    @Test func statesAreWordsWithAndWithoutQuotes() throws {
        var content = try ContentFolder.base()
        try content.replace("state: \"yes\"", "state: no", in: "support/x86.yml")
        let reading = content.read()
        #expect(reading.findings.isEmpty)
        #expect(reading.catalog?.support.first?.statements.first?.state == .no)
    }

    @Test(arguments: [
        ("'it''s'", "it's"), ("\"tab\\there\"", "tab\there"), ("\"\\u4e2d\"", "中"), ("# no", nil), ("'# no'", "# no"), ("a #b", "a"), ("a#b", "a#b"),
        ("'a: b'", "a: b"), ("a:b", "a:b"),
    ])
    func quotesAndCommentsFollowYAML(written: String, text: String?) {
        let root = YAMLReader.read("vendor: \(written)\n", path: "a.yml").value ?? nil
        #expect(root?["vendor"]?.text == text ?? "")
    }
}
