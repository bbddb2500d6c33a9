import HVModel

extension Contest {
    /// Points by which a weight may be off without anybody noticing.
    static let weightStep = 5.0
    static let ratingStep = 1.0

    /// How much it takes to change the outcome, by the written thresholds.
    func strength(of standing: Standing) -> Strength {
        switch standing.outcome {
        case .neither: return .blocked
        case .undetermined: return .undecided
        default: break
        }
        if unknownChanges(standing.outcome) { return .undecided }
        if standing.outcome == .tie { return .noClearWinner }
        if standing.outcome == .stay, let next = runnerUp(standing), next.margin < Self.margin - Self.hair { return .noClearWinner }
        return ratingChanges(standing.outcome) || weightChanges(standing.outcome) ? .fragile : .clear
    }

    /// Whether an option that may yet be excluded, or a rating that nobody gave, can change the outcome.
    func unknownChanges(_ outcome: Outcome) -> Bool {
        let unsure = contenders.indices.filter { !contenders[$0].isCertain }
        let alone = unsure.map { index in certain.indices.map { certain[$0] || $0 == index } }
        for present in alone + [certain.map { _ in true }] where standing(present: present).outcome != outcome { return true }
        return variants(where: { $0.origin == .missing }, to: { [$0.low, $0.high] }).contains { standing($0).outcome != outcome }
    }

    func ratingChanges(_ outcome: Outcome) -> Bool {
        variants(where: { $0.origin != .missing }, to: { [$0.low, $0.high, max(0, $0.likely - Self.ratingStep), min(10, $0.likely + Self.ratingStep)] })
            .contains { standing($0).outcome != outcome }
    }

    func weightChanges(_ outcome: Outcome) -> Bool {
        let whole = weights.reduce(0, +)
        return weights.indices.contains { criterion in
            let percent = weights[criterion] / whole * 100
            // Several options may change places on the way, so the way is looked at in steps of a point.
            let ways = stride(from: -Self.weightStep, through: Self.weightStep, by: 1).map { min(100, max(0, percent + $0)) }
            return ways.contains {
                standing(weights: Self.weights(weights, with: criterion, at: $0)).outcome != outcome
            }
        }
    }

    /// All likely ratings but one, which takes each of the values.
    private func variants(where fits: (Score.Part) -> Bool, to values: (Interval) -> [Double]) -> [[[Double]]] {
        var all: [[[Double]]] = []
        for (row, contender) in contenders.enumerated() {
            for (column, part) in contender.parts.enumerated() where fits(part) {
                for value in values(part.rating) {
                    var ratings = likely
                    ratings[row][column] = value
                    all.append(ratings)
                }
            }
        }
        return all
    }
}
