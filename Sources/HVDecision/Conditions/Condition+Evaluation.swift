public import HVModel

/// What a condition says of a host, and which facts say so.
public struct ConditionResult: Sendable {
    public var truth: Truth
    /// Every fact that was looked at, once, in the order of the condition.
    public var facts: [FactTrace]
}

extension Condition {
    /// Evaluates in Kleene's three-valued logic: what the host does not tell is unknown, and decides nothing by itself.
    ///
    /// A fact that was looked for and is not there (`none`) does not exist, is in no list, and compares with nothing: `Exists`, `In`,
    /// `InRegexp`, the comparisons, `IsTrue` and `IsFalse` are no, `DoesNotExist` and `NotIn` are yes. A list holds `In` if any of its
    /// elements is one of the values. Values of a kind that the operator cannot compare are unknown.
    public func evaluate(on host: HostFacts) -> ConditionResult {
        var seen: Set<String> = []
        let facts = names.filter { seen.insert($0).inserted }.map { FactTrace(name: $0, fact: host.facts[$0] ?? host.provenByUse($0)) }
        return ConditionResult(truth: truth(on: host), facts: facts)
    }

    func truth(on host: HostFacts) -> Truth {
        switch self {
        case .all(let conditions): Truth.all(conditions.map { $0.truth(on: host) })
        case .any(let conditions): Truth.any(conditions.map { $0.truth(on: host) })
        case .not(let condition): !condition.truth(on: host)
        case .test(let test): host[test.fact] == nil && host.provenByUse.contains(test) ? .yes : test.truth(of: host[test.fact])
        }
    }

    /// What is still asked of a host once its known facts are taken out; nil: nothing.
    func remaining(on host: HostFacts) -> Condition? {
        if truth(on: host) == .yes { return nil }
        guard case .all(let conditions) = self else { return self }
        let asked = conditions.compactMap { $0.remaining(on: host) }
        return asked.count == 1 ? asked[0] : .all(asked)
    }

    private var names: [String] {
        switch self {
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.names)
        case .not(let condition): condition.names
        case .test(let test): [test.fact]
        }
    }
}

extension Condition.Test {
    func truth(of value: FactValue?) -> Truth {
        guard let value else { return .unknown }
        switch op {
        case .exists: return Truth(value != .none)
        case .doesNotExist: return Truth(value == .none)
        case .isIn: return Truth(words(of: value).contains { values.contains($0) })
        case .notIn: return Truth(!words(of: value).contains { values.contains($0) })
        case .inRegexp:
            let patterns = values.compactMap { try? SafePattern($0) }
            return Truth(words(of: value).contains { word in patterns.contains { $0.matches(word) } })
        case .isTrue, .isFalse:
            if value == .none { return .no }
            guard case .flag(let flag) = value else { return .unknown }
            return Truth(flag == (op == .isTrue))
        case .gt, .ge, .lt, .le, .gtLt, .geLe:
            if value == .none { return .no }
            return asVersion ? compare(words(of: value).first.flatMap { Version($0) }, values.compactMap { Version($0) }) : compare(integer(value), values.compactMap { Int($0) })
        }
    }

    private func words(of value: FactValue) -> [String] {
        switch value {
        case .text(let text): [text]
        case .integer(let number): ["\(number)"]
        case .flag(let flag): ["\(flag)"]
        case .texts(let texts): texts
        case .none: []
        }
    }

    private func integer(_ value: FactValue) -> Int? {
        if case .integer(let number) = value { number } else { nil }
    }

    private func compare<Value: Comparable>(_ value: Value?, _ bounds: [Value]) -> Truth {
        guard let value, let first = bounds.first, let last = bounds.last else { return .unknown }
        switch op {
        case .gt: return Truth(value > first)
        case .ge: return Truth(value >= first)
        case .lt: return Truth(value < first)
        case .le: return Truth(value <= first)
        case .gtLt: return Truth(value > first && value < last)
        case .geLe: return Truth(value >= first && value <= last)
        default: return .unknown
        }
    }
}
