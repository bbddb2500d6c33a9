import HVDiagnostics

extension Check {
    static let circularReference = Check(page: circularPage) { catalog in
        ["upstream", "part_of", "replaced_by"].flatMap { circles(through: $0, in: catalog) }
    }

    /// Reports each circle once, at the product that comes first in it.
    private static func circles(through key: String, in catalog: DraftCatalog) -> [Diagnostic] {
        let products = catalog.of(.product)
        var next: [String: [(name: String, node: Node)]] = [:]
        for draft in products {
            guard let value = draft.root[key] else { continue }
            let nodes = value.scalar == nil ? value.items : [value]
            next[draft.name] = nodes.compactMap { node in node.text.map { ($0, node) } }
        }
        var found: [Diagnostic] = []
        var settled: Set<String> = []
        for draft in products where !settled.contains(draft.name) {
            var path: [String] = [draft.name]
            var pending: [ArraySlice<(name: String, node: Node)>] = [(next[draft.name] ?? [])[...]]
            while var edges = pending.popLast() {
                guard let edge = edges.popFirst() else {
                    if let done = path.popLast() { settled.insert(done) }
                    continue
                }
                pending.append(edges)
                if let start = path.firstIndex(of: edge.name) {
                    let circle = path[start...] + [edge.name]
                    guard let holder = path.last, let owner = catalog.draft(.product, holder) else { continue }
                    found.append(
                        Diagnostic(
                            circularPage, "'\(key)' must not lead in a circle: \(circle.joined(separator: " -> "))",
                            at: owner.location(edge.node)))
                } else if !settled.contains(edge.name) {
                    path.append(edge.name)
                    pending.append((next[edge.name] ?? [])[...])
                }
            }
        }
        return found
    }

    private static let circularPage = CheckPage(
        "reference.circular", .error, "Upstreams, parts and successors do not lead in a circle.",
        why: "Nothing is its own successor, and following a circle never ends.",
        before: "a: replaced_by [b]; b: replaced_by [a]", after: "a: replaced_by [b]")
}
