import HVDiagnostics
import HVModel

extension Check {
    /// Half-width marks beside Han, full-width digits and letters, no space between Han and Latin, emphasis by slant.
    static let chineseTypography = Check(page: typographyPage) { catalog in
        var found: [Diagnostic] = []
        // What the 2024 document said is quoted as it was.
        for draft in catalog.drafts where draft.kind != .baseline {
            draft.walkTexts { node, _, keys in
                guard !keys.contains("was"), let text = node["zh"], let words = text.text, let fault = ChineseText.fault(in: words) else { return }
                found.append(Diagnostic(typographyPage, fault, at: draft.location(text)))
            }
        }
        return found
    }

    private static let typographyPage = CheckPage(
        "chinese.typography", .warning, "Chinese texts are set as Chinese is.",
        why: "Half-width marks and missing spaces are what a reader notices first of a careless translation.",
        before: "支持KVM,需要16核", after: "支持 KVM，需要 16 核")
}

/// How Chinese is written here; code and addresses are left alone.
enum ChineseText {
    /// The first fault of a text; nil if there is none.
    static func fault(in markdown: String) -> String? {
        let scalars = Array(prose(markdown).unicodeScalars)
        for index in scalars.indices {
            let scalar = scalars[index]
            if isFullWidth(scalar) { return "'\(scalar)' is full-width; write digits and letters half-width" }
            guard index + 1 < scalars.count else { continue }
            let next = scalars[index + 1]
            if isHan(scalar), marks.contains(next) { return "'\(scalar)\(next)': beside Han characters marks are full-width" }
            if isHan(next), marks.contains(scalar) { return "'\(scalar)\(next)': beside Han characters marks are full-width" }
            if isHan(scalar) && isLatin(next) || isLatin(scalar) && isHan(next) { return "'\(scalar)\(next)': a space is missing between Han and Latin" }
            if scalar == "*" && isHan(next) || isHan(scalar) && next == "*" { return "'\(scalar)\(next)': Chinese is not slanted or set bold" }
        }
        return nil
    }

    private static let marks: Set<Unicode.Scalar> = [",", ";", ":", "(", ")", "!", "?"]

    /// Without code spans and the addresses of links.
    private static func prose(_ markdown: String) -> String {
        markdown.replacing(/`[^`]*`/, with: "").replacing(/\]\([^)]*\)/, with: "").replacing("[", with: "").replacing(/https?:\/\/[!-~]+/, with: "")
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value) }
    private static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
        (0xFF10...0xFF19).contains(scalar.value) || (0xFF21...0xFF3A).contains(scalar.value) || (0xFF41...0xFF5A).contains(scalar.value)
    }
    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) }
}
