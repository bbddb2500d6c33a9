/// The absolute URL of a site's root: paths of pages are put behind it, and it stands in attributes and in XML.
public enum SiteAddress {
    /// What is wrong with it, to be said after its name; nil: nothing.
    public static func problem(_ text: String) -> String? {
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: text.hasPrefix) else { return "must start with https:// or http://" }
        let host = text.dropFirst(scheme.count).prefix { $0 != "/" }
        guard let first = host.first, first.isLetter || first.isNumber || first == "[" else { return "must name a host" }
        if host.contains("@") { return "must not hold a user name" }
        if text.contains(where: { "?#".contains($0) }) { return "must not hold ? or #: paths of pages are put behind it" }
        let isClean = text.unicodeScalars.allSatisfy { scalar in
            let category = scalar.properties.generalCategory
            return !scalar.properties.isWhitespace && category != .control && category != .format && !"'<>\"\\^`{|}".unicodeScalars.contains(scalar)
        }
        if !isClean { return "must not hold spaces, quotes or brackets" }
        return text.utf8.count <= 2_000 ? nil : "must be shorter"
    }
}
