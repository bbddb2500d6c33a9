public import HVDiagnostics
public import HVModel

/// Reads the statements of `api/v1/claims.json` and `api/v1/support.json`, as an earlier build of the site wrote them.
public enum EarlierStatementsReader {
    /// Bytes above which a file is refused: some ten times the data of a large comparison.
    public static let limit = 32 << 20

    public static func read(_ file: InputFile) -> Diagnosed<[StatementSnapshot]> {
        let json = JSONReader.read(file, limit: limit)
        guard let root = json.value else { return Diagnosed([], json.diagnostics) }
        var found: [Diagnostic] = []
        func report(_ message: String, _ pointer: String) {
            if found.count < 20 {
                found.append(Diagnostic("changes.earlier", .error, message, at: Location(file: file.path, pointer: pointer), fix: "name claims.json or support.json of an earlier site, its folder, or an earlier content folder"))
            }
        }
        func id(_ value: JSONValue?, _ pointer: String) -> String? {
            if let text = value?.text, ScalarShape.isID(text) { return text }
            report("must be an id", pointer)
            return nil
        }
        func word(_ value: JSONValue?) -> String? { value?.text.flatMap { $0.utf8.count <= 64 ? $0 : nil } }
        func texts(_ value: JSONValue?) -> LocalizedText { LocalizedText(en: value?["en"]?.text ?? "", zh: value?["zh"]?.text ?? "") }

        var snapshots: [StatementSnapshot] = []
        switch root["kind"]?.text {
        case "claims":
            for (index, item) in (root["items"]?.items ?? []).enumerated() {
                guard let claim = id(item["id"], "/items/\(index)/id") else { continue }
                snapshots.append(StatementSnapshot(kind: .claim(ID(claim)), text: texts(item["statement"]), confidence: word(item["evidence"]?["confidence"])))
            }
        case "support":
            for (index, row) in (root["items"]?.items ?? []).enumerated() {
                guard let name = id(row["id"], "/items/\(index)/id") else { continue }
                for (place, item) in (row["statements"]?.items ?? []).enumerated() where item["mirrors"]?.text == nil {
                    guard let product = id(item["product"], "/items/\(index)/statements/\(place)/product") else { continue }
                    guard let role = word(item["role"]) else {
                        report("must be a text", "/items/\(index)/statements/\(place)/role")
                        continue
                    }
                    snapshots.append(
                        StatementSnapshot(
                            kind: .support(row: ID(name), product: ID(product), role: role, mode: word(item["mode"]), since: word(item["since"])), text: texts(item["notes"]),
                            state: word(item["state"]), confidence: word(item["evidence"]?["confidence"])))
                }
            }
        default: report("'kind' must be 'claims' or 'support'", "/kind")
        }
        return Diagnosed(found.isEmpty ? snapshots : [], found)
    }

    static let page = CheckPage(
        "changes.earlier", .error, "An earlier state is one that hvdocs wrote.", why: "Changes against something else would be made up.",
        before: "hvdocs changes --since notes.json", after: "hvdocs changes --since old-site/api/v1/claims.json")
}
