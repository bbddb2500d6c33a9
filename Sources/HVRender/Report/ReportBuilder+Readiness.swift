import HVModel

extension ReportBuilder {
    /// What the checks found on each probed group; what passes is only counted.
    mutating func readiness() -> View {
        var groups: [View] = []
        for readiness in decision.readiness where !readiness.results.isEmpty {
            let telling = readiness.results.filter { $0.outcome != .pass }.enumerated().sorted { (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset) }
            var rows: [View] = []
            for (_, result) in telling { rows.append(row(result)) }
            let counts = [CheckResult.Outcome.pass, .warn, .fail, .unknown].compactMap { outcome -> String? in
                let count = readiness.results.count { $0.outcome == outcome }
                return count == 0 ? nil : word("report_count_of", ["count": "\(count)", "what": word("check", for: outcome.rawValue)])
            }
            groups.append(["readiness_title": .text(word("report_readiness", ["group": readiness.group])), "counts": .text(page.joined(counts)), "rows": .list(rows), "has_rows": .flag(!rows.isEmpty)])
        }
        return ["readiness": .list(groups), "has_readiness": .flag(!groups.isEmpty)]
    }

    private static func rank(_ result: CheckResult) -> Int { result.outcome == .fail ? 0 : result.outcome == .warn ? 1 : 2 }

    private mutating func row(_ result: CheckResult) -> View {
        let check = result.check, isUnknown = result.outcome == .unknown
        let missing = result.facts.filter { $0.fact == nil }.map { factWords($0.name) }
        return [
            "check": .text(check.title[language]), "platform": .text(name(check.platform)), "outcome": .text(word("check", for: result.outcome.rawValue)),
            "outcome_key": .text(result.outcome.rawValue), "outcome_glyph": .text(word("check_glyph", for: result.outcome.rawValue)),
            "reason": .text(isUnknown ? word("report_check_unknown", ["facts": missing.joined(separator: language == .zh ? "、" : ", ")]) : page.plain(check.reason)),
            "remedy": .text(isUnknown ? nil : page.plain(check.remedy)), "refs": page.references(check.evidence.citations),
        ]
    }
}
