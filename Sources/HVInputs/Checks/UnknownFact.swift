import HVDiagnostics
import HVModel

extension Check {
    static let unknownFact = Check(page: factPage) { catalog in
        catalog.drafts.flatMap { draft in
            draft.namedFacts.compactMap { UnknownFact.finding($0, at: draft.location($0)) }
        }
    }

    fileprivate static let factPage = CheckPage(
        "condition.unknown-fact", .error, "A condition names facts that a probe can hold.",
        why: "A fact that nothing can tell is unknown on every host, and so is all that depends on it.",
        before: "requires: {fact: cpu.virtualisation, op: Exists}", after: "requires: {fact: cpu.virtualization, op: Exists}")
}

/// The same rule for conditions outside of the catalogue.
enum UnknownFact {
    static func finding(_ node: Node, at location: Location) -> Diagnostic? {
        guard let name = node.text, FactField.named(name) == nil else { return nil }
        let near = NearMiss.of(name, among: FactField.all.map(\.name))
        return Diagnostic(
            Check.factPage, "fact '\(name)' is not one that a probe can hold" + (near.map { "; did you mean '\($0)'?" } ?? ""), at: location,
            fix: near.map { "replace with '\($0)'" })
    }
}

extension Draft {
    /// Every `fact` of a condition or a CPU model.
    fileprivate var namedFacts: [Node] { Self.facts(in: root, kind.shape) }

    private static func facts(in node: Node, _ shape: Shape) -> [Node] {
        switch shape {
        case .condition: facts(inCondition: node)
        case .list(let inner, _): node.items.flatMap { facts(in: $0, inner) }
        case .record(let fields):
            fields.flatMap { field -> [Node] in
                guard let value = node[field.name] else { return [] }
                return field.name == "fact" ? [value] : facts(in: value, field.shape)
            }
        default: []
        }
    }

    static func facts(inCondition node: Node) -> [Node] {
        let here = node["fact"].map { [$0] } ?? []
        let groups = ["all", "any"].flatMap { node[$0]?.items ?? [] } + [node["not"]].compactMap { $0 }
        return here + groups.flatMap { facts(inCondition: $0) }
    }
}
