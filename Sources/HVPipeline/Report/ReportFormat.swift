/// The forms that a report can have.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
    case html, md, json, csv, pdf, docx
}
