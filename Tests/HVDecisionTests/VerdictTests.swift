import HVModel
import Testing

@testable import HVDecision

/// A fixture for each legal pair of outcome and strength, and the rules behind them.
struct VerdictTests {
    private static func clearLeft() -> Bench {
        var bench = Bench()
        bench.add("a", on: "left", [Bench.exactly(9), Bench.exactly(9)])
        bench.add("b", on: "right", [Bench.exactly(2), Bench.exactly(2)])
        bench.addHost("h")
        return bench
    }

    /// Platform and clear: nothing small turns a lead of 7 round.
    @Test func platformClear() {
        let verdict = Self.clearLeft().decision.verdict
        #expect(verdict.outcome == .platform(ID("left")))
        #expect(verdict.strength == .clear)
        #expect(verdict.option == ID("a") && verdict.runnerUp == ID("b"))
        #expect(!verdict.survivesWithoutRatings)
        #expect(Self.clearLeft().decision.unknowns == nil)
    }

    /// Platform and fragile: a lead of 1.2, and one point less under a criterion of weight 50 leaves 0.7.
    @Test func platformFragile() {
        var bench = Bench()
        bench.add("a", on: "left", [Bench.exactly(6.2), Bench.exactly(6.2)])
        bench.add("b", on: "right", [Bench.exactly(5), Bench.exactly(5)])
        let verdict = bench.decision.verdict
        #expect(verdict.outcome == .platform(ID("left")))
        #expect(verdict.strength == .fragile)
    }

    /// Platform and undecided: a third option may yet be eligible, and would win for the other side.
    @Test func platformUndecided() {
        var bench = Self.clearLeft()
        bench.add("c", on: "right", [Bench.exactly(10), Bench.exactly(10)])
        bench.addFeature("f", ["a": .yes, "b": .yes, "c": .unknown])
        bench.brief.mustHaves = [.row(ID("f"))]
        let decision = bench.decision
        #expect(decision.eligibility("c") == .undetermined)
        #expect(decision.verdict.outcome == .platform(ID("left")))
        #expect(decision.verdict.strength == .undecided)
        #expect(decision.questions.first?.isDecisive == true)
        #expect(decision.flips.contains { if case .requirement = $0.change { $0.leader == ID("c") } else { false } })
        // All for the leader: `c` falls out. All against it: `c` takes part and wins.
        #expect(decision.unknowns?.about == ID("a"))
        #expect(decision.unknowns?.best == .init(outcome: .platform(ID("left")), leader: ID("a")))
        #expect(decision.unknowns?.worst == .init(outcome: .platform(ID("right")), leader: ID("c")))
    }

    /// Tie: best options of two platforms within a tenth of the scale.
    @Test func tie() {
        var bench = Bench()
        bench.add("a", on: "left", [Bench.exactly(6), Bench.exactly(6)])
        bench.add("b", on: "right", [Bench.exactly(5.5), Bench.exactly(5.5)])
        let verdict = bench.decision.verdict
        #expect(verdict.outcome == .tie)
        #expect(verdict.strength == .noClearWinner)
        #expect(verdict.bestOfEach == [ID("a"), ID("b")])
        // Both sides are told, and nobody is sent anywhere.
        #expect(verdict.fromFacts.filter { $0.kind == ReasonKind.lifecycleCovers.rawValue }.count == 2)
        #expect(verdict.assignments.isEmpty)
    }

    /// The same with a rating that nobody gave: at 10 it would settle the matter.
    @Test func tieUndecided() {
        var bench = Bench()
        bench.add("a", on: "left", [Bench.exactly(6), Bench.exactly(5)])
        bench.add("b", on: "right", [Bench.exactly(5.5), nil])
        let verdict = bench.decision.verdict
        #expect(verdict.outcome == .tie)
        #expect(verdict.strength == .undecided)
    }

    /// Two close options of one platform are no tie of platforms.
    @Test func closeOptionsOfOnePlatformDoNotTieThePlatforms() {
        var bench = Self.clearLeft()
        bench.add("a2", on: "left", [Bench.exactly(8.9), Bench.exactly(9)])
        #expect(bench.decision.verdict.outcome == .platform(ID("left")))
        #expect(bench.decision.verdict.strength == .clear)
    }

    @Test func stayClear() {
        var bench = Self.clearLeft()
        bench.brief.current = ID("a")
        #expect(bench.decision.verdict.outcome == .stay)
        #expect(bench.decision.verdict.strength == .clear)
    }

    @Test func stayFragile() {
        var bench = Bench()
        bench.add("a", on: "left", [Bench.exactly(6.4), Bench.exactly(6)])
        bench.add("b", on: "right", [Bench.exactly(0), (9, 9, 10)])
        bench.weigh(60, 40)
        bench.brief.current = ID("a")
        // 6.24 against 3.6; the weight of c1 would have to fall under 28 percent, b's interval ends change nothing.
        #expect(bench.decision.verdict.strength == .clear)
        bench.weigh(35, 65)
        // 6.14 against 5.85: within the margin.
        #expect(bench.decision.verdict.strength == .noClearWinner)
        bench.weigh(42, 58)
        // 6.168 against 5.22: still within a tenth.
        #expect(bench.decision.verdict.strength == .noClearWinner)
        bench.weigh(50, 50)
        bench.catalog.ratings[1].ratings[0].high = 5
        // 6.2 against 4.5, but with c1 at its high end b has 7.
        #expect(bench.decision.verdict.outcome == .stay)
        #expect(bench.decision.verdict.strength == .fragile)
    }

    @Test func stayUndecided() {
        var bench = Bench()
        bench.add("a", on: "left", [Bench.exactly(6), Bench.exactly(6)])
        bench.add("b", on: "right", [Bench.exactly(4), nil])
        bench.brief.current = ID("a")
        // Nobody rated b under c2; at 10 it has 7.
        #expect(bench.decision.verdict.outcome == .stay)
        #expect(bench.decision.verdict.strength == .undecided)
    }

    @Test func neitherBlocked() {
        var bench = Self.clearLeft()
        bench.addFeature("f", ["a": .no, "b": .no])
        bench.brief.mustHaves = [.row(ID("f"))]
        let verdict = bench.decision.verdict
        #expect(verdict.outcome == .neither)
        #expect(verdict.strength == .blocked)
        #expect(verdict.option == nil)
    }

    @Test func undeterminedUndecided() {
        var bench = Self.clearLeft()
        bench.addFeature("f", ["a": .unknown, "b": .unknown])
        bench.brief.mustHaves = [.row(ID("f"))]
        let verdict = bench.decision.verdict
        #expect(verdict.outcome == .undetermined)
        #expect(verdict.strength == .undecided)
    }

    private static func split() -> Bench {
        var bench = Bench()
        bench.add("a", on: "left", [Bench.exactly(7), Bench.exactly(7)], machines: ["aarch64"])
        bench.add("b", on: "right", [Bench.exactly(7), Bench.exactly(7)], machines: ["x86-64"])
        bench.addHost("arm", machine: "aarch64")
        bench.addHost("intel")
        return bench
    }

    @Test func splitClear() {
        let verdict = Self.split().decision.verdict
        #expect(verdict.outcome == .split)
        #expect(verdict.strength == .clear)
        #expect(verdict.assignments.map(\.option) == [ID("a"), ID("b")])
        #expect(verdict.survivesWithoutRatings)
    }

    @Test func onePlatformForAllDoesNotHideThatASplitIsPossible() {
        var bench = Self.split()
        bench.add("c", on: "left", [Bench.exactly(5), Bench.exactly(5)])
        let verdict = bench.decision.verdict
        #expect(verdict.outcome == .platform(ID("left")))
        let split = Reason(.splitPossible, ["platform": .platform(ID("right")), "groups": .text("intel")])
        #expect(verdict.fromFacts.contains(split) && verdict.against.contains(split))
        #expect(!Self.split().decision.verdict.fromFacts.contains { $0.kind == ReasonKind.splitPossible.rawValue })
    }

    @Test func splitWeakerThanClear() {
        var bench = Self.split()
        bench.add("c", on: "left", [Bench.exactly(5.8), Bench.exactly(5.8)], machines: ["x86-64"])
        #expect(bench.decision.verdict.strength == .fragile)
        bench = Self.split()
        bench.add("c", on: "left", [Bench.exactly(6.5), Bench.exactly(6.5)], machines: ["x86-64"])
        #expect(bench.decision.verdict.strength == .noClearWinner)
        bench = Self.split()
        bench.add("c", on: "left", [Bench.exactly(5), nil], machines: ["x86-64"])
        #expect(bench.decision.verdict.strength == .undecided)
    }

    @Test func everyLegalPairHasAFixtureAboveAndNothingElseIsLegal() {
        let pairs = LegalVerdicts.table.flatMap { kind, strengths in strengths.map { "\(kind.rawValue) \($0.rawValue)" } }
        #expect(
            Set(pairs) == [
                "platform clear", "platform fragile", "platform undecided", "tie no-clear-winner", "tie undecided", "stay clear", "stay fragile", "stay no-clear-winner", "stay undecided", "neither blocked",
                "undetermined undecided", "split clear", "split fragile", "split no-clear-winner", "split undecided",
            ])
        #expect(!LegalVerdicts.allows(.neither, .clear))
    }

    @Test func theOnlyPlatformLeftNeedsNoRatings() {
        var bench = Self.clearLeft()
        bench.hosts = []
        bench.addHost("arm", machine: "aarch64")
        bench.catalog.support[1].statements.removeAll { $0.product.text == "b" }
        bench.catalog.support[1].statements.append(SupportStatement(product: ID("b"), role: .host, state: .no, evidence: Evidence()))
        let decision = bench.decision
        #expect(decision.eligibility("b") == .excluded)
        #expect(decision.verdict.outcome == .platform(ID("left")))
        #expect(decision.verdict.survivesWithoutRatings)
        #expect(decision.verdict.fromFacts.contains { $0.kind == ReasonKind.onlyPlatformLeft.rawValue })
    }

    @Test func anOptionWithoutRatingsIsListedAndNotRanked() {
        var bench = Self.clearLeft()
        bench.add("new", on: "left", [])
        let decision = bench.decision
        #expect(decision.eligibility("new") == .listed)
        #expect(decision.option("new")?.score == nil)
        #expect(decision.option("new")?.acceptability == nil)
    }

    @Test func reviewIsDueOnTheFirstDayThatAnythingGoesStale() {
        var bench = Bench()
        bench.add("a", on: "left", [Bench.exactly(9), Bench.exactly(9)], support: "2027-06-01", reviewBy: .on(Bench.day("2027-08-01")))
        bench.add("b", on: "right", [Bench.exactly(2), Bench.exactly(2)], reviewBy: .on(Bench.day("2027-07-01")))
        #expect(bench.decision.verdict.reviewBy == Bench.day("2027-06-01"))
        #expect(bench.decision.verdict.reviewReason?.kind == ReasonKind.reviewSupport.rawValue)
        bench.asOf = Bench.day("2027-07-15")
        // What is overdue says since when.
        #expect(bench.decision.verdict.reviewBy == Bench.day("2027-07-01"))
    }

    @Test func anotherDayChangesOnlyWhatDependsOnIt() {
        var bench = Self.clearLeft()
        let before = bench.decision
        bench.asOf = Bench.day("2026-12-26")
        let after = bench.decision
        #expect(before.verdict.outcome == after.verdict.outcome)
        #expect(before.options.map { $0.score?.total } == after.options.map { $0.score?.total })
        #expect(before.options.map(\.acceptability) == after.options.map(\.acceptability))
        #expect(before.asOf != after.asOf)
    }
}
