import HVModel

extension Scope {
    /// Weighted sum over the fixed scales; nil for an option without ratings.
    func score(of option: HVModel.Option, cost: CostResult?) -> Score? {
        guard let rated = ratings[option.id] else { return nil }
        let parts = catalog.criteria.map { criterion -> Score.Part in
            if criterion.rates == .cost, !offers(for: option).isEmpty {
                guard let computed = costRating(of: option) else { return Self.missing(criterion.id) }
                return Score.Part(criterion: criterion.id, rating: computed, origin: .computed)
            }
            guard let rating = rated.ratings.first(where: { $0.criterion == criterion.id }) else { return Self.missing(criterion.id) }
            return Score.Part(criterion: criterion.id, rating: Interval(low: rating.low, likely: rating.likely, high: rating.high), origin: .rated)
        }
        return Score(total: Totals.interval(parts.map(\.rating), weights.map(\.percent)), parts: parts)
    }

    /// What is not rated may be anything.
    private static func missing(_ criterion: ID<Criterion>) -> Score.Part {
        Score.Part(criterion: criterion, rating: Interval(low: 0, likely: 5, high: 10), origin: .missing)
    }
}

/// Ways of adding up one option's ratings. Weights need not sum to anything.
enum Totals {
    /// Weighted arithmetic mean, 0 to 10.
    static func sum(_ ratings: [Double], _ weights: [Double]) -> Double {
        let whole = weights.reduce(0, +)
        guard whole > 0 else { return 0 }
        return zip(ratings, weights).reduce(0) { $0 + $1.0 * $1.1 } / whole
    }

    static func interval(_ ratings: [Interval], _ weights: [Double]) -> Interval {
        Interval(low: sum(ratings.map(\.low), weights), likely: sum(ratings.map(\.likely), weights), high: sum(ratings.map(\.high), weights))
    }

    /// Weighted product of the ratings moved from 0...10 to 1...11, so that a zero does not wipe out everything else.
    static func product(_ ratings: [Double], _ weights: [Double]) -> Double {
        let whole = weights.reduce(0, +)
        guard whole > 0 else { return 1 }
        return Exponential.exp(zip(ratings, weights).reduce(0) { $0 + Exponential.log($1.0 + 1) * ($1.1 / whole) })
    }
}

/// Exponential and natural logarithm from additions and multiplications alone: those of the C library differ in the last bits from one
/// processor to the next, and a report must not.
enum Exponential {
    private static let ln2 = 0.693147180559945309417232121458

    /// For positive numbers. `ln(m * 2^k) = k ln 2 + 2 artanh((m - 1) / (m + 1))` with m in [0.7, 1.5).
    static func log(_ value: Double) -> Double {
        var mantissa = value, power = 0.0
        while mantissa >= 1.5 {
            mantissa /= 2
            power += 1
        }
        while mantissa < 0.75 {
            mantissa *= 2
            power -= 1
        }
        let z = (mantissa - 1) / (mantissa + 1), square = z * z
        var term = z, sum = 0.0, divisor = 1.0
        for _ in 0..<24 {
            sum += term / divisor
            term *= square
            divisor += 2
        }
        return power * ln2 + 2 * sum
    }

    /// `e^(n ln 2 + r) = 2^n e^r` with |r| <= ln 2 / 2; the series of e^r.
    static func exp(_ value: Double) -> Double {
        let halves = (value / ln2).rounded()
        let rest = value - halves * ln2
        var term = 1.0, sum = 1.0
        for n in 1...20 {
            term *= rest / Double(n)
            sum += term
        }
        var power = 1.0
        for _ in 0..<min(1_000, Int(halves.magnitude)) { power *= 2 }
        return halves < 0 ? sum / power : sum * power
    }
}
