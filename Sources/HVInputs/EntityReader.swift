import HVDiagnostics

/// Bytes of an entity's file to a draft: text, YAML, shape.
enum EntityReader {
    static func read(_ file: InputFile, kind: Kind, name: String) -> Diagnosed<Draft?> {
        let text = TextReader.read(file, limit: TextReader.entityLimit)
        guard let value = text.value else { return Diagnosed(nil, text.diagnostics) }
        var found = text.diagnostics
        if !ScalarShape.isID(name) {
            found.append(
                Diagnostic(
                    "value.id", .error, "a file name must be an id in kebab-case (a-z, 0-9, single hyphens, at most 80), not '\(name)'",
                    at: Location(file: file.path)))
        }
        let root = YAMLReader.read(value, path: file.path)
        found += root.diagnostics
        guard let node = root.value else { return Diagnosed(nil, found) }
        found += ShapeCheck.check(node, against: kind.shape, in: file.path)
        return Diagnosed(Draft(kind: kind, name: name, file: file.path, root: node, text: value), found)
    }
}
