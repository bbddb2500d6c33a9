import HVDiagnostics
import HVMarkdown
import HVModel

/// Findings in a page's text become diagnostics at their place in its file.
enum ProseFindings {
    static func diagnostic(_ finding: MarkdownFinding, in page: ProsePage) -> Diagnostic {
        let place = Place(line: finding.place.line + page.bodyLine - 1, column: finding.place.column)
        return finding.diagnostic(at: Location(file: page.file, place: place))
    }
}
