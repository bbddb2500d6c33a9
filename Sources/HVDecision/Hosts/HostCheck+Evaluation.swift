public import HVModel

/// The outcome of one check of a host's readiness.
public struct CheckResult: Sendable {
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case pass, warn, fail, unknown
        /// The check is not for hosts like this one.
        case notApplicable = "not-applicable"
    }

    public var check: HostCheck
    public var outcome: Outcome
    public var facts: [FactTrace]
}

extension HostCheck {
    /// - Parameter host: completed by what is known per CPU model.
    public func evaluate(on host: HostFacts) -> CheckResult {
        let applies = self.applies?.evaluate(on: host)
        if applies?.truth == .no { return CheckResult(check: self, outcome: .notApplicable, facts: applies?.facts ?? []) }
        let passed = pass.evaluate(on: host)
        let facts = passed.facts + (applies?.truth == .unknown ? applies?.facts ?? [] : [])
        // A check that passes is right whether it applies or not; one that does not may be none of this host's business.
        let outcome: CheckResult.Outcome =
            switch (passed.truth, applies?.truth) {
            case (.yes, _): .pass
            case (.unknown, _), (.no, .unknown): .unknown
            case (.no, _): otherwise == .fail ? .fail : .warn
            }
        return CheckResult(check: self, outcome: outcome, facts: facts)
    }
}
