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

    /// Every pair in which one is at least as good everywhere and better somewhere.
    static func dominance(_ options: [(id: ID<HVModel.Option>, ratings: [Interval])]) -> [Dominance] {
        options.flatMap { over in
            options.compactMap { under -> Dominance? in
                guard over.id != under.id else { return nil }
                let pairs = Array(zip(over.ratings, under.ratings))
                guard pairs.allSatisfy({ $0.likely >= $1.likely }), pairs.contains(where: { $0.likely > $1.likely }) else { return nil }
                return Dominance(over: over.id, under: under.id, isCertain: pairs.allSatisfy { $0.low >= $1.high })
            }
        }
    }
}
