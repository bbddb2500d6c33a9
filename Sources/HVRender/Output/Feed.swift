import HVDigest
import HVModel

/// An Atom feed: what has changed since the earlier state that the build was told, then claims by the day they were last verified.
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
        for change in changes(updated) { xml += entry(change, path) }
        for claim in claims { xml += entry(claim, path) }
        return Artifact(path: path, text: xml + "</feed>\n")
    }

    /// One entry for each statement added, changed or withdrawn.
    private func changes(_ day: CalendarDate?) -> [Entry] {
        let builder = PageBuilder(site: site, route: .changes, language: language)
        return builder.changeEntries.map { kind, snapshot, text in
            Entry(
                title: builder.word(kind) + builder.word("colon") + builder.name(of: snapshot), id: id("changes:\(snapshot.id)"), day: day,
                target: kind == "change_withdrawn" ? Target(.changes) : builder.target(of: snapshot), text: text)
        }
    }

    private struct Entry {
        var title: String
        var id: String
        var day: CalendarDate?
        var target: Target
        var text: String
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
        return entry(
            Entry(title: title, id: id("claims:\(claim.id)"), day: claim.evidence.verified?.on, target: target, text: builder.plain(claim.statement)), path)
    }

    private func entry(_ entry: Entry, _ path: String) -> String {
        """
              <entry>
                <title>\(Escape.html(entry.title))</title>
                <id>\(entry.id)</id>
                <updated>\(entry.day?.description ?? "1970-01-01")T00:00:00Z</updated>
                <link rel="alternate" href="\(address(entry.target, from: path))"/>
                <summary>\(Escape.html(entry.text))</summary>
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
