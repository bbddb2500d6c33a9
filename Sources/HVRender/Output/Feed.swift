import HVDigest
import HVModel

/// An Atom feed of claims, by the day they were last verified.
struct Feed {
    let site: Site
    let language: Language

    func artifact() -> Artifact {
        let claims = site.changedClaims.filter { $0.evidence.verified != nil }.prefix(50)
        let settings = site.model.settings
        let path = site.routes.feed(language)
        let updated = claims.first?.evidence.verified?.on ?? site.model.asOf
        var xml = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
        xml += #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\#(language.tag)">"# + "\n"
        xml += "  <title>\(Escape.html(settings.title[language]))</title>\n"
        xml += "  <subtitle>\(Escape.html(settings.tagline[language]))</subtitle>\n"
        xml += "  <id>\(id("feed"))</id>\n"
        xml += "  <updated>\(updated?.description ?? "1970-01-01")T00:00:00Z</updated>\n"
        xml += "  <author><name>\(Escape.html(settings.publisher))</name></author>\n"
        if let base = site.baseURL { xml += #"  <link rel="self" href="\#(Escape.html(base + path))"/>"# + "\n" }
        xml += #"  <link rel="alternate" href="\#(address(Target(.home), from: path))"/>"# + "\n"
        for claim in claims { xml += entry(claim, path) }
        return Artifact(path: path, text: xml + "</feed>\n")
    }

    private func entry(_ claim: Claim, _ path: String) -> String {
        let target = Target(.criterion(claim.criterion), Anchor.claim(claim.id))
        let builder = PageBuilder(site: site, route: .home, language: language)
        let subject = switch claim.about {
        case .platform(let id): builder.name(of: id)
        case .product(let id, _, _): builder.name(of: id)
        }
        let criterion = site.index.criteria[claim.criterion]?.name[language] ?? claim.criterion.text
        let title = builder.word("column_label", ["platform": criterion, "column": subject])
        return """
              <entry>
                <title>\(Escape.html(title))</title>
                <id>\(id("claims:\(claim.id)"))</id>
                <updated>\(claim.evidence.verified?.on.description ?? "1970-01-01")T00:00:00Z</updated>
                <link rel="alternate" href="\(address(target, from: path))"/>
                <summary>\(Escape.html(builder.plain(claim.statement)))</summary>
              </entry>

            """
    }

    /// The same on every server and in every build of one site, and different for another site: readers know an entry by it.
    private func id(_ name: String) -> String {
        let site = Digest.sha256(site.model.settings.title.en).prefix(12)
        return "urn:hvdocs:\(site):\(language.rawValue):\(Escape.html(name))"
    }

    private func address(_ target: Target, from path: String) -> String {
        let file = site.routes.path(target.route, language)
        let fragment = target.fragment.map { "#" + $0 } ?? ""
        return Escape.html((site.baseURL.map { $0 + file } ?? Routes.relative(from: path, to: file)) + fragment)
    }
}
