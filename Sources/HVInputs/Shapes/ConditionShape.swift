import HVDiagnostics
import HVModel

/// Checks `requires`: `{fact, op, value, type}` or exactly one of `all`, `any`, `not`.
enum ConditionShape {
    static func check(_ node: Node, in path: String) -> [Diagnostic] {
        guard case .mapping(let entries, _) = node else {
            return [problem("condition.shape", "a condition must be {fact, op, value}, or one of all, any, not", node, path)]
        }
        let names = entries.map(\.key.text)
        if let group = entries.first(where: { ["all", "any", "not"].contains($0.key.text) }) {
            guard entries.count == 1 else {
                return [problem("condition.shape", "'\(group.key.text)' must stand alone in a condition", node, path)]
            }
            if group.key.text == "not" { return check(group.value, in: path) }
            guard case .list(let items, _) = group.value, !items.isEmpty else {
                return [problem("condition.shape", "'\(group.key.text)' must be a list of conditions", group.value, path)]
            }
            return items.flatMap { check($0, in: path) }
        }
        var found: [Diagnostic] = []
        var meant: Set<String> = []
        for entry in entries where !["fact", "op", "value", "type"].contains(entry.key.text) {
            let near = found.count >= 100 ? nil : NearMiss.of(entry.key.text, among: ["fact", "op", "value", "type", "all", "any", "not"])
            let message = "key '\(entry.key.text)' is not known in a condition" + (near.map { "; did you mean '\($0)'?" } ?? "")
            if let near { meant.insert(near) }
            found.append(problem("shape.unknown-key", message, .scalar(entry.key), path, fix: near.map { "replace with '\($0)'" }))
        }
        for key in ["fact", "op"] where !names.contains(key) && !meant.contains(key) {
            found.append(problem("shape.missing-key", "key '\(key)' is missing in a condition", node, path))
        }
        if let fact = node["fact"], !isFact(fact.text) {
            found.append(problem("condition.fact", "'fact' must be a dotted lower-case name such as cpu.virtualization", fact, path))
        }
        guard let op = node["op"] else { return found }
        guard let known = op.text.flatMap(Condition.Operator.init(rawValue:)) else {
            let all = Condition.Operator.allCases.map(\.rawValue)
            let near = op.text.flatMap { NearMiss.of($0, among: all) }
            let message = "'op' must be one of \(all.joined(separator: ", "))" + (near.map { "; did you mean '\($0)'?" } ?? "")
            return found + [problem("condition.operator", message, op, path, fix: near.map { "replace with '\($0)'" })]
        }
        return meant.contains("value") ? found : found + checkValues(node, of: known, in: path) + checkMeaning(node, of: known, in: path)
    }

    /// Patterns that engines agree on, and operators that the fact's kind can answer.
    private static func checkMeaning(_ node: Node, of op: Condition.Operator, in path: String) -> [Diagnostic] {
        let values = node["value"].map { $0.scalar.map { [Node.scalar($0)] } ?? $0.items } ?? []
        var found: [Diagnostic] = []
        if op == .inRegexp {
            found += values.compactMap { value in
                do throws(SafePattern.Problem) {
                    _ = try SafePattern(value.text ?? "")
                    return nil
                } catch {
                    return problem("condition.pattern", "a pattern \(error.message); the fault is behind its first \(error.offset) characters", value, path)
                }
            }
        }
        guard let fact = node["fact"], let field = fact.text.flatMap({ FactField.named($0) }), let place = node["op"] else { return found }
        switch (field.kind, op) {
        case (.flag, .isTrue), (.flag, .isFalse), (_, .exists), (_, .doesNotExist): break
        case (_, .isTrue), (_, .isFalse): found.append(unanswerable(op, field, place, path))
        case (.integer, _) where op.comparesOrder, (.text, _) where op.comparesOrder && node["type"]?.text == "version": break
        case (_, _) where op.comparesOrder: found.append(unanswerable(op, field, place, path))
        case (.oneOf(let choices), .isIn), (.oneOf(let choices), .notIn):
            found += values.filter { !choices.contains($0.text ?? "") }.map { value in
                let near = NearMiss.of(value.text ?? "", among: choices)
                let message = "'\(field.name)' is one of \(choices.joined(separator: ", "))" + (near.map { "; did you mean '\($0)'?" } ?? "")
                return problem("condition.never", message, value, path, fix: near.map { "replace with '\($0)'" })
            }
        case (.flag, _): found.append(unanswerable(op, field, place, path))
        default: break
        }
        return found
    }

    private static func unanswerable(_ op: Condition.Operator, _ field: FactField, _ place: Node, _ path: String) -> Diagnostic {
        problem("condition.never", "'\(op.rawValue)' asks nothing of '\(field.name)', which is \(field.valueWords)", place, path)
    }

    private static func checkValues(_ node: Node, of op: Condition.Operator, in path: String) -> [Diagnostic] {
        let value = node["value"]
        let place = value ?? node["op"] ?? node
        let values = value.map { $0.scalar.map { [Node.scalar($0)] } ?? $0.items } ?? []
        guard op.arity.contains(values.count) else {
            let wanted = op.arity.upperBound == 0 ? "no value" : op.arity.upperBound == 1 ? "one value" : op.arity.lowerBound == 2 ? "two values" : "a list of values"
            return [problem("condition.value", "'\(op.rawValue)' takes \(wanted)", place, path)]
        }
        if let wrong = values.first(where: { $0.scalar == nil }) {
            return [problem("condition.value", "a value in a condition must be text", wrong, path)]
        }
        let asVersion = node["type"]?.text == "version"
        if let type = node["type"], !asVersion || !op.comparesOrder {
            return [problem("condition.value", "'type' must be version, with an operator that compares", type, path)]
        }
        guard op.comparesOrder else { return [] }
        return values.filter { asVersion ? Version($0.text ?? "") == nil : Int($0.text ?? "") == nil }.map {
            problem("condition.value", "'\(op.rawValue)' compares \(asVersion ? "versions" : "whole numbers")", $0, path)
        }
    }

    private static func isFact(_ text: String?) -> Bool {
        guard let text, text.utf8.count <= 80 else { return false }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count >= 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 || $0 == 45 }
            }
    }

    private static func problem(_ id: String, _ message: String, _ node: Node, _ path: String, fix: String? = nil) -> Diagnostic {
        Diagnostic(id, .error, message, at: Location(file: path, place: node.place, length: node.length), fix: fix)
    }
}
