import HVModel

/// Words of a report: families by value, and how values are written.
enum ReportWords {
    static let required: [String] = {
        let families: [(String, [String])] = [
            ("reason", ReasonKind.allCases.map(\.rawValue)), ("strength", Strength.allCases.map(\.rawValue)),
            ("strength_meaning", Strength.allCases.map(\.rawValue)), ("outcome", ["platform", "split", "stay", "tie", "neither", "undetermined"]),
            ("eligibility", Eligibility.allCases.map(\.rawValue)), ("eligibility_glyph", Eligibility.allCases.map(\.rawValue)),
            ("result", KnockOut.Result.allCases.map(\.rawValue)), ("result_glyph", KnockOut.Result.allCases.map(\.rawValue)),
            ("matter", TailoredRow.Matter.allCases.map(\.rawValue)), ("way", GuestFit.Way.allCases.map(\.rawValue)),
            ("move", Assignment.Move.allCases.map(\.rawValue)), ("lifecycle", LifecycleResult.Status.allCases.map(\.rawValue)),
            ("estimate", CostEstimate.Kind.allCases.map(\.rawValue)), ("rating_origin", Score.Origin.allCases.map(\.rawValue)),
            ("check", CheckResult.Outcome.allCases.filter { $0 != .notApplicable }.map(\.rawValue)),
            ("check_glyph", CheckResult.Outcome.allCases.filter { $0 != .notApplicable }.map(\.rawValue)), ("describes", Describes.allCases.map(\.rawValue)),
        ]
        return families.flatMap { family, values in values.map { UIKey.of(family, $0) } }
    }()

    /// Thousands apart by a narrow space, two decimals: the same in every language.
    static func money(_ money: Money) -> String {
        let whole = money.hundredths / 100, rest = money.hundredths % 100
        return "\(money.currency) \(grouped(whole))" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
    }

    /// A total over estimates: no cents, which would promise what nobody knows. The arithmetic keeps them.
    static func total(_ total: Money) -> String {
        let isLarge = total.hundredths >= 100_000
        return money(isLarge ? Money(hundredths: (total.hundredths / 100 + (total.hundredths % 100 >= 50 ? 1 : 0)) * 100, currency: total.currency) : total)
    }

    static func grouped(_ number: Int) -> String {
        var digits = Array(String(number).unicodeScalars.reversed()), text = String.UnicodeScalarView()
        for start in stride(from: 0, to: digits.count, by: 3) {
            if start > 0 { text.append(",") }
            text.append(contentsOf: digits[start..<min(start + 3, digits.count)])
        }
        digits = Array(text)
        var result = String.UnicodeScalarView()
        result.append(contentsOf: digits.reversed())
        return String(result)
    }

    /// A weight: whole percents without a fraction.
    static func percent(_ percent: Double) -> String { Int(exactly: percent).map { "\($0)" } ?? decimal(percent) }

    /// One decimal, always: points and percentages stand below each other. Two where a tenth would tell level ones apart.
    static func decimal(_ number: Double, isFine: Bool = false) -> String {
        let parts = Int((number.magnitude * (isFine ? 100 : 10)).rounded())
        let digits = isFine ? "\(parts / 100).\(parts / 10 % 10)\(parts % 10)" : "\(parts / 10).\(parts % 10)"
        return (number < 0 && parts > 0 ? "−" : "") + digits
    }
}
