import HVModel

/// In how many of many draws an option takes each rank: stochastic multicriteria acceptability (Lahdelma and Salminen, 2001).
///
/// Weights are drawn between half and one and a half times what they are, then scaled to their sum; ratings from a triangle over their
/// interval with its peak at the likely value. It counts draws, and is no probability.
enum Acceptability {
    static let draws = 10_000

    /// Per contender, the share of the draws in which it takes each rank, best first.
    static func of(_ contest: Contest) -> [[Double]] {
        let count = contest.contenders.count
        guard count > 0 else { return [] }
        var random = SplitMix64(state: 0x6876_646F_6373)
        var ranks = Array(repeating: Array(repeating: 0, count: count), count: count)
        for _ in 0..<draws {
            let weights = contest.weights.map { $0 * (0.5 + random.unit()) }
            let totals = contest.contenders.map { contender in
                Totals.sum(contender.parts.map { triangle($0.rating, random.unit()) }, weights)
            }
            for (index, total) in totals.enumerated() {
                let before = totals.enumerated().count { $0.element > total || $0.element == total && $0.offset < index }
                ranks[index][before] += 1
            }
        }
        return ranks.map { row in row.map { Double($0) / Double(draws) } }
    }

    /// The inverse of the triangular distribution's cumulative function; the square root is exact on every processor.
    private static func triangle(_ interval: Interval, _ unit: Double) -> Double {
        let width = interval.high - interval.low
        guard width > 0 else { return interval.likely }
        let peak = (interval.likely - interval.low) / width
        return unit < peak
            ? interval.low + (unit * width * (interval.likely - interval.low)).squareRoot()
            : interval.high - ((1 - unit) * width * (interval.high - interval.likely)).squareRoot()
    }
}

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// At least 0, below 1, in steps of 2^-53.
    mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
