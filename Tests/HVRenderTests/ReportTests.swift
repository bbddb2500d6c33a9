import Foundation
import HVDiagnostics
import HVModel
import Testing

@testable import HVRender

struct ReportTests {
    /// `/// {a} {b}` before each case says which placeholders its words have.
    @Test func everyReasonHasWordsWithItsPlaceholders() throws {
        let source = ProjectTemplates.text("Sources/HVModel/Decision/ReasonKind.swift").split(separator: "\n")
        var documented: [String: Set<String>] = [:]
        for (line, next) in zip(source, source.dropFirst()) where line.contains("///") && next.contains("case ") {
            let name = next.split(separator: "\"").count > 1 ? String(next.split(separator: "\"")[1]) : String(next.trimmingCharacters(in: .whitespaces).dropFirst(5))
            documented[name] = Set(line.matches(of: /\{(\w+)\}/).map { String($0.1) })
        }
        for kind in ReasonKind.allCases {
            let words = try #require(ProjectTemplates.strings.texts[UIKey.of("reason", kind.rawValue)], "\(kind.rawValue)")
            for text in [words.en, words.zh] {
                let used = Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
                #expect(used.isSubset(of: try #require(documented[kind.rawValue], "\(kind.rawValue)")), "\(kind.rawValue): \(text)")
            }
        }
    }

    /// Keys are written as literals, so the sources tell which words a report needs.
    @Test func everyWordThatTheReportAsksForExists() throws {
        let folder = ProjectTemplates.root.appendingPathComponent("Sources/HVRender/Report")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for name in names {
            let text = ProjectTemplates.text("Sources/HVRender/Report/\(name)")
            for match in text.matches(of: /word\("([a-z_]+)"[,)]/) where !text.contains("word(\"\(match.1)\", for:") {
                #expect(ProjectTemplates.strings.texts[String(match.1)] != nil, "\(name): \(match.1)")
            }
        }
        for key in ReportWords.required { #expect(ProjectTemplates.strings.texts[key] != nil, "\(key)") }
    }

    @Test(arguments: [(0, "USD 0"), (5, "USD 0.05"), (123_456_789, "USD 1,234,567.89"), (100_000, "USD 1,000")])
    func moneyIsWrittenTheSameEverywhere(_ hundredths: Int, _ text: String) {
        #expect(ReportWords.money(Money(hundredths: hundredths, currency: "USD")) == text)
    }

    @Test(arguments: [(0.0, "0.0"), (-0.04, "0.0"), (6.25, "6.3"), (-1.0, "−1.0"), (10.0, "10.0")])
    func pointsHaveOneDecimal(_ number: Double, _ text: String) {
        #expect(ReportWords.decimal(number) == text)
    }

    @Test(arguments: [("a", "\"a\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("=SUM(A1)", "\"'=SUM(A1)\""), ("-1", "\"'-1\""), ("@x", "\"'@x\"")])
    func csvFieldsAreQuotedAndNeverFormulas(_ text: String, _ field: String) {
        #expect(MatrixTable.field(text) == field)
    }

    @Test func theStyleSheetIsAllowedByItsDigestAlone() {
        // SHA-256 of the empty text, as in RFC 6234's test vectors, in base64.
        #expect(ReportStyles.digest(of: "") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
        #expect(!ReportStyles([("report.css", "a { } </style><script>")]).page.contains("</style"))
    }

    @Test(arguments: [
        ("{option} 比 {other} 多", ["option": "Ubuntu", "other": "上游 KVM"], "Ubuntu 比上游 KVM 多"), ("{option} 比 {other} 多", ["option": "深信服", "other": "RHEL"], "深信服比 RHEL 多"),
        ("{option}{version}的支持", ["option": "Ubuntu（KVM）", "version": " 26.04 版"], "Ubuntu（KVM）26.04 版的支持"), ("{names} 等", ["names": "a、b"], "a、b 等"),
        ("{count} × {os}", ["count": "12", "os": "旧 {设备}"], "12 × 旧 {设备}"), ("{缺} 了", [:], "{缺} 了"),
    ])
    func chineseNamesStandInChineseSentencesWithoutSpaces(_ sentence: String, _ values: [String: String], _ filled: String) {
        #expect(HanSpacing.fill(sentence, values) == filled)
    }

    @Test func aTimelineCutsTheNameAndNeverTheVersion() throws {
        let day = try #require(CalendarDate("2026-11-23"))
        let name = "A product whose name is longer than any chart has room for"
        let release = Release(version: try #require(Version("15 SP7")), generalSupportUntil: CalendarDate("2031-07-31"))
        let svg = LifecycleTimeline(today: day, title: "t", description: "d").chart([(product: name, release: release)])?.svg
        #expect(try #require(svg).contains("… 15 SP7</text>"))
    }

    @Test func theDateOfATimelineHasARowOfItsOwn() throws {
        let from = try #require(CalendarDate("2026-01-01")), mark = try #require(CalendarDate("2026-12-30")), to = try #require(CalendarDate("2031-01-01"))
        for count in [1, 30] {
            let bars = Array(repeating: TimelineChart.Bar(label: "A", start: from, end: to), count: count)
            let svg = TimelineChart(title: "t", description: "d", from: from, to: to, mark: mark, bars: bars, horizonLabel: "2026-12-30").svg
            let date = try #require(svg.firstMatch(of: /y="([0-9.]+)" text-anchor="[a-z]+">2026-12-30/)).1
            let year = try #require(svg.firstMatch(of: /y="([0-9.]+)" text-anchor="[a-z]+">2027</)).1
            #expect(try abs(#require(Double(date)) - #require(Double(year))) >= 14)
        }
    }

    @Test func chartsSayTheirFindingAndEscapeTheirLabels() {
        let chart = IntervalChart(title: "A <leads>", description: "d", scale: 0...10, bars: [.init(label: "<b>", low: 2, mark: 5, high: 20, value: "5 & more")]).svg
        #expect(chart.contains("<title>A &lt;leads&gt;</title>") && chart.contains("&lt;b&gt;") && chart.contains("5 &amp; more"))
        #expect(!chart.contains("style="))
        #expect(chart.contains("x=\"20%\" y=\"20\" width=\"80%\""), "what lies beyond the scale ends at it")
    }

    @Test func longLabelsAreCutByTheirWidth() {
        #expect(SVG.shortened("abcdef", to: 4) == "abcd…")
        #expect(SVG.shortened("虚拟机监控", to: 4) == "虚拟…")
        #expect(SVG.shortened("虚拟", to: 4) == "虚拟")
    }
}
