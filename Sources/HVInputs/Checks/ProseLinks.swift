import HVDiagnostics
import HVMarkdown

extension Check {
    static let proseLinks = Check(page: prosePage) { catalog in
        catalog.drafts.flatMap { draft -> [Diagnostic] in
            let lines = ProseLines(draft.text)
            var found: [Diagnostic] = []
            draft.walk { node, shape, _ in
                guard case .prose = shape, let scalar = node.scalar, scalar.text.contains("](") else { return }
                let links = Markdown.convert(scalar.text, MarkdownRequest(.content(MarkdownEdits()), outputs: [])).links
                let places = ProsePlaces(of: scalar, in: lines)
                for link in links {
                    let location = Location(file: draft.file, place: places.place(of: link.place))
                    let target = LinkTarget(link.destination)
                    if target.isRelativeToAPage {
                        found.append(Diagnostic(prosePage, "a link in an entity must be @kind/id or an https: URL, not '\(link.destination.prefix(60))'", at: location))
                    } else if let problem = target.problem(in: catalog, at: location) {
                        found.append(problem)
                    }
                }
            }
            return found
        }
    }

    private static let prosePage = CheckPage(
        "link.relative-in-entity", .error, "Links in entities are @kind/id or complete URLs.",
        why: "An entity's text is shown on several pages; a relative link would lead somewhere else on each.",
        before: "[matrix](../matrix.html)", after: "[ARMv7](@support/armv7)")
}
