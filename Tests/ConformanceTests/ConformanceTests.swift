import Foundation
import HVModel
import Testing

@testable import HVDecision

/// Swift's side of the corpus; the script's is Tests/Site/test_conformance.py. To make the corpus anew: HVDOCS_RECORD=1, then read the difference.
struct ConformanceTests {
    @Test func swiftDecidesTheCorpusAsWritten() throws {
        if ProcessInfo.processInfo.environment["HVDOCS_RECORD"] != nil { try record() }
        let corpus = try Corpus.read()
        #expect(corpus.conditions.count + corpus.contests.count >= 500)
        for one in corpus.conditions { #expect(Self.truth(of: one) == one.expected, "\(one)") }
        for one in corpus.contests {
            let now = Self.decided(one), then = one.expected
            #expect(now.outcome == then.outcome && now.platform == then.platform && now.strength == then.strength && now.leader == then.leader, "\(one)")
            #expect(now.totals == then.totals)
            for (new, old) in zip(now.stability, then.stability) {
                #expect(new.below == old.below && new.above == old.above && abs(new.low - old.low) < 1e-9 && abs(new.high - old.high) < 1e-9)
            }
        }
    }

    /// Every answer and every verdict has to be there, or the corpus shows nothing.
    @Test func theCorpusHasEveryKindOfAnswer() throws {
        let corpus = try Corpus.read()
        for truth in [-1, 0, 1] { #expect(corpus.conditions.count { $0.expected == truth } > 50) }
        for strength in ["clear", "fragile", "no-clear-winner", "undecided"] { #expect(corpus.contests.contains { $0.expected.strength == strength }, "\(strength)") }
        for outcome in ["platform", "stay", "tie", "undetermined"] { #expect(corpus.contests.contains { $0.expected.outcome == outcome }, "\(outcome)") }
        let operators = Set(corpus.conditions.flatMap { Self.operators($0.condition) })
        #expect(operators == Set(Condition.Operator.allCases.map(\.rawValue) + ["all", "any", "not"]))
    }

    private func record() throws {
        var generator = CorpusGenerator(), conditions: [ConditionCase] = [], contests: [ContestCase] = []
        for _ in 0..<400 { conditions.append(generator.conditionCase()) }
        for _ in 0..<160 { contests.append(generator.contestCase()) }
        let written = try? Corpus.read()
        // What was written by hand stays, with what was expected by hand.
        let byHand = written?.conditions.prefix { $0.facts["by.hand"] != nil } ?? []
        for index in conditions.indices { conditions[index].expected = Self.truth(of: conditions[index]) }
        for index in contests.indices { contests[index].expected = Self.decided(contests[index]) }
        try Corpus(conditions: byHand + conditions, contests: contests).write()
    }

    private static func truth(of one: ConditionCase) -> Int {
        let host = HostFacts(name: "host", facts: one.facts.mapValues { Fact($0.value, from: "corpus") })
        return switch one.condition.condition.truth(on: host) {
        case .no: -1
        case .unknown: 0
        case .yes: 1
        }
    }

    private static func operators(_ tree: ConditionTree) -> [String] { [tree.operator] + (tree.conditions ?? []).flatMap(operators) }

    private static func decided(_ one: ContestCase) -> ContestCase.Expected {
        let criteria = one.weights.indices.map { ID<Criterion>("c\($0)") }
        let contenders = one.contenders.map { contender in
            Contest.Contender(
                option: ID(contender.option), platform: ID(contender.platform), isCurrent: contender.isCurrent, isCertain: contender.isCertain,
                parts: contender.ratings.enumerated().map { place, rating in
                    Score.Part(
                        criterion: criteria[place], rating: Interval(low: rating[0], likely: rating[1], high: rating[2]),
                        origin: contender.missing.contains(place) ? .missing : .rated)
                })
        }
        let contest = Contest(contenders: contenders, weights: one.weights), standing = contest.standing()
        let whole = one.weights.reduce(0, +)
        let stability = contest.stability(of: standing, criteria: criteria, percents: one.weights.map { $0 / whole * 100 })
        var platform: String?
        if case .platform(let id) = standing.outcome { platform = id.text }
        return ContestCase.Expected(
            outcome: LegalVerdicts.kind(of: standing.outcome).rawValue, platform: platform, strength: contest.strength(of: standing).rawValue,
            leader: standing.leader.map { contenders[$0].option.text }, totals: standing.totals,
            stability: stability.map { ContestCase.Interval(low: $0.low, high: $0.high, below: $0.below?.text, above: $0.above?.text) })
    }
}
