import HVDiagnostics
import HVMarkdown

extension Check {
    /// Most of these findings carry ids of the Markdown reader; the page here is for what only this check sees.
    static let markdownInProse = Check(page: emptyProsePage) { catalog in
        catalog.drafts.flatMap { draft -> [Diagnostic] in
            let lines = ProseLines(draft.text)
            var found: [Diagnostic] = []
            draft.walk { node, shape, keys in
                guard case .prose = shape, let scalar = node.scalar else { return }
                let places = ProsePlaces(of: scalar, in: lines)
                let converted = Markdown.convert(scalar.text, MarkdownRequest(.content(MarkdownEdits()), outputs: []))
                for finding in converted.findings {
                    let place = places.place(of: finding.place)
                    found.append(finding.diagnostic(at: Location(file: draft.file, place: place)))
                }
                found += places.foldedBreaks.map { place in
                    MarkdownFinding(.hanSoftBreak, place).diagnostic(at: Location(file: draft.file, place: place))
                }
                if converted.plainText.allSatisfy(\.isWhitespace), !scalar.text.allSatisfy(\.isWhitespace), converted.findings.isEmpty {
                    found.append(Diagnostic(emptyProsePage, "'\(keys.joined(separator: "."))' shows no text", at: draft.location(node)))
                }
            }
            return found
        }
    }

    private static let emptyProsePage = CheckPage(
        "markdown.no-text", .warning, "A text shows something.", why: "A text of nothing but marks is unfinished.",
        before: "notes: {en: \"---\"}", after: "notes: {en: Only on x86 hosts.}")
}
