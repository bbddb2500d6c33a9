import HVModel

/// `sitemap.xml` and `robots.txt`. Search engines want absolute addresses: without a base URL they are relative to the site's root.
struct Sitemap {
    let site: Site

    func artifacts() -> [Artifact] {
        let base = site.baseURL ?? ""
        var xml = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
        xml += #"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">"# + "\n"
        for language in site.model.languages {
            for route in site.order {
                xml += "  <url>\n    <loc>\(address(base, route, language))</loc>\n"
                for other in site.model.languages where site.model.languages.count > 1 {
                    xml += #"    <xhtml:link rel="alternate" hreflang="\#(other.tag)" href="\#(address(base, route, other))"/>"# + "\n"
                }
                xml += "  </url>\n"
            }
        }
        return [
            Artifact(path: "sitemap.xml", text: xml + "</urlset>\n"),
            Artifact(path: "robots.txt", text: "User-agent: *\nAllow: /\n" + (base.isEmpty ? "" : "\nSitemap: \(base)sitemap.xml\n")),
        ]
    }

    private func address(_ base: String, _ route: Route, _ language: Language) -> String {
        Escape.html(base + site.routes.path(route, language))
    }
}
