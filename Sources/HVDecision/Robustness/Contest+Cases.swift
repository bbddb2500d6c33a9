import HVModel

extension Contest {
    /// What the unknowns can do: all for the leader, and all against it. Unknown are the options that may yet be excluded and the ratings
    /// that nobody gave. Where nobody is sure to take part, the leader is whoever leads if all do.
    /// - Returns: nil where nothing is unknown, or nobody is left.
    func unknownCases() -> UnknownCases? {
        let isUnknown = contenders.contains { !$0.isCertain || $0.parts.contains { $0.origin == .missing } }
        guard isUnknown, let leader = standing().leader ?? standing(present: certain.map { _ in true }).leader else { return nil }
        func outcome(forLeader: Bool) -> UnknownCases.Outcome {
            let ratings = contenders.enumerated().map { index, contender in
                contender.parts.map { part in
                    part.origin != .missing ? part.rating.likely : (index == leader) == forLeader ? part.rating.high : part.rating.low
                }
            }
            let standing = standing(ratings, present: contenders.indices.map { certain[$0] || ($0 == leader) == forLeader })
            return UnknownCases.Outcome(outcome: standing.outcome, leader: standing.leader.map { contenders[$0].option })
        }
        return UnknownCases(about: contenders[leader].option, best: outcome(forLeader: true), worst: outcome(forLeader: false))
    }
}
