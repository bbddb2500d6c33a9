import HVModel
import Testing

@testable import HVRender

struct RoutesTests {
    let routes = Routes(languages: [.en, .zh])
    let index = CatalogIndex(Sample.catalog, slugs: ["how/to-read", "how/other", "top"])

    @Test func firstLanguageIsAtTheRootAndOthersInFolders() {
        #expect(routes.path(.home, .en) == "index.html")
        #expect(routes.path(.home, .zh) == "zh/index.html")
        #expect(routes.path(.row(ID("x")), .zh, .markdown) == "zh/matrix/x.md")
        #expect(Routes(languages: [.zh, .en]).path(.products, .zh) == "products/index.html")
    }

    @Test(arguments: [
        ("index.html", "matrix.html", "matrix.html"), ("matrix/a.html", "matrix/b.html", "b.html"),
        ("matrix/a.html", "index.html", "../index.html"), ("zh/criteria/a.html", "criteria/a.html", "../../criteria/a.html"),
        ("index.html", "zh/index.html", "zh/index.html"), ("pages/a/b.html", "assets/site.css", "../../assets/site.css"),
        ("a.html", "a.html", "a.html"),
    ])
    func linksAreRelative(from: String, to: String, expected: String) {
        #expect(Routes.relative(from: from, to: to) == expected)
    }

    @Test func contentLinksResolveToPagesAndAnchors() {
        #expect(ContentLink.read("@claims/alpha-is-fast", index: index) == .target(Target(.criterion(ID("speed")), "claim-alpha-is-fast")))
        #expect(ContentLink.read("@sources/alpha-docs", index: index) == .target(Target(.sources, "source-alpha-docs")))
        #expect(ContentLink.read("@pages/top#part", index: index) == .target(Target(.prose(slug: "top"), "part")))
        #expect(ContentLink.read("@claims/none", index: index) == .unknown)
        #expect(ContentLink.read("@nothing/alpha", index: index) == .unknown)
        #expect(ContentLink.read("https://example.org/a.md", on: "top", index: index) == .verbatim)
    }

    @Test func pagesLinkToTheirNeighboursByFile() {
        #expect(ContentLink.read("other.md#part", on: "how/to-read", index: index) == .target(Target(.prose(slug: "how/other"), "part")))
        #expect(ContentLink.read("../top.md", on: "how/to-read", index: index) == .target(Target(.prose(slug: "top"))))
        #expect(ContentLink.read("../../../etc.md", on: "how/to-read", index: index) == .unknown)
    }
}
