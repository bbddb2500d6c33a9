import HVMarkdown
import HVModel

/// Markdown as authors write it, to both formats, with links that lead from the page it stands on.
struct Prose: Sendable {
    let site: Site
    let route: Route
    let language: Language

    func render(_ markdown: String, headingShift: Int = 2) -> Rich {
        convert(markdown, headingShift: headingShift).rich
    }

    func convert(_ markdown: String, headingShift: Int) -> (rich: Rich, html: ConvertedMarkdown) {
        // Only links differ between the formats; most texts have none and are parsed once.
        let hasLinks = markdown.utf8.contains(UInt8(ascii: "["))
        let html = Markdown.convert(markdown, request(.html, headingShift, hasLinks ? .html : [.html, .commonMark]))
        let commonMark = hasLinks ? Markdown.convert(markdown, request(.markdown, headingShift, .commonMark)).commonMark : html.commonMark
        return (Rich(html: html.html, markdown: commonMark), html)
    }

    func plainText(_ markdown: String) -> String {
        Markdown.convert(markdown, request(.html, 0, [])).plainText.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private func request(_ format: Format, _ shift: Int, _ outputs: MarkdownRequest.Outputs) -> MarkdownRequest {
        let (site, route, language) = (site, route, language)
        let slug: String? = if case .prose(let slug) = route { slug } else { nil }
        let edits = MarkdownEdits(headingIDPrefix: slug == nil ? nil : "section", headingShift: shift) { destination in
            switch ContentLink.read(destination, on: slug, index: site.index) {
            case .verbatim: destination
            case .unknown: nil
            case .target(let target): site.href(target, from: route, in: language, format)
            }
        }
        return MarkdownRequest(.content(edits), outputs: outputs)
    }
}

extension Site {
    /// The way from a page to a target in the same language. Relative, except on the error page, which a server shows at any address.
    func href(_ target: Target, from route: Route, in language: Language, _ format: Format, to other: Language? = nil) -> String {
        let path = routes.path(target.route, other ?? language, format)
        let fragment = target.fragment.map { "#" + $0 } ?? ""
        if route == .notFound, let baseURL { return baseURL + path + fragment }
        if target.route == route, other ?? language == language, !fragment.isEmpty { return fragment }
        return Routes.relative(from: routes.path(route, language, format), to: path) + fragment
    }
}
