import HVDecision
import HVModel
import Testing

/// What a profile's page says of the ratings.
struct ProfileStandingTests {
    /// With weights 75 and 25: `a` has 0.75 * 8 + 0.25 * 4 = 7, `b` 0.75 * 4 + 0.25 * 8 = 5, `c` 6; only `a` and `c` run on AArch64.
    @Test func theBestOfEachSideLeadsOnTheHostsThatTheProfileIsFor() throws {
        var bench = Bench()
        bench.add("b", on: "left", [Bench.exactly(4), Bench.exactly(8)])
        bench.add("a", on: "left", [Bench.exactly(8), Bench.exactly(4)])
        bench.add("c", on: "right", [Bench.exactly(6), Bench.exactly(6)])
        bench.add("d", on: "right", [Bench.exactly(9), Bench.exactly(9)], machines: ["x86-64"])
        let weights = [Profile.Weight(criterion: ID("c1"), percent: 75), Profile.Weight(criterion: ID("c2"), percent: 25)]
        let suits = Condition.test(.init(fact: "cpu.architecture", op: .isIn, values: ["aarch64"]))
        bench.catalog.profiles = [
            Profile(id: ID("arm"), name: Bench.both("arm"), order: 1, who: Bench.both("."), advice: Bench.both("."), weights: weights, suits: suits, evidence: Evidence()),
            Profile(id: ID("any"), name: Bench.both("any"), order: 2, who: Bench.both("."), advice: Bench.both("."), weights: weights, evidence: Evidence()),
        ]
        let standings = bench.catalog.profileStandings(asOf: bench.asOf)
        let arm = try #require(standings[ID("arm")]), any = try #require(standings[ID("any")])
        #expect(arm.leaders.map(\.option) == [ID("a"), ID("c")] && arm.leaders.map(\.points) == [7, 6] && arm.host == ID("aarch64"))
        #expect(any.leaders.map(\.option) == [ID("d"), ID("a")] && any.host == nil)
    }
}
