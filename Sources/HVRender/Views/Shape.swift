/// The names that a set of views has, for checking templates against.
struct Shape: Sendable {
    var names: [String: Shape] = [:]
    /// Whether its inside is known: false for a list that is empty in every view of the run.
    var isKnown = false

    mutating func merge(_ view: View) {
        isKnown = true
        for (name, value) in view.entries { names[name, default: Shape()].merge(value) }
    }

    private mutating func merge(_ value: ViewValue) {
        switch value {
        case .none: break
        case .text, .link, .flag: isKnown = true
        case .rich:
            isKnown = true
            names["inline"] = Shape(names: [:], isKnown: true)
        case .list(let views): views.forEach { merge($0) }
        case .view(let view): merge(view)
        }
    }
}
