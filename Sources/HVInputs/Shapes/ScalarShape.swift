import HVDiagnostics
import HVModel

/// Whether a text is what a scalar shape asks for.
enum ScalarShape {
    struct Problem {
        var id: String
        var message: String
        var fix: String?
    }

    static func problem(_ text: String, _ shape: Shape) -> Problem? {
        if text.allSatisfy(\.isWhitespace) { return Problem(id: "shape.empty", message: "must not be empty") }
        switch shape {
        case .line:
            // Scalars: "\r\n" is one character.
            return text.unicodeScalars.contains { $0 == "\n" || $0 == "\r" } ? Problem(id: "shape.wrong-type", message: "must be a single line") : nil
        case .ownID, .reference: return idProblem(text)
        case .referenceOr(_, let words): return words.contains(text) ? nil : idProblem(text)
        case .baselineID:
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            let fits = parts.count >= 2 && parts.count <= 6 && parts[0] == "baseline" && parts.allSatisfy { isID($0) }
            return fits ? nil : Problem(id: "value.id", message: "must be 'baseline/<section>/...' in kebab-case")
        case .oneOf(let choices): return choiceProblem(text, choices)
        case .date: return CalendarDate(text) == nil ? dateProblem(text, "a day, YYYY-MM-DD") : nil
        case .dateOr(let words):
            if words.contains(text) || CalendarDate(text) != nil { return nil }
            return dateProblem(text, "a day, YYYY-MM-DD, or \(words.map { "'\($0)'" }.joined(separator: " or "))")
        case .partialDate: return PartialDate(text) == nil ? dateProblem(text, "YYYY, YYYY-MM, YYYY-MM-DD or 'undated'") : nil
        case .version:
            return Version(text) == nil
                ? Problem(id: "value.version", message: "must be a version such as 5.7 or 8.0 U3, not '\(shortened(text))'") : nil
        case .integer(let range):
            guard let number = Int(text), text == String(number), range.contains(number) else {
                return Problem(id: "value.number", message: "must be a whole number from \(range.lowerBound) to \(range.upperBound), not '\(shortened(text))'")
            }
            return nil
        case .decimal: return isDecimal(text) ? nil : Problem(id: "value.number", message: "must be a number such as 350 or 4.50, not '\(shortened(text))'")
        case .rating:
            let fits = isDecimal(text) && text.utf8.count <= 4 && (Double(text) ?? 11) <= 10 && text.split(separator: ".").dropFirst().allSatisfy { $0.utf8.count == 1 }
            return fits ? nil : Problem(id: "value.number", message: "must be a rating from 0 to 10 with at most one decimal, not '\(shortened(text))'")
        case .currency:
            let fits = text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
            return fits ? nil : Problem(id: "value.currency", message: "must be three capital letters such as USD or CNY")
        case .url: return urlProblem(text)
        case .siteAddress: return SiteAddress.problem(text).map { Problem(id: "value.url", message: $0) }
        case .languageTag:
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            let fits = (2...3).contains(parts[0].utf8.count) && parts.allSatisfy { (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy { (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) } }
            return fits ? nil : Problem(id: "value.language", message: "must be a language tag such as en or zh-Hans, not '\(shortened(text))'")
        default: return nil
        }
    }

    static func isID(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return text.utf8.count <= 80
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) } }
    }

    private static func idProblem(_ text: String) -> Problem? {
        isID(text) ? nil : Problem(id: "value.id", message: "must be an id in kebab-case (a-z, 0-9, single hyphens, at most 80), not '\(shortened(text))'")
    }

    private static func choiceProblem(_ text: String, _ choices: [String]) -> Problem? {
        if choices.contains(text) { return nil }
        let near = NearMiss.of(text, among: choices)
        return Problem(
            id: "value.choice",
            message: "must be one of \(choices.joined(separator: ", ")), not '\(shortened(text))'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
            fix: near.map { "replace with '\($0)'" })
    }

    private static func dateProblem(_ text: String, _ wanted: String) -> Problem {
        Problem(id: "value.date", message: "must be \(wanted), and exist; not '\(shortened(text))'")
    }

    private static func isDecimal(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && text.utf8.count <= 15
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    }

    private static func urlProblem(_ text: String) -> Problem? {
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: text.hasPrefix) else { return Problem(id: "value.url", message: "must start with https:// or http://") }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { !"/?#".contains($0) }
        let clean = text.unicodeScalars.allSatisfy { $0.value > 0x20 && !"<>\"\\^`{|}".unicodeScalars.contains($0) }
        let fits = !host.isEmpty && clean && !host.contains("@") && text.utf8.count <= 2_000
        return fits ? nil : Problem(id: "value.url", message: "must be a complete URL without spaces, quotes or a user name")
    }

    private static func shortened(_ text: String) -> String {
        let line = text.prefix { $0 != "\n" }
        return line.count > 40 ? line.prefix(40) + "…" : String(line)
    }
}
