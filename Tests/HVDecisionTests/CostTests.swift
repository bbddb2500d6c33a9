import HVDecision
import HVModel
import Testing

struct CostTests {
    private static func rule(_ kind: LicensingRule.Kind, _ value: Int, disputed: Bool = false) -> LicensingRule {
        LicensingRule(kind: kind, value: value, isDisputed: disputed, citations: [])
    }

    /// 3 hosts of 2 CPUs with 12 cores: 16 per CPU are 32 a host, 96 in all; at USD 100 for 5 years 48,000.
    @Test func countsAtLeastSixteenCoresPerCPU() throws {
        var bench = Bench(cost: 2)
        bench.add("a", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("100.00")], licensing: [Self.rule(.coresPerCPUFloor, 16)])
        bench.addHost("h", cores: 12)
        bench.brief.hosts = [HostGroupBrief(name: "rack", count: 3)]
        let cost = try #require(bench.decision.option("a")?.cost), line = try #require(cost.lines.first)
        #expect(line.quantityLow == 96 && line.quantityHigh == 96)
        #expect(line.steps == [.hosts(3), .coresPerHost(24), .rule(0, before: 24, after: 32)])
        #expect(cost.likely == Money(hundredths: 4_800_000, currency: "USD"))
        #expect(cost.missing.isEmpty)
    }

    /// 1 host of 2 CPUs with 16 cores are 32; with the disputed minimum of an order 72.
    @Test func showsADisputedMinimumBothWays() throws {
        var bench = Bench(cost: 2)
        bench.add(
            "a", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("50.00")], licensing: [Self.rule(.coresPerCPUFloor, 16), Self.rule(.coresPerOrderFloor, 72, disputed: true)])
        bench.addHost("h")
        let cost = try #require(bench.decision.option("a")?.cost), line = try #require(cost.lines.first)
        #expect(line.quantityLow == 32 && line.quantityHigh == 72)
        #expect(line.steps.last == .disputedRule(1, without: 32, with: 72))
        #expect(cost.low == Money(hundredths: 800_000, currency: "USD"))
        #expect(cost.high == Money(hundredths: 1_800_000, currency: "USD"))
    }

    /// 4 hosts of 3 sockets in units of 2 sockets: 2 units a host, 8 in all.
    @Test func roundsSocketsUpToUnits() throws {
        var bench = Bench(cost: 2)
        bench.add("a", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("1000.00", .socketYear)], licensing: [Self.rule(.socketsPerUnit, 2)])
        bench.addHost("h", sockets: 3)
        bench.brief.hosts = [HostGroupBrief(name: "rack", count: 4)]
        let line = try #require(bench.decision.option("a")?.cost?.lines.first)
        #expect(line.quantityLow == 8)
        #expect(line.low == Money(hundredths: 4_000_000, currency: "USD"))
    }

    @Test func convertsOnlyWithARateAndSaysSo() throws {
        var bench = Bench(cost: 2)
        bench.add("a", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("100.00", .serverYear, currency: "EUR")])
        bench.addHost("h")
        #expect(bench.decision.option("a")?.cost?.missing == [.exchangeRate(from: "EUR")])
        #expect(bench.decision.option("a")?.score?.parts.last?.origin == .missing)
        // The rate is asked for, and not how good the option is.
        #expect(bench.decision.questions.contains { $0.about == .cost(ID("a"), [.exchangeRate(from: "EUR")]) } && !bench.decision.questions.contains { $0.about == .rating(ID("a"), ID("c2")) })
        bench.brief.exchangeRates = [ExchangeRate(from: "EUR", rateMillionths: 1_100_000, on: Bench.day("2026-11-01"))]
        bench.brief.taxPercent = 10
        // 5 years of EUR 100 are USD 550, with 10 percent tax 605.
        #expect(bench.decision.option("a")?.cost?.likely == Money(hundredths: 60_500, currency: "USD"))
    }

    @Test func anAgreedPriceStandsInForPublishedOnes() throws {
        var bench = Bench(cost: 2)
        bench.add("a", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("100.00")])
        bench.addHost("h")
        let money = { Money(hundredths: $0, currency: "USD") }
        bench.brief.prices = [AgreedPrice(option: ID("a"), low: money(1_000), likely: money(2_000), high: money(3_000), unit: .coreYear)]
        let line = try #require(bench.decision.option("a")?.cost?.lines.first)
        #expect(line.origin == .agreed(0))
        #expect([line.low, line.likely, line.high].map(\.hundredths) == [160_000, 320_000, 480_000])
    }

    /// Staying costs 100 a host and month, the other nothing but 1,100 once: cheaper once 1,200 have been paid, in month 12.
    @Test func findsTheBreakEvenMonthAndSuppressesItWhereALineIsMissing() throws {
        var bench = Bench(cost: 2)
        bench.add("now", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("1200.00", .serverYear)])
        bench.add("new", on: "right", [Bench.exactly(5), nil], prices: [Bench.price("0.00", .serverYear)])
        bench.addHost("h")
        bench.brief.current = ID("now")
        let money = Money(hundredths: 110_000, currency: "USD"), nothing = Money(hundredths: 0, currency: "USD")
        bench.brief.costs = CostEstimate.Kind.allCases.map { CostEstimate(kind: $0, low: $0 == .training ? money : nothing, likely: $0 == .training ? money : nothing, high: money) }
        #expect(bench.decision.option("new")?.cost?.breakEvenMonth == 12)
        bench.brief.costs.removeLast()
        let cost = try #require(bench.decision.option("new")?.cost)
        #expect(cost.breakEvenMonth == nil && cost.isBreakEvenSuppressed)
        #expect(cost.missing == [.estimate(.laterExit)])
    }

    /// A vendor's tiers: the one in the middle is a price that somebody asks, halfway between the ends is none.
    @Test(arguments: [(["500.00", "1775.00", "3400.00"], 177_500), (["100.00", "300.00"], 20_000), (["70.00"], 7_000)])
    func theLikelyPriceIsTheOneInTheMiddle(_ prices: [String], _ likely: Int) throws {
        var bench = Bench(cost: 2)
        bench.add("a", on: "left", [Bench.exactly(5), nil], prices: prices.map { Bench.price($0, .serverYear) })
        bench.addHost("h")
        #expect(try #require(bench.decision.option("a")?.cost?.lines.first).priceLikely.hundredths == likely)
    }

    /// 370.00 for 61 months are 1,880.8333...; at 1.10 they are 2,068.91666..., and rounded before the conversion 2,068.913.
    @Test func aLineIsRoundedOnce() throws {
        var bench = Bench(cost: 2)
        bench.add("a", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("370.00", .serverYear, currency: "EUR")])
        bench.addHost("h")
        bench.brief.horizon = Bench.day("2031-12-20")
        bench.brief.exchangeRates = [ExchangeRate(from: "EUR", rateMillionths: 1_100_000, on: Bench.day("2026-11-01"))]
        #expect(bench.decision.option("a")?.cost?.likely == Money(hundredths: 206_892, currency: "USD"))
    }

    /// Another edition of the same release takes nothing; another product of the same platform takes some work, another platform all of it.
    @Test func whatAMoveTakesDependsOnHowFarItGoes() {
        var bench = Bench(cost: 2)
        bench.add("now", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("10.00", .serverYear)])
        bench.add("edition", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("10.00", .serverYear)])
        bench.catalog.options[1].product = ID("now")
        bench.add("other", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("10.00", .serverYear)])
        bench.add("far", on: "right", [Bench.exactly(5), nil], prices: [Bench.price("10.00", .serverYear)])
        bench.addHost("h")
        bench.brief.current = ID("now")
        #expect(["now", "edition", "other", "far"].map { bench.decision.option($0)?.cost?.missing.count } == [0, 0, 3, 6])
    }

    @Test func nothingIsNothingInEveryCurrency() throws {
        var bench = Bench(cost: 2)
        bench.add("a", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("0.00", .serverYear, currency: "EUR")])
        bench.addHost("h")
        #expect(bench.decision.option("a")?.cost?.likely == Money(hundredths: 0, currency: "USD"))
        #expect(bench.decision.option("a")?.score?.parts.last?.rating.likely == 10)
    }

    /// A guest has the sockets that the layer below lets it have.
    @Test func aProbeFromInsideAGuestDoesNotCountSockets() {
        var bench = Bench(cost: 2)
        bench.add("a", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("10.00")])
        bench.addHost("vm", sockets: 1, cores: 2)
        bench.hosts[0].describes = .guest
        #expect(bench.decision.option("a")?.cost?.missing == [.topology(group: "vm")])
        bench.brief.hosts = [HostGroupBrief(name: "rack", count: 1, facts: ["cpu.sockets": .integer(2), "cpu.cores": .integer(32)])]
        #expect(bench.decision.option("a")?.cost?.lines.first?.quantityLow == 32)
    }

    @Test func theCostRatingComesFromFixedAnchors() throws {
        for (price, points) in [("0.00", 10.0), ("50.00", 8), ("100.00", 6.5), ("150.00", 5), ("350.00", 2), ("700.00", 0), ("9000.00", 0)] {
            var bench = Bench(cost: 2)
            bench.add("a", on: "left", [Bench.exactly(5), Bench.exactly(1)], prices: [Bench.price(price)])
            bench.addHost("h")
            let part = try #require(bench.decision.option("a")?.score?.parts.last)
            #expect(part.origin == .computed, "an authored rating never counts beside a computed one")
            #expect(abs(part.rating.likely - points) < 1e-9, "\(price)")
        }
    }

    @Test func withoutTopologyNoCostIsMadeUp() {
        var bench = Bench(cost: 2)
        bench.add("a", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("100.00")])
        bench.brief.hosts = [HostGroupBrief(name: "rack", count: 3, architecture: "x86_64")]
        let cost = bench.decision.option("a")?.cost
        #expect(cost?.missing == [.topology(group: "rack")])
        #expect(cost?.low == nil)
    }

    @Test func hugeAmountsStopInsteadOfWrapping() {
        var bench = Bench(cost: 2)
        bench.add("a", on: "left", [Bench.exactly(5), nil], prices: [Bench.price("9999999999.00", .serverYear)])
        bench.addHost("h")
        bench.brief.hosts = [HostGroupBrief(name: "rack", count: 1_000_000)]
        #expect((bench.decision.option("a")?.cost?.high?.hundredths ?? 0) > 0)
    }
}
