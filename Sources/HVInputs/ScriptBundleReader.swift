public import HVDiagnostics

/// Reads `Site/scripts/bundles.txt`: a script a line, `name: file file`, each file without its `.js`; `#` begins a comment line.
public enum ScriptBundleReader {
    public static let pages = [
        CheckPage(
            "site.script-bundle", .error, "Site/scripts/bundles.txt declares each script once, as 'name: file file'.",
            why: "A script that is declared twice or unreadably would be missing from its pages.", before: "matrix page conditions", after: "matrix: page conditions"),
        CheckPage(
            "site.script-missing", .error, "Every file that a script is joined from exists.", why: "The script would stop in the browser where the part is missing.",
            before: "matrix: page conditons", after: "matrix: page conditions"),
    ]

    public static func read(_ file: InputFile) -> Diagnosed<[(name: String, files: [String])]> {
        let text = TextReader.read(file, limit: TextReader.entityLimit)
        var bundles: [(name: String, files: [String])] = [], found = text.diagnostics
        for (number, line) in (text.value ?? "").split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.hasPrefix("#"), line.contains(where: { $0 != " " }) else { continue }
            let parts = line.split(separator: ":", omittingEmptySubsequences: false)
            let names = parts.count == 2 ? [parts[0]] + parts[1].split(separator: " ") : []
            guard names.count > 1, names.allSatisfy(isName), !bundles.contains(where: { $0.name == names[0] }) else {
                let place = Location(file: file.path, place: Place(line: number + 1, column: 1))
                found.append(
                    Diagnostic(
                        "site.script-bundle", .error, "a script is declared once, as 'name: file file', in small letters, digits and hyphens", at: place))
                continue
            }
            bundles.append((String(names[0]), names.dropFirst().map { "\($0).js" }))
        }
        return Diagnosed(bundles, found)
    }

    /// No dot and no slash: a name never leads out of its folder.
    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text.count <= 80 && text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
    }
}
