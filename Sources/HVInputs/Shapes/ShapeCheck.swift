import HVDiagnostics
import HVModel

/// Holds a node against a shape and collects everything that does not fit.
struct ShapeCheck {
    let path: String
    /// What to call the outermost value.
    let root: String
    private(set) var found: [Diagnostic] = []

    static func check(_ node: Node, against shape: Shape, in path: String, root: String = "the file") -> [Diagnostic] {
        var check = ShapeCheck(path: path, root: root)
        check.check(node, shape, name: nil)
        return check.found
    }

    private mutating func check(_ node: Node, _ shape: Shape, name: String?) {
        if case .refused = node { return }
        switch shape {
        case .record(let fields): checkRecord(node, fields, name)
        case .localized(let inner): checkLocalized(node, inner, name)
        case .list(let inner, let minimum):
            guard case .list(let items, _) = node else { return report(node, "shape.wrong-type", "\(subject(name)) must be a list, not \(node.typeName)") }
            if items.count < minimum { report(node, "shape.wrong-type", "\(subject(name)) must not be an empty list") }
            for item in items { check(item, inner, name: name) }
        case .condition: found += ConditionShape.check(node, in: path)
        default:
            guard case .scalar(let scalar) = node else {
                return report(node, "shape.wrong-type", "\(subject(name)) must be text, not \(node.typeName)")
            }
            if let problem = ScalarShape.problem(scalar.text, shape) {
                report(node, problem.id, "\(subject(name)) \(problem.message)", fix: problem.fix)
            }
        }
    }

    private mutating func checkRecord(_ node: Node, _ fields: [Shape.Field], _ name: String?) {
        guard case .mapping(let entries, _) = node else {
            return report(node, "shape.wrong-type", "\(subject(name)) must be a mapping, not \(node.typeName)")
        }
        var meant: Set<String> = []
        for entry in entries {
            if let field = fields.first(where: { $0.name == entry.key.text }) {
                check(entry.value, field.shape, name: field.name)
            } else if let near = reportUnknown(entry.key, among: fields.map(\.name)) {
                meant.insert(near)
            }
        }
        // A misspelt key is one fault, not also a missing one.
        for field in fields where field.required && node[field.name] == nil && !meant.contains(field.name) {
            let special = field.name == "url" ? "source.without-url" : "shape.missing-key"
            report(node, special, "key '\(field.name)' is missing\(name.map { " in '\($0)'" } ?? "")")
        }
    }

    private mutating func checkLocalized(_ node: Node, _ inner: Shape, _ name: String?) {
        let languages = Language.allCases.map(\.rawValue)
        guard case .mapping(let entries, _) = node else {
            let wanted = languages.map { "\($0): ..." }.joined(separator: ", ")
            return report(node, "text.missing-language", "\(subject(name)) must be {\(wanted)}, not \(node.typeName)")
        }
        var meant: Set<String> = []
        for entry in entries {
            if languages.contains(entry.key.text) {
                check(entry.value, inner, name: "\(name ?? "text").\(entry.key.text)")
            } else if let near = reportUnknown(entry.key, among: languages) {
                meant.insert(near)
            }
        }
        for language in languages where node[language] == nil && !meant.contains(language) {
            report(node, "text.missing-language", "\(subject(name)) has no '\(language)' text")
        }
    }

    /// - Returns: the key that was probably meant.
    private mutating func reportUnknown(_ key: Node.Scalar, among names: [String]) -> String? {
        // Nobody has a hundred slips in one file, and comparing takes time.
        let near = found.count < 100 ? NearMiss.of(key.text, among: names) : nil
        found.append(
            Diagnostic(
                "shape.unknown-key", .error, "key '\(key.text)' is not known here" + (near.map { "; did you mean '\($0)'?" } ?? ""),
                at: Location(file: path, place: key.place, length: key.text.unicodeScalars.count),
                fix: near.map { "replace with '\($0)'" }))
        return near
    }

    private func subject(_ name: String?) -> String { name.map { "'\($0)'" } ?? root }

    private mutating func report(_ node: Node, _ id: String, _ message: String, fix: String? = nil) {
        found.append(Diagnostic(id, .error, message, at: Location(file: path, place: node.place, length: node.length), fix: fix))
    }
}
