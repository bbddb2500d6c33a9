import HVModel
import Testing

@testable import HVDecision

struct KnockOutTests {
    private static func bench() -> Bench {
        var bench = Bench()
        bench.add("a", on: "left", [Bench.exactly(6), Bench.exactly(6)])
        bench.addHost("h")
        return bench
    }

    private static func knockOut(_ bench: Bench, _ requirement: (Requirement) -> Bool) throws -> KnockOut {
        try #require(bench.decision.option("a")?.knockOuts.first { requirement($0.requirement) })
    }

    /// Option `a` as another product of which `a`, of vendor `v`, is a component.
    private static func wrapped(_ id: String, _ kind: Product.Kind, of vendor: String) -> Bench {
        var bench = Self.bench()
        var product = bench.catalog.products[0]
        (product.id, product.kind, product.vendor) = (ID(id), kind, vendor)
        bench.catalog.products.append(product)
        bench.catalog.options[0].product = ID(id)
        bench.catalog.options[0].components = [ID("a")]
        return bench
    }

    private static func isMustHave(_ requirement: Requirement) -> Bool {
        if case .mustHave = requirement { true } else { false }
    }

    @Test(arguments: [
        (SupportStatement.State.yes, KnockOut.Result.passed), (.no, .failed), (.removed, .failed), (.unknown, .unknown), (.notApplicable, .passed),
    ])
    func aMustHaveIsAsItsStateSays(_ state: SupportStatement.State, _ result: KnockOut.Result) throws {
        var bench = Self.bench()
        bench.addFeature("f", ["a": state])
        bench.brief.mustHaves = [.row(ID("f"))]
        #expect(try Self.knockOut(bench, Self.isMustHave).result == result)
    }

    @Test(arguments: [(Brief.Partial.accept, KnockOut.Result.passed), (.ask, .unknown), (.refuse, .failed)])
    func partIsTakenAsTheBriefSays(_ partial: Brief.Partial, _ result: KnockOut.Result) throws {
        var bench = Self.bench()
        bench.addFeature("f", ["a": .partial])
        bench.brief.mustHaves = [.row(ID("f"))]
        bench.brief.partial = partial
        #expect(try Self.knockOut(bench, Self.isMustHave).result == result)
        #expect(bench.decision.questions.contains { $0.about == .partial(ID("f")) } == (partial == .ask))
    }

    @Test func aRowWithoutAStatementIsUnknownAndNotNo() {
        var bench = Self.bench()
        bench.addFeature("f", [:])
        bench.brief.mustHaves = [.row(ID("f"))]
        #expect(bench.decision.eligibility("a") == .undetermined)
    }

    @Test func aConditionOnHostsIsTracedToItsFact() throws {
        var bench = Self.bench()
        bench.addFeature("f", ["a": .yes], requires: .test(.init(fact: "iommu.enabled", op: .isTrue)))
        bench.brief.mustHaves = [.row(ID("f"))]
        #expect(try Self.knockOut(bench, Self.isMustHave).result == .unknown)
        #expect(bench.decision.questions.contains { $0.about == .fact(name: "iommu.enabled", group: "h") })
        bench.hosts[0].facts["iommu.enabled"] = Fact(.flag(false), from: "/sys/kernel/iommu_groups")
        let failed = try Self.knockOut(bench, Self.isMustHave)
        #expect(failed.result == .failed && failed.group == "h")
        #expect(failed.facts == [FactTrace(name: "iommu.enabled", fact: Fact(.flag(false), from: "/sys/kernel/iommu_groups"))])
    }

    @Test func versionsOfTheOptionDecide() throws {
        var bench = Self.bench()
        bench.addFeature("later", ["a": .yes])
        bench.catalog.support[2].statements[0].since = Bench.version("2.0")
        bench.addFeature("update", ["a": .yes])
        bench.catalog.support[3].statements[0].since = Bench.version("1.0 U2")
        bench.addFeature("gone", ["a": .yes])
        bench.catalog.support[4].statements[0].until = Bench.version("1.0")
        bench.brief.mustHaves = ["later", "update", "gone"].map { .row(ID($0)) }
        let results = bench.decision.option("a")?.knockOuts.filter { Self.isMustHave($0.requirement) }.map(\.result)
        #expect(results == [.failed, .passed, .failed])
    }

    @Test func theProductSpeaksBeforeItsComponents() throws {
        var bench = Self.bench()
        bench.catalog.options[0].components = [ID("part")]
        bench.addFeature("f", ["a": .no, "part": .yes])
        bench.addFeature("g", ["a": .unknown, "part": .yes])
        bench.brief.mustHaves = [.row(ID("f")), .row(ID("g"))]
        let results = bench.decision.option("a")?.knockOuts.filter { Self.isMustHave($0.requirement) }.map(\.result)
        #expect(results == [.failed, .unknown])
    }

    @Test func whatIsSeenInAGuestDoesNotDecideForTheMachineBelow() throws {
        var bench = Self.bench()
        bench.hosts[0].describes = .guest
        bench.hosts[0].facts["kvm.device"] = Fact(.flag(false), from: "/dev/kvm")
        bench.catalog.support[0].statements[0].requires = .test(Condition.Test(fact: "kvm.device", op: .isTrue))
        let decision = bench.decision
        #expect(decision.options.map(\.eligibility).contains(.eligible) == false)
        #expect(decision.option("a")?.knockOuts.first?.reason.kind == ReasonKind.hostIsGuest.rawValue)
        #expect(decision.verdict.fromFacts.map(\.kind).prefix(2) == [ReasonKind.groupIsGuest.rawValue, ReasonKind.groupWithoutKVM.rawValue])
        #expect(decision.questions.first?.about == .machineBelow(group: bench.hosts[0].name))
    }

    @Test func theOneRequirementThatKeepsABetterOptionOutIsAFlip() {
        var bench = Self.bench()
        bench.add("b", on: "right", [Bench.exactly(9), Bench.exactly(9)])
        bench.addFeature("f", ["a": .yes, "b": .no])
        bench.brief.mustHaves = [.row(ID("f"))]
        let flip = bench.decision.flips.last
        #expect(flip?.change == .requirement(.mustHave(ID("f")), ID("b")))
        #expect(flip?.leader == ID("b") && flip?.outcome == .platform(ID("right")))
    }

    @Test func whereEverythingIsExcludedTheLastObstaclesAreTold() {
        var bench = Self.bench()
        bench.add("b", on: "right", [Bench.exactly(6), Bench.exactly(6)], machines: [])
        bench.addFeature("f", ["a": .no, "b": .no])
        bench.brief.mustHaves = [.row(ID("f"))]
        let decision = bench.decision
        #expect(decision.verdict.strength == .blocked)
        // `b` fails on the hosts as well: one requirement less would not help it.
        #expect(decision.flips.map(\.change) == [.dropped(.mustHave(ID("f")), options: [ID("a")])])
    }

    @Test func aSuiteDoesNotRunWhereOnlyAnotherVendorsComponentIsSaidTo() throws {
        var bench = Self.wrapped("suite", .suite, of: "another")
        #expect(bench.decision.option("a")?.knockOuts.first?.reason.kind == ReasonKind.hostByComponent.rawValue)
        bench.catalog.products[0].vendor = "another"
        #expect(bench.decision.option("a")?.knockOuts.first?.result == .passed)
    }

    /// The component accelerates guests of an architecture on hosts of it alone: nil, the distribution's vendor says nothing of such hosts.
    @Test(arguments: [(SupportStatement.State?.none, KnockOut.Result.unknown), (.some(.yes), .passed), (.some(.no), .failed), (.some(.removed), .failed), (.some(.unknown), .unknown)])
    func acceleratedGuestsAreAsTheProductIsOnTheirHosts(_ state: SupportStatement.State?, _ result: KnockOut.Result) throws {
        var bench = Self.wrapped("distribution", .distribution, of: "another")
        if let state { bench.catalog.support[0].statements.append(SupportStatement(product: ID("distribution"), role: .host, mode: .accelerated, state: state, evidence: Evidence())) }
        bench.brief.guests = [GuestGroup(os: "Linux", architecture: "x86_64", count: 1)]
        let knockOut = try #require(bench.decision.option("a")?.knockOuts.first { if case .guest = $0.requirement { true } else { false } })
        #expect(knockOut.result == result, "\(knockOut.reason)")
    }

    /// A suite holds what its vendor chose, a distribution the emulators that its vendor builds.
    @Test(arguments: [(Product.Kind.suite, "another", KnockOut.Result.unknown), (.suite, "", .passed), (.distribution, "another", .passed)])
    func aFeatureOfAnotherVendorsComponentIsNoFeatureOfASuite(_ kind: Product.Kind, _ vendor: String, _ result: KnockOut.Result) throws {
        var bench = Self.wrapped("bundle", kind, of: vendor + "v")
        bench.addFeature("f", ["a": .yes])
        bench.brief.mustHaves = [.row(ID("f"))]
        let knockOut = bench.decision.option("a")?.knockOuts.first { $0.requirement == .mustHave(ID("f")) }
        #expect(knockOut?.result == result)
        #expect((knockOut?.reason.kind == ReasonKind.mustHaveByComponent.rawValue) == (result == .unknown))
    }

    /// What is in use runs there, so the hosts have what it needs, and so has what needs the same.
    @Test func whatIsInUseProvesWhatItNeeds() {
        var bench = Bench()
        bench.add("now", on: "left", [Bench.exactly(5), Bench.exactly(5)])
        bench.add("other", on: "right", [Bench.exactly(5), Bench.exactly(5)])
        bench.addHost("h")
        let needs = Condition.all([.test(.init(fact: "cpu.architecture", op: .isIn, values: ["x86_64"])), .test(.init(fact: "cpu.virtualization", op: .isIn, values: ["vmx", "svm"]))])
        for index in bench.catalog.support[0].statements.indices { bench.catalog.support[0].statements[index].requires = needs }
        #expect(bench.decision.eligibility("now") == .undetermined)
        bench.brief.current = ID("now")
        #expect(bench.decision.eligibility("now") == .eligible && bench.decision.eligibility("other") == .eligible)
        #expect(bench.decision.option("now")?.knockOuts.first?.facts.last?.fact == Fact(.text("vmx | svm"), from: Fact.use))
        // What a probe says goes before it.
        bench.hosts[0].facts["cpu.virtualization"] = Fact(FactValue.none, from: "probe")
        #expect(bench.decision.eligibility("now") == .excluded)
    }

    private static func withEmulation(_ change: (inout Bench) -> Void = { _ in }) -> Bench {
        var bench = Self.bench()
        bench.catalog.support[1].statements.append(SupportStatement(product: ID("a"), role: .guest, mode: .emulated, state: .yes, evidence: Evidence()))
        bench.brief.guests = [GuestGroup(os: "x", architecture: "arm64", count: 3)]
        bench.catalog.support[1].machines.append("arm64")
        change(&bench)
        return bench
    }

    @Test func aGuestOfAnArchitectureWithHostsOfItsOwnIsRePlatformed() throws {
        let decision = Self.withEmulation().decision
        #expect(decision.verdict.assignments.first?.guests.map(\.way) == [.replatform])
        #expect(decision.verdict.assignments.first?.move == .replatform)
    }

    /// Who has no emulator is not worse off: rebuilding is open to all. Guests that cannot be rebuilt are another matter.
    @Test func guestsThatCanBeRebuiltExcludeNobody() {
        var bench = Self.withEmulation()
        bench.catalog.support[1].statements.removeAll { $0.mode == .emulated }
        #expect(bench.decision.verdict.assignments.first?.guests.map(\.way) == [.replatform])
        bench.brief.guests[0].emulation = .keep
        #expect(bench.decision.eligibility("a") == .excluded)
        #expect(Self.withEmulation { $0.brief.guests[0].emulation = .keep }.decision.verdict.assignments.first?.guests.map(\.way) == [.emulated])
    }

    @Test func aGuestWithoutHostsOfItsOwnIsEmulatedOnly() {
        var bench = Self.withEmulation()
        for index in bench.catalog.support[1].statements.indices where bench.catalog.support[1].statements[index].role == .host {
            bench.catalog.support[1].statements[index].state = .removed
        }
        #expect(bench.decision.verdict.assignments.first?.guests.map(\.way) == [.emulated])
        #expect(bench.decision.verdict.fromFacts.contains { $0.kind == "guests-emulated" })
        bench.brief.guests[0].emulation = .refuse
        #expect(bench.decision.eligibility("a") == .excluded)
    }

    @Test func whetherAGuestIsAcceleratedCanBeUnknown() {
        var bench = Self.withEmulation()
        let accelerated = bench.catalog.support[1].statements.firstIndex { $0.mode == .accelerated && $0.role == .guest }
        bench.catalog.support[1].statements[accelerated ?? 0].requires = .test(.init(fact: "kvm.extensions.arm_el1_32bit", op: .isTrue))
        #expect(bench.decision.eligibility("a") == .undetermined)
    }

    @Test func identicalProbesAreOneGroupAndTheBriefNamesIt() {
        var bench = Self.bench()
        bench.addHost("h2")
        bench.addHost("other", cores: 32)
        let groups = bench.decision.hosts
        #expect(groups.map(\.count) == [2, 1])
        bench.brief.hosts = [HostGroupBrief(name: "rack", count: 12, probe: "h2")]
        #expect(bench.decision.hosts.map { "\($0.name) \($0.count)" } == ["rack 12", "other 1"])
    }

    @Test func aProfileSaysWhichHostsItIsFor() {
        var bench = Self.bench()
        func profile(_ name: String, machine: String) -> Profile {
            let suits = Condition.test(.init(fact: "cpu.architecture", op: .isIn, values: [machine]))
            return Profile(id: ID(name), name: Bench.both(name), order: 1, who: Bench.both("."), advice: Bench.both("."), suits: suits, evidence: Evidence())
        }
        bench.catalog.profiles = [profile("p", machine: "x86_64"), profile("q", machine: "aarch64")]
        bench.brief.profile = ID("q")
        #expect(bench.decision.suitedProfiles == [ID("p")])
        #expect(bench.decision.unsuitedGroups == ["h"])
    }

    @Test func aBriefFillsInWhatAProbeDoesNotSay() {
        var bench = Self.bench()
        bench.brief.hosts = [HostGroupBrief(name: "rack", count: 1, facts: ["iommu.enabled": .flag(true), "cpu.architecture": .text("mips")])]
        let facts = bench.decision.hosts.first?.facts
        #expect(facts?.facts["iommu.enabled"] == Fact(.flag(true), from: "brief"))
        #expect(facts?.architecture == "x86_64")
    }

    @Test func complianceIsShownAsBroughtAndNeverAsserted() throws {
        var bench = Self.bench()
        bench.add("b", on: "right", [Bench.exactly(5), Bench.exactly(5)])
        bench.brief.compliance = [ComplianceItem(requirement: "list", options: [ID("a")], certificate: "42")]
        #expect(bench.decision.eligibility("a") == .eligible)
        #expect(bench.decision.eligibility("b") == .excluded)
        bench.brief.compliance = [ComplianceItem(requirement: "list")]
        #expect(bench.decision.eligibility("a") == .undetermined)
        bench.brief.compliance[0].isMust = false
        #expect(bench.decision.eligibility("a") == .eligible)
    }

    @Test func aCheckThatDoesNotApplyIsNoFailure() {
        let check = HostCheck(
            id: ID("x"), platform: ID("left"), title: Bench.both("x"), order: 1, applies: .test(.init(fact: "cpu.architecture", op: .isIn, values: ["x86_64"])),
            pass: .test(.init(fact: "cpu.virtualization", op: .exists)), otherwise: .fail, reason: Bench.both("."), remedy: Bench.both("."), evidence: Evidence())
        func outcome(_ facts: [String: FactValue]) -> CheckResult.Outcome { check.evaluate(on: HostFacts(name: "h", facts: facts.mapValues { Fact($0, from: "t") })).outcome }
        #expect(outcome(["cpu.architecture": .text("aarch64"), "cpu.virtualization": .none]) == .notApplicable)
        #expect(outcome(["cpu.architecture": .text("x86_64"), "cpu.virtualization": .none]) == .fail)
        #expect(outcome(["cpu.architecture": .text("x86_64"), "cpu.virtualization": .text("vmx")]) == .pass)
        #expect(outcome(["cpu.architecture": .text("x86_64")]) == .unknown)
        #expect(outcome(["cpu.virtualization": .none]) == .unknown)
    }
}
