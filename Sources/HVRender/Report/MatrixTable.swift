import HVModel

/// The tailored matrix as CSV (RFC 4180): a line per row and option.
struct MatrixTable {
    let decision: Decision
    let builder: PageBuilder

    var text: String {
        let head = ["csv_row", "csv_option", "csv_state", "csv_since", "csv_confidence", "csv_verified", "csv_source", "csv_url"].map { builder.word($0) }
        var lines = [head]
        for row in decision.matrix {
            for cell in row.cells {
                let evidence = cell.statement?.evidence, source = evidence?.citations.first.flatMap { builder.index.sources[$0.source] }
                lines.append([
                    builder.index.rows[row.row]?.title[builder.language] ?? row.row.text, builder.index.options[cell.option]?.name[builder.language] ?? cell.option.text,
                    cell.way.map { builder.word("way", for: $0.rawValue) } ?? builder.word("state", for: cell.state.rawValue), cell.statement?.since?.text ?? "", evidence?.confidence.map { builder.word("confidence", for: $0.rawValue) } ?? "",
                    evidence?.verified?.on.description ?? "", source?.title ?? "", source?.url ?? "",
                ])
            }
        }
        return lines.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// Quoted always. What a spreadsheet would take for a formula gets an apostrophe (OWASP, "CSV injection").
    static func field(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
