public import HVDiagnostics
public import HVModel

/// Reads an earlier `hvdocs.report/1`, as far as changes are told from it.
public enum PreviousReportReader {
    public static func read(_ file: InputFile) -> Diagnosed<PreviousReport?> {
        let json = JSONReader.read(file)
        guard let root = json.value else { return Diagnosed(nil, json.diagnostics) }
        var found: [Diagnostic] = []
        func report(_ message: String, _ pointer: String) {
            found.append(Diagnostic("report.previous", .error, message, at: Location(file: file.path, pointer: pointer), fix: "name the report.json of an earlier report"))
        }
        guard root["schema"]?.text == "hvdocs.report/1" else {
            report("'schema' must be 'hvdocs.report/1'", "/schema")
            return Diagnosed(nil, found)
        }
        func text(_ value: JSONValue?, _ pointer: String) -> String {
            if let text = value?.text, text.utf8.count <= 4_096 { return text }
            report("must be a text", pointer)
            return ""
        }
        let asOf = CalendarDate(text(root["as_of"], "/as_of"))
        if asOf == nil, found.isEmpty { report("must be a day, YYYY-MM-DD", "/as_of") }
        guard let asOf else { return Diagnosed(nil, found) }
        let options = root["options"]?.items.prefix(4_096).enumerated().map { index, option in
            PreviousReport.Option(
                id: text(option["id"], "/options/\(index)/id"), eligibility: text(option["eligibility"], "/options/\(index)/eligibility"),
                score: number(option["score"]?["likely"]))
        }
        let previous = PreviousReport(
            asOf: asOf, outcome: text(root["verdict"]?["outcome"], "/verdict/outcome"), strength: text(root["verdict"]?["strength"], "/verdict/strength"),
            option: root["verdict"]?["option"]?.text, weightsDigest: text(root["provenance"]?["weights_sha256"], "/provenance/weights_sha256"),
            contentDigest: text(root["provenance"]?["content_sha256"], "/provenance/content_sha256"), options: options ?? [])
        return Diagnosed(found.isEmpty ? previous : nil, found)
    }

    private static func number(_ value: JSONValue?) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }

    static let page = CheckPage(
        "report.previous", .error, "An earlier report is one that hvdocs wrote.", why: "Changes against something else would be made up.",
        before: "hvdocs report --previous notes.json", after: "hvdocs report --previous old/report.json")
}
