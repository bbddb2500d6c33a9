import HVModel

extension Contest {
    /// How far each weight can move before somebody else leads, the others being scaled in proportion.
    ///
    /// With `d` the leader's lead under the criterion and `R` its lead under the others at their proportions, the lead at weight t is
    /// `t d + (1 - t) R`: it changes sign at `t = R / (R - d)`. Exact, one division per rival.
    func stability(of standing: Standing, criteria: [ID<Criterion>], percents: [Double]) -> [StabilityInterval] {
        guard let leader = standing.leader else { return [] }
        let whole = weights.reduce(0, +), ratings = likely
        return criteria.indices.map { criterion in
            let weight = weights[criterion] / whole
            var interval = StabilityInterval(criterion: criteria[criterion], weight: percents[criterion], low: 0, high: 100)
            let others = Self.weights(weights, with: criterion, at: 0)
            for rival in contenders.indices where rival != leader && standing.totals[rival] != nil {
                let difference = ratings[leader][criterion] - ratings[rival][criterion]
                let rest = Totals.sum(ratings[leader], others) - Totals.sum(ratings[rival], others)
                guard rest != difference else { continue }
                let flip = rest / (rest - difference)
                guard flip >= 0, flip <= 1 else { continue }
                // A tie at the very end of the range changes nothing within it.
                // At the weight itself the leader leads; a change of sign at it is a tie that both sides of it share.
                if flip <= weight, flip > Self.hair, difference > rest, flip * 100 > interval.low || interval.below == nil {
                    (interval.low, interval.below) = (flip * 100, contenders[rival].option)
                }
                if flip >= weight, flip < 1 - Self.hair, difference < rest, flip * 100 < interval.high || interval.above == nil {
                    (interval.high, interval.above) = (flip * 100, contenders[rival].option)
                }
            }
            return interval
        }
    }
}
