import Foundation
import HVModel
import Testing

@testable import HVRender

struct ArtifactsTests {
    @Test func dataFilesHaveTheSameEnvelope() throws {
        let site = try RenderedSite()
        for path in DataFiles.paths {
            let json = try #require(try JSONSerialization.jsonObject(with: Data(site[path].utf8)) as? [String: Any], "\(path)")
            #expect(Set(json.keys) == ["schema_version", "kind", "content_digest", "total", "items"])
            #expect((json["items"] as? [Any])?.count == json["total"] as? Int)
            #expect(json["content_digest"] as? String == "0123abcd")
        }
    }

    @Test func absentValuesAreAbsentKeys() throws {
        let text = try RenderedSite()["api/v1/claims.json"]
        #expect(!text.contains("null"))
        #expect(text.contains("\"platform\" : \"alpha\"") || text.contains("\"platform\": \"alpha\""))
    }

    @Test func sitemapHasAbsoluteAddressesWhereTheBaseURLIsKnown() throws {
        #expect(try RenderedSite()["sitemap.xml"].contains("<loc>criteria/speed.html</loc>"))
        let site = try RenderedSite(Sample.model(baseURL: "https://example.org/x"))
        #expect(site["sitemap.xml"].contains("<loc>https://example.org/x/criteria/speed.html</loc>"))
        #expect(site["robots.txt"].contains("Sitemap: https://example.org/x/sitemap.xml"))
        #expect(site["index.html"].contains("<link rel=\"canonical\" href=\"https://example.org/x/index.html\">"))
        #expect(site["404.html"].contains("href=\"https://example.org/x/matrix.html\""))
    }

    @Test func feedHasNewestFirstAndStableIds() throws {
        let feed = try RenderedSite()["zh/feed.xml"]
        #expect(feed.contains("<updated>2026-11-23T00:00:00Z</updated>"))
        let ids = feed.matches(of: /<id>(.*)<\/id>/).map { String($0.1) }
        #expect(ids == ["urn:hvdocs:40216c25ec46:zh:feed", "urn:hvdocs:40216c25ec46:zh:claims:beta-is-slow", "urn:hvdocs:40216c25ec46:zh:claims:alpha-is-fast"])
    }

    @Test func guideNamesEveryTwin() throws {
        let site = try RenderedSite()
        for path in site.files.keys where path.hasSuffix(".md") && !path.hasPrefix("zh/") && path != "404.md" {
            #expect(site["llms.txt"].contains("(\(path))"), "\(path)")
        }
    }
}
