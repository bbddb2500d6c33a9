import HVModel
import Testing

@testable import HVDecision

struct ScoreTests {
    /// By hand, first case. Weights 60 and 40.
    ///
    ///     a: c1 8 (7-9), c2 5 (4-6)    sum 0.6*8 + 0.4*5 = 6.8; low 0.6*7 + 0.4*4 = 5.8; high 0.6*9 + 0.4*6 = 7.8
    ///     b: c1 4 (4-4), c2 9 (8-10)   sum 0.6*4 + 0.4*9 = 6.0; low 5.6; high 6.4
    ///     product: a (8+1)^0.6 (5+1)^0.4 = 7.652..., b 5^0.6 10^0.4 = 6.597...
    ///     regret: best of c1 is 8, of c2 is 9: a loses 0.4*4 = 1.6, b 0.6*4 = 2.4
    ///     c1: d = 4, R = 5 - 9 = -4; equal at t = -4/(-4-4) = 0.5: a leads from 50 % on
    @Test func workedByHandWithTwoCriteria() throws {
        var bench = Bench()
        bench.add("a", on: "left", [(7, 8, 9), (4, 5, 6)])
        bench.add("b", on: "right", [(4, 4, 4), (8, 9, 10)])
        bench.weigh(60, 40)
        let decision = bench.decision
        let a = try #require(decision.option("a")), b = try #require(decision.option("b"))
        #expect(Self.near(a.score?.total, 5.8, 6.8, 7.8))
        #expect(Self.near(b.score?.total, 5.6, 6.0, 6.4))
        #expect(abs((a.secondOpinion?.weightedProduct ?? 0) - 7.652550) < 1e-5)
        #expect(abs((b.secondOpinion?.weightedProduct ?? 0) - 6.597540) < 1e-5)
        #expect(abs((a.secondOpinion?.maximumRegret ?? 0) - 1.6) < 1e-12)
        #expect(abs((b.secondOpinion?.maximumRegret ?? 0) - 2.4) < 1e-12)
        let first = try #require(decision.stability.first)
        #expect(abs(first.low - 50) < 1e-9 && first.high == 100 && first.below == ID("b") && first.above == nil)
        let second = try #require(decision.stability.last)
        #expect(second.low == 0 && abs(second.high - 50) < 1e-9 && second.above == ID("b"))
    }

    /// By hand, second case. Weights 50, 30, 20; the third criterion of b is not rated.
    ///
    ///     a: 6, 7, 3   0.5*6 + 0.3*7 + 0.2*3 = 5.7
    ///     b: 5, 8, ?   0.5*5 + 0.3*8 + 0.2*(0|5|10) = 4.9 | 5.9 | 6.9
    ///     b leads by 0.2, under a tenth; c3 at 0 would give the lead to a.
    @Test func workedByHandWithAMissingRating() throws {
        var bench = Bench(criteria: 3)
        bench.add("a", on: "left", [Bench.exactly(6), Bench.exactly(7), Bench.exactly(3)])
        bench.add("b", on: "right", [Bench.exactly(5), Bench.exactly(8), nil])
        bench.weigh(50, 30, 20)
        let decision = bench.decision
        #expect(Self.near(decision.option("a")?.score?.total, 5.7, 5.7, 5.7))
        #expect(Self.near(decision.option("b")?.score?.total, 4.9, 5.9, 6.9))
        #expect(decision.option("b")?.score?.parts.map(\.origin) == [.rated, .rated, .missing])
        #expect(decision.verdict.outcome == .tie)
        #expect(decision.verdict.option == ID("b"))
        #expect(decision.questions.contains { $0.about == .rating(ID("b"), ID("c3")) })
    }

    private static func near(_ interval: Interval?, _ low: Double, _ likely: Double, _ high: Double) -> Bool {
        guard let interval else { return false }
        return abs(interval.low - low) < 1e-12 && abs(interval.likely - likely) < 1e-12 && abs(interval.high - high) < 1e-12
    }

    @Test func aFurtherOptionNeverTurnsTheOrderOfTwoOthersRound() {
        var random = SplitMix64(state: 7)
        for _ in 0..<50 {
            var bench = Bench(criteria: 4)
            func ratings() -> [(Double, Double, Double)?] { (0..<4).map { _ in Bench.exactly((random.unit() * 100).rounded() / 10) } }
            bench.add("a", on: "left", ratings())
            bench.add("b", on: "right", ratings())
            let before = bench.decision.options.compactMap { $0.score?.total.likely }
            bench.add("c", on: "left", ratings())
            #expect(bench.decision.options.filter { $0.option.text != "c" }.compactMap { $0.score?.total.likely } == before)
        }
    }

    /// The middle of what nobody rated would be as good as a rating of 5.
    @Test func whatNobodyRatedDominatesNothingAndIsNotDominated() {
        var bench = Bench()
        bench.add("a", on: "left", [(6, 7, 8), nil])
        bench.add("b", on: "right", [(1, 2, 3), (3, 4, 5)])
        bench.add("c", on: "right", [(1, 2, 3), Bench.exactly(10)])
        #expect(bench.decision.dominance.map(\.over) == [ID("c")] && bench.decision.dominance.map(\.under) == [ID("b")])
        bench.add("d", on: "right", [(8, 9, 9), Bench.exactly(10)])
        #expect(bench.decision.dominance.contains(Dominance(over: ID("d"), under: ID("a"), isCertain: true)))
    }

    /// Three criteria weigh a third each; in whole percents the first would weigh 34 and decide.
    @Test func equalWeightsAreExactlyEqual() {
        var bench = Bench(criteria: 3)
        bench.add("a", on: "left", [Bench.exactly(6), Bench.exactly(5), Bench.exactly(5)])
        bench.add("b", on: "right", [Bench.exactly(5), Bench.exactly(6), Bench.exactly(5)])
        let verdict = bench.decision.verdict
        #expect((verdict.margin ?? 1).magnitude < 1e-12 && verdict.isLevel)
        #expect(verdict.fromRatings.contains { $0.kind == ReasonKind.level.rawValue })
    }

    @Test func dominanceIsCertainOnlyWhereIntervalsDoNotOverlap() {
        var bench = Bench()
        bench.add("a", on: "left", [(6, 7, 8), (6, 7, 8)])
        bench.add("b", on: "right", [(5, 6, 7), (6, 7, 8)])
        bench.add("c", on: "right", [(1, 2, 3), (1, 2, 3)])
        let dominance = bench.decision.dominance
        #expect(dominance.contains(Dominance(over: ID("a"), under: ID("b"), isCertain: false)))
        #expect(dominance.contains(Dominance(over: ID("a"), under: ID("c"), isCertain: true)))
        #expect(!dominance.contains { $0.over == ID("b") && $0.under == ID("a") })
    }

    /// Sweeps each weight in steps of a hundredth of a percent and compares where the leader changes.
    @Test func aTieAtTheEndOfTheRangeChangesNothing() {
        // Equal under the first criterion: at its weight of 100 both are equal, and below it `a` leads.
        var bench = Bench()
        bench.add("a", on: "left", [Bench.exactly(7), Bench.exactly(8)])
        bench.add("b", on: "right", [Bench.exactly(7), Bench.exactly(5)])
        let interval = bench.decision.stability.first
        #expect(interval?.high == 100 && interval?.above == nil)
        #expect(interval?.low == 0 && interval?.below == nil)
    }

    @Test func stabilityIntervalsAgreeWithBruteForce() {
        var random = SplitMix64(state: 42)
        for _ in 0..<40 {
            let criteria = 2 + Int(random.next() % 4), options = 2 + Int(random.next() % 4)
            let contenders = (0..<options).map { index in
                Contest.Contender(
                    option: ID("o\(index)"), platform: ID("p\(index % 2)"), isCurrent: false, isCertain: true,
                    parts: (0..<criteria).map { column in
                        let points = (random.unit() * 100).rounded() / 10
                        return Score.Part(criterion: ID("c\(column)"), rating: Interval(low: points, likely: points, high: points), origin: .rated)
                    })
            }
            let contest = Contest(contenders: contenders, weights: (0..<criteria).map { _ in 1 + (random.unit() * 50).rounded() })
            let standing = contest.standing(), whole = contest.weights.reduce(0, +)
            let intervals = contest.stability(of: standing, criteria: (0..<criteria).map { ID("c\($0)") }, percents: contest.weights.map { $0 / whole * 100 })
            for (column, interval) in intervals.enumerated() {
                let weight = contest.weights[column] / whole * 100
                func leads(_ percent: Double) -> Bool { contest.standing(weights: Contest.weights(contest.weights, with: column, at: percent)).leader == standing.leader }
                var low = weight, high = weight
                while low > 0, leads(max(0, low - 0.01)) { low = max(0, low - 0.01) }
                while high < 100, leads(min(100, high + 0.01)) { high = min(100, high + 0.01) }
                #expect(abs(interval.low - low) <= 0.011, "\(interval) but \(low)")
                #expect(abs(interval.high - high) <= 0.011, "\(interval) but \(high)")
            }
        }
    }

    @Test func acceptabilityCountsEveryDrawOnce() throws {
        var bench = Bench()
        bench.add("a", on: "left", [(5, 6, 7), (5, 6, 7)])
        bench.add("b", on: "right", [(4, 6, 8), (4, 6, 8)])
        bench.add("c", on: "right", [Bench.exactly(0), Bench.exactly(0)])
        let decision = bench.decision
        let shares = decision.options.compactMap(\.acceptability)
        for row in shares { #expect(abs(row.reduce(0, +) - 1) < 1e-9) }
        for rank in 0..<3 { #expect(abs(shares.map { $0[rank] }.reduce(0, +) - 1) < 1e-9) }
        #expect(shares.last == [0, 0, 1])
        let first = try #require(shares.first?.first)
        #expect((0.4...0.6).contains(first))
        #expect(bench.decision.options.compactMap(\.acceptability) == shares)
    }

    @Test(arguments: [0.001, 0.5, 1.0, 1.4999, 2.718281828459045, 11.0, 1_234.5])
    func ownLogarithmAndExponentialUndoEachOther(_ value: Double) {
        #expect(abs(Exponential.exp(Exponential.log(value)) / value - 1) < 1e-13)
    }
}
