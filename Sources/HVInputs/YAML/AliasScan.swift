import HVDiagnostics

/// Finds aliases before the YAML library expands them.
///
/// It looks at no grammar: `*name` counts wherever the text also has `&name`, in comments and texts too. Nothing is as easily
/// hidden from a scanner as the place where a text ends, and prose that has both with the same name is not to be expected.
enum AliasScan {
    static func firstAlias(in text: String, path: String) -> Diagnostic? {
        guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return nil }
        var anchors: Set<String> = []
        var aliases: [(name: String, place: Place)] = []
        for (index, line) in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let scalars = Array(line)
            for (column, scalar) in scalars.enumerated() where scalar == "&" || scalar == "*" {
                if column > 0, isName(scalars[column - 1]) { continue }
                let name = String(String.UnicodeScalarView(scalars[(column + 1)...].prefix { isName($0) }))
                if name.isEmpty { continue }
                if scalar == "&" { anchors.insert(name) } else { aliases.append((name, Place(line: index + 1, column: column + 1))) }
            }
        }
        guard let alias = aliases.first(where: { anchors.contains($0.name) }) else { return nil }
        return Diagnostic(
            "yaml.anchor", .error, "anchors and aliases are not allowed; write the value out",
            at: Location(file: path, place: alias.place, length: alias.name.unicodeScalars.count + 1))
    }

    /// What the YAML library takes for part of an anchor's name.
    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "a"..."z", "A"..."Z", "-", "_": true
        default: false
        }
    }
}
