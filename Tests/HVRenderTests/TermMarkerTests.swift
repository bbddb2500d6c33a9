import Testing

@testable import HVRender

struct TermMarkerTests {
    private static let marker = TermMarker([
        .init(word: "host", meaning: "A machine <that> runs guests.", href: "glossary.html#term-host"),
        .init(word: "live migration", meaning: "Moving a guest.", href: "glossary.html#term-live-migration"),
        .init(word: "热迁移", meaning: "迁移客户机。", href: "glossary.html#term-live-migration"),
    ])

    private static func marked(_ word: String, _ term: String, _ meaning: String) -> String {
        "<a class=\"term\" href=\"glossary.html#term-\(term)\" title=\"\(meaning)\">\(word)</a>"
    }

    @Test func theFirstUseOfAWordIsExplained() {
        let (html, used) = Self.marker.mark("<p>A Host, and another host.</p>")
        #expect(html == "<p>A \(Self.marked("Host", "host", "A machine &lt;that&gt; runs guests.")), and another host.</p>")
        #expect(used == [0])
    }

    @Test(arguments: [
        "<h2>host</h2>", "<td>host</td>", "<p><a href=\"host.html\">the host</a></p>", "<p><code>host</code></p>", "<th>host</th>", "<p>hosts, ghost, host-probe</p>", "<svg><title>host</title></svg>",
        "<p><q>host</q></p>", "<p title=\"host\">x</p>",
    ])
    func namesLinksHeadingsAndPartsOfWordsAreLeftAlone(_ html: String) {
        #expect(Self.marker.mark(html).html == html)
    }

    @Test func hanWordsNeedNoGaps() {
        #expect(Self.marker.mark("<p>支持热迁移的主机</p>").html == "<p>支持\(Self.marked("热迁移", "live-migration", "迁移客户机。"))的主机</p>")
    }

    @Test func withoutAGlossaryAPageStaysAsItIs() {
        #expect(TermMarker([]).mark("<p>host").html == "<p>host")
    }

    @Test func aPageLinksItsWordsToTheGlossaryAndListsThemForPaper() throws {
        let html = try RenderedSite()["products/alpha-core.html"]
        #expect(html.contains("The <a class=\"term\" href=\"../glossary.html#term-core\" title=\"What runs first.\">core</a>."))
        #expect(html.contains("<aside class=\"terms\"") && html.contains("<dt>core</dt><dd>What runs first.</dd>"))
    }
}
