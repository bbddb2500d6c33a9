import HVDecision
import HVModel
import Testing

struct ConditionTests {
    private static let host = HostFacts(
        name: "h",
        facts: [
            "cpu.architecture": Fact(.text("x86_64"), from: "uname -m"), "cpu.flags": Fact(.texts(["vmx", "nx"]), from: "/proc/cpuinfo"),
            "cpu.cores": Fact(.integer(16), from: "/sys"), "iommu.enabled": Fact(.flag(false), from: "/sys"),
            "cpu.virtualization": Fact(.none, from: "/proc/cpuinfo"), "kernel.release": Fact(.text("6.1.0-28"), from: "/proc"),
        ])

    private static func truth(_ fact: String, _ op: Condition.Operator, _ values: [String] = [], version: Bool = false) -> Truth {
        Condition.test(.init(fact: fact, op: op, values: values, asVersion: version)).evaluate(on: host).truth
    }

    @Test func everyOperatorOnWhatIsKnown() {
        #expect(Self.truth("cpu.architecture", .isIn, ["x86_64", "aarch64"]) == .yes)
        #expect(Self.truth("cpu.architecture", .notIn, ["x86_64"]) == .no)
        #expect(Self.truth("cpu.flags", .isIn, ["svm", "vmx"]) == .yes)
        #expect(Self.truth("cpu.flags", .notIn, ["svm"]) == .yes)
        #expect(Self.truth("cpu.architecture", .inRegexp, ["^x86"]) == .yes)
        #expect(Self.truth("cpu.cores", .exists) == .yes)
        #expect(Self.truth("cpu.cores", .doesNotExist) == .no)
        #expect(Self.truth("cpu.cores", .gt, ["15"]) == .yes)
        #expect(Self.truth("cpu.cores", .gt, ["16"]) == .no)
        #expect(Self.truth("cpu.cores", .ge, ["16"]) == .yes)
        #expect(Self.truth("cpu.cores", .lt, ["17"]) == .yes)
        #expect(Self.truth("cpu.cores", .le, ["15"]) == .no)
        #expect(Self.truth("cpu.cores", .gtLt, ["15", "17"]) == .yes)
        #expect(Self.truth("cpu.cores", .gtLt, ["16", "17"]) == .no)
        #expect(Self.truth("cpu.cores", .geLe, ["16", "17"]) == .yes)
        #expect(Self.truth("iommu.enabled", .isTrue) == .no)
        #expect(Self.truth("iommu.enabled", .isFalse) == .yes)
        #expect(Self.truth("kernel.release", .ge, ["5.7"], version: true) == .yes)
        #expect(Self.truth("kernel.release", .ge, ["6.10"], version: true) == .no)
    }

    @Test func whatIsMissingIsUnknownToEveryOperator() {
        for op in Condition.Operator.allCases {
            #expect(Self.truth("tpm.present", op, Array(repeating: "1", count: op.arity.lowerBound)) == .unknown, "\(op)")
        }
    }

    @Test func whatWasLookedForAndIsNotThereIsKnown() {
        #expect(Self.truth("cpu.virtualization", .exists) == .no)
        #expect(Self.truth("cpu.virtualization", .doesNotExist) == .yes)
        #expect(Self.truth("cpu.virtualization", .isIn, ["vmx"]) == .no)
        #expect(Self.truth("cpu.virtualization", .notIn, ["vmx"]) == .yes)
        #expect(Self.truth("cpu.virtualization", .isTrue) == .no)
        #expect(Self.truth("cpu.virtualization", .gt, ["1"]) == .no)
    }

    @Test func whatCannotBeComparedIsUnknown() {
        #expect(Self.truth("cpu.architecture", .isTrue) == .unknown)
        #expect(Self.truth("cpu.architecture", .gt, ["1"]) == .unknown)
        #expect(Self.truth("cpu.cores", .isFalse) == .unknown)
    }

    @Test func tracesEveryFactOnce() {
        let known = Condition.test(.init(fact: "cpu.cores", op: .exists)), unknown = Condition.test(.init(fact: "tpm.present", op: .isTrue))
        let result = Condition.any([known, .not(unknown), .all([known])]).evaluate(on: Self.host)
        #expect(result.truth == .yes)
        #expect(result.facts.map(\.name) == ["cpu.cores", "tpm.present"])
        #expect(result.facts.map { $0.fact?.origin } == ["/sys", nil])
    }

    @Test func aCPUModelTellsOnlyWhatTheProbeDoesNot() {
        let match = Condition.test(.init(fact: "cpu.architecture", op: .isIn, values: ["x86_64"]))
        func model(_ id: String, _ condition: Condition, _ cores: Int) -> CPUModel {
            CPUModel(
                id: ID(id), name: LocalizedText(en: id, zh: id), order: 1, match: condition,
                facts: [(name: "cpu.cores", value: .integer(cores)), (name: "cpu.threads", value: .integer(cores))], evidence: Evidence())
        }
        let other = Condition.test(.init(fact: "cpu.part", op: .isIn, values: ["0xd01"]))
        let completed = Self.host.completed(by: [model("unsure", other, 1), model("first", match, 2), model("second", match, 3)])
        #expect(completed.integer("cpu.cores") == 16)
        #expect(completed.facts["cpu.threads"] == Fact(.integer(2), from: "cpus/first"))
    }
}
