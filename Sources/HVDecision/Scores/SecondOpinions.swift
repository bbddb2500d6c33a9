import HVModel

/// What other ways of adding up say of the ranked options.
enum SecondOpinions {
    /// - Parameters:
    ///   - ratings: per option, per criterion, at the likely ratings.
    ///   - weights: per criterion, not all zero.
    static func of(_ ratings: [[Double]], _ weights: [Double]) -> [SecondOpinion] {
        let products = ratings.map { Totals.product($0, weights) }
        let regrets = maximumRegrets(ratings, weights)
        return ratings.indices.map { index in
            SecondOpinion(
                weightedProduct: products[index], weightedProductRank: 1 + products.count { $0 > products[index] }, maximumRegret: regrets[index],
                maximumRegretRank: 1 + regrets.count { $0 < regrets[index] })
        }
    }

    /// Savage's minimax regret with the weights as the measure of a criterion's loss.
    static func maximumRegrets(_ ratings: [[Double]], _ weights: [Double]) -> [Double] {
        let whole = weights.reduce(0, +)
        let best = weights.indices.map { criterion in ratings.map { $0[criterion] }.max() ?? 0 }
        return ratings.map { row in row.indices.map { weights[$0] / whole * (best[$0] - row[$0]) }.max() ?? 0 }
    }

    /// Every pair in which one is at least as good everywhere and better somewhere. What nobody rated may be anything, and is taken at the
    /// end that speaks against it.
    static func dominance(_ contenders: [Contest.Contender]) -> [Dominance] {
        contenders.flatMap { over in
            contenders.compactMap { under -> Dominance? in
                guard over.option != under.option else { return nil }
                let pairs = zip(over.parts, under.parts).map { (over: $0.origin == .missing ? $0.rating.low : $0.rating.likely, under: $1.origin == .missing ? $1.rating.high : $1.rating.likely) }
                guard pairs.allSatisfy({ $0.over >= $0.under }), pairs.contains(where: { $0.over > $0.under }) else { return nil }
                return Dominance(over: over.option, under: under.option, isCertain: zip(over.parts, under.parts).allSatisfy { $0.rating.low >= $1.rating.high })
            }
        }
    }
}
