import HVDiagnostics
import HVMarkdown

/// The anchors that a page's headings have.
struct PageAnchors {
    /// Ids that `Templates/layouts/page.html.mustache` uses itself on every page.
    static let reserved: Set<String> = ["main", "toc-title"]

    struct Anchor {
        var id: String
        var location: Location
    }

    /// In the order of the page.
    let anchors: [Anchor]
    let ids: Set<String>

    init(_ anchors: [Anchor]) {
        self.anchors = anchors
        ids = Set(anchors.map(\.id))
    }

    var findings: [Diagnostic] {
        var first: [String: Location] = [:]
        return anchors.compactMap { anchor in
            if Self.reserved.contains(anchor.id) {
                return Diagnostic(Self.page, "anchor '\(anchor.id)' belongs to the page's frame", at: anchor.location, fix: "choose another id")
            }
            guard let other = first[anchor.id] else {
                first[anchor.id] = anchor.location
                return nil
            }
            return Diagnostic(
                Self.page, "anchor '\(anchor.id)' must stand once on a page", at: anchor.location, notes: [.init("first here", at: other)],
                fix: "choose another id")
        }
    }

    static let page = CheckPage(
        "markdown.duplicate-anchor", .error, "An anchor stands once on a page.",
        why: "A link to it leads to the first only.", before: "## Hosts {#x}\n## Guests {#x}", after: "## Hosts {#hosts}\n## Guests {#guests}")
}
