import HVDigest

/// The style sheets of a report, by what reads them.
public struct ReportStyles: Sendable {
    /// For screens and printers, inside the page: every sheet that is not one of the two below, in the order of their names.
    public let page: String
    /// `details.css`: opens what is folded when a browser prints.
    public let details: String
    /// `paper.css`: for the program that makes the PDF.
    public let paper: String

    /// - Parameter sheets: file names and texts, sorted by name.
    public init(_ sheets: [(name: String, text: String)]) {
        func joined(_ isWanted: (String) -> Bool) -> String {
            // Nothing in a style sheet of ours ends the element; what would, is broken here and not in the reader's browser.
            "\n" + sheets.filter { isWanted($0.name) }.map(\.text).joined(separator: "\n").replacing("</", with: "<\\/") + "\n"
        }
        page = joined { !["details.css", "paper.css"].contains($0) }
        details = joined { $0 == "details.css" }
        paper = joined { $0 == "paper.css" }
    }

    /// For the Content-Security-Policy.
    static func digest(of style: String) -> String { "sha256-" + Digest.sha256Base64(style.utf8) }
}
