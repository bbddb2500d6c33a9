import HVModel

/// What a report adds to the matrix's data: the brief's demands and the hosts, so that the script starts where the report stands.
extension MatrixData {
    static func brief(_ brief: Brief, profile: Profile?, weights: [CriterionWeight]) -> JSONTree {
        var rows: [String] = [], conditions: [JSONTree] = []
        for mustHave in brief.mustHaves + (profile?.mustHaves ?? []).map(MustHave.row) {
            switch mustHave {
            case .row(let id): rows.append(id.text)
            case .host(let name, let held): conditions.append(.object(["name": .text(name), "condition": condition(held)]))
            }
        }
        return .object([
            "current": .text(orNull: brief.current?.text), "options": .list(brief.options.map { .text($0.text) }), "partial": .text(brief.partial.rawValue),
            "must_haves": .list(rows.map(JSONTree.text)), "conditions": .list(conditions), "weights": .list(weights.map { .number($0.percent) }),
            "guests": .list(brief.guests.map(guests)), "compliance": .list(brief.compliance.filter(\.isMust).map(compliance)),
        ])
    }

    private static func guests(_ guests: GuestGroup) -> JSONTree {
        .object([
            "os": .text(guests.os), "count": .integer(guests.count), "architecture": .text(orNull: guests.architecture), "hosts": .text(orNull: guests.hosts),
            "emulation": .text(guests.emulation.rawValue),
        ])
    }

    private static func compliance(_ item: ComplianceItem) -> JSONTree {
        .object([
            "requirement": .text(item.requirement), "options": .list(item.options.map { .text($0.text) }), "certificate": .flag(item.certificate != nil),
        ])
    }

    static func host(_ group: HostGroup) -> JSONTree {
        .object([
            "name": .text(group.name), "count": .integer(group.count), "describes": .text(group.facts.describes == .guest ? "guest" : "host"),
            "conflicts": .list(group.facts.conflicts.map { .text($0.fact) }),
            "fromBrief": .list(group.facts.facts.filter { $0.value.origin == Fact.brief }.keys.sorted().map(JSONTree.text)),
            "facts": .object(group.facts.facts.mapValues { fact($0.value) }),
        ])
    }
}
