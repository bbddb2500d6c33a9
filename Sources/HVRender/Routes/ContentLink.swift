import HVModel

/// A link as authors write it in prose: `@claims/ID`, `@pages/SLUG#part`, or `other.md#part` between prose pages.
enum ContentLink: Equatable {
    /// An address outside of the site, or a fragment on the same page: left as it is.
    case verbatim
    case target(Target)
    /// Looks like a content link, but names nothing.
    case unknown

    /// - Parameter slug: the prose page that the link stands on; nil for text of an entity.
    static func read(_ text: String, on slug: String? = nil, index: CatalogIndex) -> ContentLink {
        let (path, fragment) = split(text)
        if path.hasPrefix("@") {
            guard let target = target(path.dropFirst(), index: index) else { return .unknown }
            return .target(Target(target.route, fragment ?? target.fragment))
        }
        if let slug, path.hasSuffix(".md"), !path.contains(":"), !path.hasPrefix("/") {
            guard let other = PagePath.resolve(String(path.dropLast(3)), from: slug), index.slugs.contains(other) else { return .unknown }
            return .target(Target(.prose(slug: other), fragment))
        }
        return .verbatim
    }

    private static func target(_ path: Substring, index: CatalogIndex) -> Target? {
        guard let slash = path.firstIndex(of: "/") else { return nil }
        let id = String(path[path.index(after: slash)...])
        switch path[..<slash] {
        case "claims":
            guard let claim = index.claims[ID(id)] else { return nil }
            return Target(.criterion(claim.criterion), Anchor.claim(claim.id))
        case "support": return index.rows[ID(id)].map { Target(.row($0.id)) }
        case "criteria": return index.criteria[ID(id)].map { Target(.criterion($0.id)) }
        case "products": return index.products[ID(id)].map { Target(.product($0.id)) }
        case "options": return index.options[ID(id)].map { Target(.option($0.id)) }
        case "platforms": return index.platforms[ID(id)].map { Target(.platform($0.id)) }
        case "profiles": return index.profiles[ID(id)].map { Target(.profile($0.id)) }
        case "notes": return index.notes[ID(id)].map { Target(.note($0.id)) }
        case "sources": return index.sources[ID(id)].map { Target(.sources, Anchor.source($0.id)) }
        case "pages": return index.slugs.contains(id) ? Target(.prose(slug: id)) : nil
        default: return nil
        }
    }

    private static func split(_ text: String) -> (path: String, fragment: String?) {
        guard let hash = text.firstIndex(of: "#") else { return (text, nil) }
        return (String(text[..<hash]), String(text[text.index(after: hash)...]))
    }
}
