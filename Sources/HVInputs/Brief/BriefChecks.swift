import HVDiagnostics
import HVModel

/// What the shape of a brief cannot say: references into the catalogue, and values that have to fit together.
struct BriefChecks {
    let root: Node
    let path: String
    let catalog: Catalog
    let probes: [String]

    func run() -> [Diagnostic] { references() + weights() + hosts() + amounts() + rates() + conditions() }

    private func references() -> [Diagnostic] {
        var found: [Diagnostic] = []
        Draft.walk(root, BriefShape.root, []) { node, shape, _ in
            guard case .reference(let kind) = shape, let text = node.text, ScalarShape.isID(text) else { return }
            let known = ids(of: kind)
            if known.contains(text) { return }
            let near = NearMiss.of(text, among: known)
            found.append(
                finding(
                    "reference.unknown", "\(kind.rawValue) '\(text)' is not defined" + (near.map { "; did you mean '\($0)'?" } ?? ""), node,
                    fix: near.map { "replace with '\($0)'" }))
        }
        return found
    }

    private func ids(of kind: Kind) -> [String] {
        switch kind {
        case .profile: catalog.profiles.map(\.id.text)
        case .option: catalog.options.map(\.id.text)
        case .criterion: catalog.criteria.map(\.id.text)
        case .support: catalog.support.map(\.id.text)
        default: []
        }
    }

    private func weights() -> [Diagnostic] {
        guard let weights = root["weights"], !weights.items.isEmpty else { return [] }
        let numbers = weights.items.compactMap { $0["weight"]?.text.flatMap { Int($0) } }
        guard numbers.count == weights.items.count, numbers.allSatisfy({ (0...100).contains($0) }) else { return [] }
        var found: [Diagnostic] = []
        let sum = numbers.reduce(0, +)
        if sum != 100 { found.append(finding("brief.weights", "weights must sum to 100, not \(sum)", weights)) }
        let named = weights.items.compactMap { $0["criterion"]?.text }
        if Set(named).count != named.count { found.append(finding("brief.weights", "a criterion has one weight", weights)) }
        let missing = ids(of: .criterion).filter { !named.contains($0) }
        if !missing.isEmpty {
            found.append(finding("brief.weights", "weights must name every criterion; missing: \(missing.joined(separator: ", "))", weights))
        }
        return found
    }

    private func hosts() -> [Diagnostic] {
        let groups = root["hosts"]?.items ?? []
        let names = groups.compactMap { $0["name"]?.text }
        var found: [Diagnostic] = []
        var seen: Set<String> = []
        for group in groups {
            if let name = group["name"], let text = name.text, !seen.insert(text).inserted {
                found.append(finding("brief.hosts", "a host group has a name of its own; '\(text)' is taken", name))
            }
            if let probe = group["probe"], let text = probe.text, !probes.contains(text) {
                let near = NearMiss.of(text, among: probes)
                let given = probes.isEmpty ? "no probe was given" : "given: \(probes.prefix(20).joined(separator: ", "))"
                let message = "probe '\(text)' was not given" + (near.map { "; did you mean '\($0)'?" } ?? "; \(given)")
                found.append(finding("brief.probe", message, probe, fix: near.map { "replace with '\($0)'" }))
            }
            for key in ["architecture", "sockets", "cores_per_socket"] {
                if group["probe"] != nil, let value = group[key] {
                    found.append(finding("brief.hosts", "'\(key)' comes from the probe; leave it out, or leave out 'probe'", value))
                }
            }
        }
        for item in groups.flatMap({ $0["facts"]?.items ?? [] }) {
            guard let fact = item["fact"], let name = fact.text, let value = item["value"], let text = value.text else { continue }
            if let unknown = UnknownFact.finding(fact, at: location(fact)) { found.append(unknown) }
            if let field = FactField.named(name), field.value(of: text) == nil {
                found.append(finding("brief.hosts", "'\(name)' must be \(field.valueWords)", value))
            }
        }
        for guests in root["guests"]?.items ?? [] {
            guard let hosts = guests["hosts"], let text = hosts.text, !names.contains(text) else { continue }
            let near = NearMiss.of(text, among: names)
            let message = "host group '\(text)' is not among 'hosts'" + (near.map { "; did you mean '\($0)'?" } ?? "")
            found.append(finding("brief.hosts", message, hosts, fix: near.map { "replace with '\($0)'" }))
        }
        return found
    }

    private func amounts() -> [Diagnostic] { wrongAmounts() + secondPrices() }

    /// An option is paid for in one way: of two prices one would be passed over in silence.
    private func secondPrices() -> [Diagnostic] {
        var seen: Set<String> = []
        return (root["prices"]?.items ?? []).compactMap { item in
            guard let option = item["option"], let id = option.text, !seen.insert(id).inserted else { return nil }
            return finding("brief.amount", "'\(id)' has a price already; give one, as a range if it is open", option)
        }
    }

    private func wrongAmounts() -> [Diagnostic] {
        let items = (root["prices"]?.items ?? []) + (root["costs"]?.items ?? [])
        return items.flatMap { item -> [Diagnostic] in
            let texts = ["amount", "low", "likely", "high"].compactMap { key in item[key].map { (key, $0) } }
            let unreadable = texts.filter { _, node in node.text.map { Money($0, currency: "XXX") == nil } ?? true }
            if !unreadable.isEmpty {
                return unreadable.map { key, node in
                    finding("brief.amount", "'\(key)' must be an amount below 10 billion with at most two decimals, as in 350 or 4.50", node)
                }
            }
            if item["amount"] != nil {
                return item["low"] ?? item["likely"] ?? item["high"] == nil
                    ? [] : [finding("brief.amount", "give 'amount' alone, or 'low' and 'high' with or without 'likely'", item)]
            }
            guard item["low"] != nil, item["high"] != nil else {
                return [finding("brief.amount", "an amount is missing: give 'amount', or 'low' and 'high'", item)]
            }
            let values = ["low", "likely", "high"].compactMap { item[$0]?.text.flatMap { Money($0, currency: "XXX")?.hundredths } }
            return values == values.sorted() ? [] : [finding("brief.amount", "amounts must have low <= likely <= high", item)]
        }
    }

    private func rates() -> [Diagnostic] {
        let own = root["currency"]?.text ?? Brief().currency
        var seen: Set<String> = []
        return (root["exchange_rates"]?.items ?? []).flatMap { item -> [Diagnostic] in
            var found: [Diagnostic] = []
            if let rate = item["rate"], let text = rate.text, Self.millionths(text) == nil {
                found.append(finding("brief.exchange-rate", "'rate' must be above 0 and below 1,000,000, with at most six decimals", rate))
            }
            guard let from = item["from"], let text = from.text else { return found }
            if text == own { found.append(finding("brief.exchange-rate", "the brief's own currency \(own) needs no rate", from)) }
            if !seen.insert(text).inserted { found.append(finding("brief.exchange-rate", "a currency has one rate", from)) }
            return found
        }
    }

    private func conditions() -> [Diagnostic] {
        (root["host_conditions"]?.items ?? []).flatMap { item in
            (item["condition"].map { Draft.facts(inCondition: $0) } ?? []).compactMap { UnknownFact.finding($0, at: location($0)) }
        }
    }

    /// Digits of a rate as whole millionths; nil for zero, for a million and more, and for more than six decimals.
    static func millionths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].utf8.count <= 6, let whole = Int(parts[0]) else { return nil }
        var fraction = parts.count == 2 ? String(parts[1]) : ""
        guard fraction.utf8.count <= 6 else { return nil }
        while fraction.utf8.count < 6 { fraction += "0" }
        let value = whole * 1_000_000 + (Int(fraction) ?? 0)
        return value > 0 ? value : nil
    }

    private func location(_ node: Node) -> Location { Location(file: path, place: node.place, length: node.length) }

    private func finding(_ id: String, _ message: String, _ node: Node, fix: String? = nil) -> Diagnostic {
        Diagnostic(id, .error, message, at: location(node), fix: fix)
    }
}
