import HVModel

/// The ranked options that are not excluded, and what their ratings lead to. Small enough to be run thousands of times.
struct Contest: Sendable {
    struct Contender: Sendable {
        var option: ID<HVModel.Option>
        var platform: ID<Platform>
        var isCurrent: Bool
        /// Whether nothing unknown can exclude it.
        var isCertain: Bool
        /// Per criterion.
        var parts: [Score.Part]
    }

    static let margin = Verdict.leastMargin
    /// Room for the last bits of sums that are equal on paper.
    static let hair = 1e-9

    var contenders: [Contender]
    /// Per criterion, not all zero.
    var weights: [Double]

    struct Standing: Sendable {
        /// Index of the leader; nil where nobody takes part.
        var leader: Int?
        var outcome: Outcome
        /// Per contender; nil for those that take no part.
        var totals: [Double?]
    }

    var likely: [[Double]] { contenders.map { $0.parts.map(\.rating.likely) } }
    var certain: [Bool] { contenders.map(\.isCertain) }

    /// Who leads, and what that means, with these ratings, weights and participants.
    func standing(_ ratings: [[Double]]? = nil, weights: [Double]? = nil, present: [Bool]? = nil) -> Standing {
        let ratings = ratings ?? likely, weights = weights ?? self.weights, present = present ?? certain
        let totals = contenders.indices.map { present[$0] ? Totals.sum(ratings[$0], weights) : nil }
        var leader: Int?
        for (index, total) in totals.enumerated() {
            guard let total else { continue }
            if let current = leader.flatMap({ totals[$0] }), total <= current + Self.hair { continue }
            leader = index
        }
        guard let leader else { return Standing(leader: nil, outcome: .undetermined, totals: totals) }
        return Standing(leader: leader, outcome: outcome(leader, totals), totals: totals)
    }

    private func outcome(_ leader: Int, _ totals: [Double?]) -> Outcome {
        if contenders[leader].isCurrent { return .stay }
        let rival = contenders.indices.filter { contenders[$0].platform != contenders[leader].platform }.compactMap { totals[$0] }.max()
        if let rival, let best = totals[leader], best - rival < Self.margin - Self.hair { return .tie }
        return .platform(contenders[leader].platform)
    }

    /// The next best of any platform.
    func runnerUp(_ standing: Standing) -> (index: Int, margin: Double)? {
        guard let leader = standing.leader, let best = standing.totals[leader] else { return nil }
        let others = contenders.indices.filter { $0 != leader && standing.totals[$0] != nil }
        let next = others.max { ((standing.totals[$0] ?? 0), -$0) < ((standing.totals[$1] ?? 0), -$1) }
        return next.map { ($0, best - (standing.totals[$0] ?? 0)) }
    }

    /// One weight set to a percentage, the others in proportion; equal ones where there is nothing to keep in proportion.
    static func weights(_ weights: [Double], with criterion: Int, at percent: Double) -> [Double] {
        let rest = weights.enumerated().reduce(0) { $0 + ($1.offset == criterion ? 0 : $1.element) }
        return weights.enumerated().map { index, weight in
            if index == criterion { return percent }
            return rest > 0 ? weight / rest * (100 - percent) : (100 - percent) / Double(max(1, weights.count - 1))
        }
    }
}
