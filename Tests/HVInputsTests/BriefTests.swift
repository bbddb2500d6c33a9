import HVDiagnostics
import HVModel
import Testing

@testable import HVInputs

struct BriefTests {
    private static func catalog() throws -> Catalog {
        try #require(try ContentFolder.shipped().read().catalog)
    }

    private static func read(_ text: String, probes: [String] = []) throws -> Diagnosed<Brief?> {
        BriefReader.read(InputFile(path: "brief.yml", bytes: Array(text.utf8)), catalog: try catalog(), probes: probes)
    }

    /// `line:column id` of every finding.
    private static func findings(_ text: String, probes: [String] = []) throws -> [String] {
        try read(text, probes: probes).diagnostics.inOrder().map { "\($0.location.place?.line ?? 0):\($0.location.place?.column ?? 0) \($0.id)" }
    }

    @Test func everyFieldHasADefault() throws {
        let brief = try #require(try Self.read("title: What to buy\n").value)
        #expect(brief == Brief(title: "What to buy"))
    }

    @Test func theCommentedBriefReadsAsItIs() throws {
        let text = BriefTemplate.text(for: try Self.catalog())
        let read = try Self.read(text)
        #expect(read.diagnostics == [])
        #expect(read.value?.title == "Which virtualization platform")
    }

    @Test func everyCommentedLineIsValidOnceItsMarkIsRemoved() throws {
        let lines = BriefTemplate.text(for: try Self.catalog()).split(separator: "\n", omittingEmptySubsequences: false)
        let keys = Self.keys
        var inside = false
        let active = lines.map { line -> String in
            guard line.hasPrefix("# ") else { inside = false; return String(line) }
            let rest = line.dropFirst(2)
            let isKey = keys.contains { rest.hasPrefix("\($0):") }
            if isKey { inside = true }
            return isKey || (inside && rest.hasPrefix("  - ")) ? String(rest) : String(line)
        }.joined(separator: "\n")
        let read = try Self.read(active, probes: ["node-1"])
        #expect(read.diagnostics.map(\.message) == [])
        let brief = try #require(read.value)
        #expect(brief.costs.count == 2 && brief.guests.count == 2 && brief.compliance.count == 1 && brief.approvedBy != nil)
    }

    @Test func theCommentedBriefNamesEveryKey() throws {
        let text = BriefTemplate.text(for: try Self.catalog())
        for key in Self.keys { #expect(text.contains("\(key):"), "\(key) is not in the commented brief") }
    }

    private static var keys: [String] {
        guard case .record(let fields) = BriefShape.root else { return [] }
        return fields.map(\.name)
    }

    @Test func reportsAllFaultsOfABriefWithTheirPlaces() throws {
        let text = """
            profile: large-enterprize
            horizon: 2031-02-30
            weights:
              - {criterion: cost, weight: 60}
            hosts:
              - {name: a, probe: node-2}
              - {name: a, count: 0}
            guests:
              - {os: Debian, hosts: b}
            costs:
              - {kind: training, low: 9000, high: 4000}
              - {kind: retraining, amount: 1}
              - {kind: downtime, amount: 4.505}
            exchange_rates:
              - {from: EUR, rate: 0, on: 2026-11-01}
              - {from: USD, rate: 1, on: 2026-11-01}
            currencies: EUR
            """
        #expect(
            try Self.findings(text, probes: ["node-1"]) == [
                "1:10 reference.unknown", "2:10 value.date", "4:3 brief.weights", "4:3 brief.weights", "6:22 brief.probe", "7:12 brief.hosts",
                "7:22 value.number", "9:25 brief.hosts", "11:5 brief.amount", "12:12 value.choice", "13:30 brief.amount", "15:23 brief.exchange-rate",
                "16:12 brief.exchange-rate", "17:1 shape.unknown-key",
            ])
        #expect(try Self.read(text).value == nil)
    }

    @Test func anOptionHasOneAgreedPrice() throws {
        let price = "  - {option: rhel, amount: 10, currency: USD, unit: server-year}\n"
        #expect(try Self.findings("prices:\n\(price)\(price)") == ["3:14 brief.amount"])
    }

    @Test func readsAmountsExactly() throws {
        let brief = try #require(
            try Self.read("costs:\n  - {kind: training, low: 0.10, high: 0.25}\nexchange_rates:\n  - {from: CNY, rate: 0.140625, on: 2026-11-01}\n").value)
        let cost = try #require(brief.costs.first)
        #expect([cost.low, cost.likely, cost.high].map(\.hundredths) == [10, 17, 25])
        #expect(brief.exchangeRates.map(\.rateMillionths) == [140_625])
    }

    @Test func conditionsOfABriefNameKnownFacts() throws {
        let text = "host_conditions:\n  - {name: x, condition: {any: [{fact: cpu.virtualisation, op: Exists}, {fact: tpm.present, op: IsTrue}]}}\n"
        #expect(try Self.findings(text) == ["2:40 condition.unknown-fact"])
    }

    @Test func anEmptyBriefAndBrokenYAMLAreFindings() throws {
        #expect(try Self.findings("") == ["0:0 file.empty"])
        #expect(try Self.findings("title: [").map { $0.split(separator: " ").last ?? "" } == ["yaml.syntax"])
    }
}
