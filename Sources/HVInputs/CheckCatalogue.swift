public import HVDiagnostics
import HVMarkdown

/// Explanations of every finding that reading content can give.
public enum CheckCatalogue {
    /// Sorted by id.
    public static var pages: [CheckPage] {
        let all =
            FilePages.all + YAMLPages.all + ShapePages.all + PageReader.pages + [PageAnchors.page] + ProseCheck.pages + CatalogDecoder.pages + MarkdownFinding.pages
            + BriefPages.all + ProbePages.all + [PreviousReportReader.page, EarlierStatementsReader.page] + ContentSet.lifecyclePages + Check.all.map(\.page) + [Check.unusedPage]
        return all.sorted { $0.id < $1.id }
    }
}
