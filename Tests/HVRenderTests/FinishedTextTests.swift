import HVModel
import Testing

@testable import HVRender

struct FinishedTextTests {
    @Test func datesAndMonthsAreKeptInOneLine() {
        #expect(FinishedText.set("<p>Until 2027-11-18, since 2025-04.</p>", .en) == "<p>Until <span class=\"date\">2027-11-18</span>, since <span class=\"date\">2025-04</span>.</p>")
    }

    @Test(arguments: [
        "<p>CVE-2024-37085, x2027-11-18, 2027-11-181, a/2024-05-01/b</p>", "<time datetime=\"2027-11-18\">2027-11-18</time>", "<p title=\"2027-11-18\">x</p>", "<code>2027-11-18</code>",
        "<title>2027-11-18</title>", "<script>i < 2; \"2027-11-18\"</script>", "<svg><text>2027-11-18</text></svg>",
    ])
    func partsOfNamesAndWhatIsNoTextAreLeftAlone(_ html: String) {
        #expect(FinishedText.set(html, .en) == html)
    }

    @Test(arguments: [
        ("<p><strong>产品系列。</strong> <a href=\"x\">KVM</a> 是</p>", "<p><strong>产品系列。</strong><a href=\"x\">KVM</a> 是</p>"),
        ("<p>openEuler（KVM） 0.1 分</p>", "<p>openEuler（KVM）0.1 分</p>"),
        ("<p>来源： <sup>1</sup></p>", "<p>来源：<sup>1</sup></p>"),
    ])
    func afterAFullWidthMarkThereIsNoSpace(_ html: String, _ set: String) {
        #expect(FinishedText.set(html, .zh) == set)
        #expect(FinishedText.set(html, .en) == html)
    }

    @Test(arguments: ["<blockquote>小SP（可选） 9个月</blockquote>", "<a href=\"x\">x86（32 位）</a> <a href=\"y\">ARMv7</a>", "<p>KVM 与 ESX</p>"])
    func quotesAreNotEditedAndLinksStayApart(_ html: String) {
        #expect(FinishedText.set(html, .zh) == html)
    }
}
