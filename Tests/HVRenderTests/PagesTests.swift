import HVDiagnostics
import HVModel
import Testing

@testable import HVRender

struct PagesTests {
    let site: RenderedSite

    init() throws { site = try RenderedSite() }

    @Test func everyPageExistsInBothLanguagesAndFormats() {
        let pages = site.files.keys.filter { $0.hasSuffix(".html") }
        let english = pages.filter { !$0.hasPrefix("zh/") }
        #expect(Set(english.map { "zh/" + $0 }) == Set(pages).subtracting(english))
        #expect(english.allSatisfy { site.files[String($0.dropLast(4)) + "md"] != nil })
        #expect(english.count == 30)
    }

    @Test func anEquivalentShowsEachCounterpartWithItsLikenessInWords() throws {
        let html = try #require(site.files["equivalents.html"])
        #expect(html.contains("rowspan=\"2\" id=\"equivalent-move\"") && html.contains("Core move") && html.contains("Nothing for storage"))
        #expect(html.contains("</span> close</td>") && html.contains("</span> nothing known</td>"))
        #expect(try #require(site.files["zh/equivalents.md"]).contains("| ◕ 接近 |"))
    }

    @Test func aTermHasAnAnchorItsOtherRenderingAndItsSynonyms() throws {
        let html = try #require(site.files["zh/glossary.html"])
        #expect(html.contains("<div id=\"term-core\">") && html.contains("<span class=\"other\" lang=\"en\">core</span>"))
        #expect(try #require(site.files["glossary.md"]).contains("Also: VM"))
    }

    /// 2 claims of Alpha and what the matrix says; the page counts, it does not judge.
    @Test func theEvidencePageCountsStatementsByWhatTheyRestOn() throws {
        let tally = EvidenceTally(Sample.catalog, asOf: Sample.later)
        #expect(tally.statements.count == Sample.catalog.claims.count + Sample.catalog.support.flatMap(\.statements).count { $0.mirrors == nil && !$0.evidence.citations.isEmpty })
        let all = Sample.platforms.map { platform in tally.answers(to: .confidence).map { tally.count(.confidence, $0, platform.id) }.reduce(0, +) }
        #expect(all.reduce(0, +) == tally.statements.count)
        for page in ["index.html", "evidence.html"] { #expect(try #require(site.files[page]).contains("\(tally.statements.count) statements")) }
        #expect(try #require(site.files["evidence.html"]).contains("href=\"disputes.html\""))
    }

    @Test func theTimelineHasTheReleasesThatAreSupportedToday() {
        let timeline = LifecycleTimeline(today: CalendarDate("2026-01-01") ?? Sample.today, title: "t", description: "d")
        let svg = timeline.chart(Sample.products.flatMap { product in product.releases.map { (product: product.name[.en], release: $0) } })?.svg
        #expect(svg?.contains("Alpha Core 2.0") == true)
        #expect(LifecycleTimeline(today: Sample.today, title: "t", description: "d").chart([]) == nil)
    }

    @Test func pathsAreThoseThatWereAnnounced() throws {
        #expect(try RenderedSite.renderer().outputPaths.sorted() == site.files.keys.sorted())
    }

    @Test func noPageMentionsARealPlatform() {
        for (path, text) in site.files where path.hasSuffix("html") || path.hasSuffix("md") {
            let lower = text.lowercased()
            #expect(!lower.contains("kvm") && !lower.contains("vmware"), "\(path)")
        }
    }

    @Test func everyInternalLinkLeadsToAFileAndAnAnchor() {
        for (path, text) in site.files where path.hasSuffix(".html") {
            for match in text.matches(of: /href="([^"]*)"/) {
                let href = String(match.1)
                guard !href.contains(":"), !href.hasSuffix(".css"), !href.hasSuffix(".svg") else { continue }
                let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let target = parts[0].isEmpty ? path : Self.resolve(parts[0], from: path)
                #expect(site.files[target] != nil, "\(path): \(href)")
                if parts.count == 2, target.hasSuffix(".html") {
                    // The fragment of a link to a page that an author named is checked by the pipeline.
                    guard parts[1] != "part" else { continue }
                    #expect(site[target].contains("id=\"\(parts[1])\""), "\(path): \(href)")
                }
            }
        }
    }

    @Test func twinsLinkToTwins() {
        for (path, text) in site.files where path.hasSuffix(".md") {
            for match in text.matches(of: /\]\(<?([^)>\s]+)>?\)/) where !match.1.contains(":") && !match.1.hasPrefix("#") {
                let file = match.1.split(separator: "#").first.map(String.init) ?? ""
                #expect(file.hasSuffix(".md") && site.files[Self.resolve(file, from: path)] != nil, "\(path): \(match.1)")
            }
        }
    }

    static func resolve(_ href: String, from path: String) -> String {
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in href.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }

    @Test func idsAreUniqueOnEachPage() {
        for (path, text) in site.files where path.hasSuffix(".html") {
            let ids = text.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
            #expect(ids.count == Set(ids).count, "\(path): \(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys)")
        }
    }

    @Test func pagesHaveAPolicyAndNoScriptOrStyle() {
        for (path, text) in site.files where path.hasSuffix(".html") {
            #expect(text.contains("default-src 'none'") && !text.contains("<script") && !text.contains("style=\""), "\(path)")
            #expect(text.hasPrefix("<!doctype html>\n<html lang=\"\(path.hasPrefix("zh/") ? "zh-Hans" : "en")\">"), "\(path)")
        }
    }

    @Test func claimShowsItsEvidenceInBothFormats() {
        for path in ["criteria/speed.html", "criteria/speed.md"] {
            let text = site[path]
            for part in ["Alpha is fast", "Alpha manual", "as fast as native", "2026-11-20", "source code", "high", "It waits for its disk", "Beta Box is quick"] {
                #expect(text.contains(part), "\(path): \(part)")
            }
        }
    }

    @Test func matrixCellsAggregateAPlatform() {
        let text = site["matrix.html"]
        #expect(text.contains("Alpha Linux: as Alpha Core"))
        #expect(text.contains("from 1.0, removed in 2.0"))
        #expect(text.contains("<tr id=\"row-arch-one\">"))
        #expect(text.contains("colspan=\"3\" class=\"platform-1\""))
    }

    @Test func documentListsEveryBaselineStatement() {
        for path in ["document.html", "zh/document.html"] {
            for statement in Sample.baseline.flatMap(\.statements) {
                #expect(site[path].contains("id=\"\(Anchor.baseline(statement.id))\""), "\(path): \(statement.id)")
            }
        }
        #expect(site["document.md"].contains("Alpha is slow"))
    }

    @Test func documentIsLeftOutWithoutABaseline() throws {
        var catalog = Sample.catalog
        catalog.baseline = []
        let site = try RenderedSite(Sample.model(catalog))
        #expect(site.files["document.html"] == nil)
        #expect(!site["index.html"].contains("document.html"))
    }

    @Test func pageMissingInOneLanguageIsShownInTheOtherWithItsLanguage() {
        let text = site["zh/pages/how/to-read.html"]
        #expect(text.contains("本页尚未翻译") && text.contains("<div class=\"prose\" lang=\"en\">"))
        #expect(text.contains("<h1 lang=\"en\">How to read</h1>"))
        #expect(site["pages/how/other.html"].contains("<div class=\"prose\" lang=\"zh-Hans\">"))
    }

    @Test func findingsOfAPageAreAtTheirPlaceInItsFile() throws {
        var page = Sample.page
        page.body = "## A\n\nSee [it](@claims/none).\n"
        let found = try RenderedSite(pages: [page]).diagnostics
        #expect(found.map(\.location.file) == [page.file])
        #expect(found.first?.location.place?.line == 8)
    }

    @Test func pastEndOfSupportIsToldOnlyForAGivenDay() throws {
        #expect(site["products/alpha-core.html"].contains("General support ended on <span class=\"date\">2026-01-01</span>"))
        var model = Sample.model()
        model.asOf = nil
        #expect(!(try RenderedSite(model))["products/alpha-core.html"].contains("General support ended"))
    }

    @Test func fivePlatformsMakeFiveColumns() throws {
        var catalog = Sample.catalog
        for name in ["gamma", "delta", "epsilon"] {
            catalog.platforms.append(Platform(id: ID(name), name: Sample.both(name), order: 9, summary: Sample.both("More.")))
        }
        let text = try RenderedSite(Sample.model(catalog))["matrix.html"]
        #expect(text.matches(of: /<th scope="colgroup"/).count == 5)
    }

    @Test func outputIsTheSameInEveryRun() throws {
        #expect(try RenderedSite().files == site.files)
    }

    @Test func twinReadAgainGivesTheSameText() {
        for (path, text) in site.files where path.hasSuffix(".md") {
            #expect(SiteRenderer.normalised(text) == text, "\(path)")
        }
    }

    @Test func pathsThatDifferInCaseOnlyAreReported() throws {
        var model = Sample.model()
        model.pages.append(ProsePageHead(slug: "How/Other", language: .en, title: "x", order: 3, description: "x"))
        #expect(try RenderedSite.renderer(model).check().map(\.id).contains("output.collision"))
    }
}
