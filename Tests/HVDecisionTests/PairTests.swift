import HVDecision
import HVModel
import Testing

/// What runs on what: one answer for each platform, host architecture and guest architecture.
struct PairTests {
    private var bench = Bench()

    private func pair(_ host: String, _ guest: String) -> PairAnswer? {
        bench.catalog.pairs.first { $0.host == ID(host) && $0.guest == ID(guest) && $0.platform == ID("left") }
    }

    private mutating func state(_ product: String, _ row: String, _ role: SupportStatement.Role, _ mode: SupportStatement.Mode, _ state: SupportStatement.State, requires: Condition? = nil) {
        guard let index = bench.catalog.support.firstIndex(where: { $0.id == ID(row) }) else { return }
        bench.catalog.support[index].statements.append(SupportStatement(product: ID(product), role: role, mode: mode, state: state, requires: requires, evidence: Evidence()))
    }

    private mutating func add(_ product: String, _ kind: Product.Kind) {
        bench.catalog.products.append(Product(id: ID(product), name: Bench.both(product), platform: ID("left"), kind: kind, vendor: "v", summary: Bench.both(".")))
    }

    @Test mutating func theHypervisorItselfAnswersBeforeASuiteThatSaysLess() throws {
        add("suite", .suite)
        state("suite", "x86-64", .host, .accelerated, .yes)
        state("suite", "x86-64", .guest, .accelerated, .yes)
        add("kernel", .kernel)
        let vmx = Condition.test(.init(fact: "cpu.virtualization", op: .isIn, values: ["vmx"]))
        let all = Condition.all([.test(.init(fact: "cpu.architecture", op: .isIn, values: ["x86_64"])), vmx])
        state("kernel", "x86-64", .host, .accelerated, .yes)
        state("kernel", "x86-64", .guest, .accelerated, .yes, requires: all)
        let answer = try #require(pair("x86-64", "x86-64"))
        #expect(answer.way == .accelerated && answer.statement?.product == ID("kernel") && answer.also == [ID("suite")])
        #expect(answer.requires == vmx, "what the architecture tells is not asked again")
    }

    @Test mutating func anEmulatorRunsWhereNobodyDeniesItAndASuiteOnlyWhereItsMakerSaysSo() throws {
        add("suite", .suite)
        state("suite", "x86-64", .guest, .emulated, .yes)
        #expect(pair("aarch64", "x86-64")?.way == .unknown)
        add("emulator", .emulator)
        state("emulator", "x86-64", .guest, .emulated, .yes)
        let answer = try #require(pair("aarch64", "x86-64"))
        #expect(answer.way == .emulated && answer.statement?.product == ID("emulator") && answer.also.isEmpty)
    }

    @Test mutating func anEmulatorThatWasRemovedFromAHostIsTheReasonForGuestsThatItEmulates() throws {
        add("kernel", .kernel)
        state("kernel", "aarch64", .host, .accelerated, .removed)
        add("emulator", .emulator)
        state("emulator", "aarch64", .host, .emulated, .removed)
        state("emulator", "x86-64", .guest, .emulated, .yes)
        let answer = try #require(pair("aarch64", "x86-64"))
        #expect(answer.way == .impossible && answer.statement?.product == ID("emulator"))
        #expect(pair("aarch64", "aarch64")?.statement?.product == ID("kernel"), "it never emulated these")
    }
}
