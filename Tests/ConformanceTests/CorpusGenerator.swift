@testable import HVDecision

/// Makes cases: all that is random comes from one seed.
struct CorpusGenerator {
    private var random = SplitMix64(state: 20_26)

    private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    private mutating func one<Element>(of all: [Element]) -> Element { all[below(all.count)] }

    private static let facts = ["cpu.architecture", "cpu.flags", "cpu.cores", "kernel.release", "iommu.enabled", "tpm.version"]

    mutating func conditionCase() -> ConditionCase {
        var facts: [String: FactTree] = [:]
        for name in Self.facts where below(4) > 0 { facts[name] = fact(name) }
        return ConditionCase(condition: condition(depth: 3), facts: facts, expected: 0)
    }

    private mutating func fact(_ name: String) -> FactTree {
        switch below(8) {
        case 0: FactTree.none
        // Of another kind than one expects.
        case 1: one(of: [.text("yes"), .integer(12), .flag(true), .texts(["a", "b"])])
        default:
            switch name {
            case "cpu.architecture": .text(one(of: ["x86_64", "aarch64", "riscv64"]))
            case "cpu.flags": .texts(one(of: [["vmx", "nx"], ["svm"], [], ["sev", "sev_es", "sev_snp"]]))
            case "cpu.cores": .integer(one(of: [0, 1, 2, 8, 64, 4_096]))
            case "kernel.release": .text(one(of: ["5.6.19", "5.7", "6.1.0-18-amd64", "6.10", "not a version", "5.10.0-60.18.0.50.oe2203"]))
            case "iommu.enabled": .flag(below(2) == 0)
            default: .text(one(of: ["1.2", "2.0", "2"]))
            }
        }
    }

    private mutating func condition(depth: Int) -> ConditionTree {
        switch depth > 0 ? below(6) : 5 {
        case 0: ConditionTree(operator: "all", conditions: parts(depth))
        case 1: ConditionTree(operator: "any", conditions: parts(depth))
        case 2: ConditionTree(operator: "not", conditions: [condition(depth: depth - 1)])
        default: test()
        }
    }

    private mutating func parts(_ depth: Int) -> [ConditionTree] {
        var parts: [ConditionTree] = []
        for _ in 0..<(1 + below(3)) { parts.append(condition(depth: depth - 1)) }
        return parts
    }

    private mutating func test() -> ConditionTree {
        let fact = one(of: Self.facts)
        switch below(9) {
        case 0: return ConditionTree(operator: one(of: ["Exists", "DoesNotExist"]), fact: fact)
        case 1: return ConditionTree(operator: one(of: ["IsTrue", "IsFalse"]), fact: fact)
        case 2, 3: return ConditionTree(operator: one(of: ["In", "NotIn"]), fact: fact, values: one(of: [["x86_64", "vmx"], ["aarch64"], ["8", "64"], ["true"], ["2.0", "svm", "nx"]]))
        case 4: return ConditionTree(operator: "InRegexp", fact: fact, values: [one(of: ["^x86", "^(sev|tdx)", "6[.]1", "^[0-9]{1,2}$", "arch64$", "^\\d\\.\\d$", "s.m", "^sev(_es)?$"])])
        case 5, 6:
            let ends = one(of: [["2", "8"], ["0", "64"], ["5", "4096"]])
            let op = one(of: ["Gt", "Ge", "Lt", "Le", "GtLt", "GeLe"])
            return ConditionTree(operator: op, fact: fact, values: op.count > 2 ? ends : [ends[0]])
        default:
            let ends = one(of: [["5.7", "6.2"], ["5.6.19", "6.10"], ["2.0", "3"], ["5.10", "6.1.0-18-amd64"]])
            let op = one(of: ["Gt", "Ge", "Lt", "Le", "GtLt", "GeLe"])
            return ConditionTree(operator: op, fact: fact, values: op.count > 2 ? ends : [ends[0]], as_version: true)
        }
    }

    mutating func contestCase() -> ContestCase {
        let criteria = 2 + below(4), count = 1 + below(5), current = below(8)
        var contenders: [ContestCase.Contender] = []
        for place in 0..<count {
            var ratings: [[Double]] = [], missing: [Int] = []
            for criterion in 0..<criteria {
                if below(10) == 0 {
                    ratings.append([0, 5, 10])
                    missing.append(criterion)
                } else {
                    let likely = Double(below(21)) / 2
                    ratings.append([max(0, likely - Double(below(5)) / 2), likely, min(10, likely + Double(below(5)) / 2)])
                }
            }
            contenders.append(
                ContestCase.Contender(
                    option: "o\(place)", platform: below(2) == 0 ? "kvm" : "vmware", isCurrent: place == current, isCertain: below(4) > 0, ratings: ratings, missing: missing))
        }
        var weights: [Double] = []
        for _ in 0..<criteria { weights.append(Double(below(10) == 0 ? 0 : 1 + below(50))) }
        if !weights.contains(where: { $0 > 0 }) { weights[0] = 1 }
        return ContestCase(
            contenders: contenders, weights: weights, expected: ContestCase.Expected(outcome: "", platform: nil, strength: "", leader: nil, totals: [], stability: []))
    }
}
