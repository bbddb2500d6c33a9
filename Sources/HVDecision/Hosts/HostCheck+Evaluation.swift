public import HVModel

extension HostCheck {
    /// - Parameter host: completed by what is known per CPU model.
    public func evaluate(on host: HostFacts) -> CheckResult {
        let applies = self.applies?.evaluate(on: host)
        if applies?.truth == .no { return CheckResult(check: self, outcome: .notApplicable, facts: applies?.facts ?? []) }
        let passed = pass.evaluate(on: host)
        let facts = (passed.facts + (applies?.truth == .unknown ? applies?.facts ?? [] : [])).uniqued()
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

extension Catalog {
    /// Every check that is for hosts like this one.
    /// - Parameter host: completed by what is known per CPU model.
    public func readiness(of host: HostFacts) -> [CheckResult] {
        let places = Dictionary(platforms.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let ordered = checks.enumerated().sorted { (places[$0.element.platform] ?? 0, $0.offset) < (places[$1.element.platform] ?? 0, $1.offset) }
        return ordered.map { $0.element.evaluate(on: host) }.filter { $0.outcome != .notApplicable }
    }
}
