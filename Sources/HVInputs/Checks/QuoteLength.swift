import HVDiagnostics
import HVMarkdown

extension Check {
    static let quoteLength = Check(page: quotePage) { catalog in
        var found: [Diagnostic] = []
        for draft in catalog.drafts {
            draft.walk { node, _, keys in
                guard keys.last == "quote", let text = node.text else { return }
                let han = text.unicodeScalars.count { HanText.isCharacter($0) }
                let words = text.split(whereSeparator: \.isWhitespace).count { $0.unicodeScalars.contains { !HanText.isCharacter($0) } }
                if words > 25 || han > 50 {
                    let size = han > 50 ? "\(han) Han characters" : "\(words) words"
                    found.append(Diagnostic(quotePage, "a quote has at most 25 words or 50 Han characters; this one has \(size)", at: draft.location(node)))
                }
            }
        }
        return found
    }

    private static let quotePage = CheckPage(
        "evidence.quote-length", .error, "Quotes have at most 25 words or 50 Han characters.",
        why: "Enough to find the place; more would be copying somebody's text.",
        before: "quote: a whole paragraph", after: "quote: the half sentence that says it")
}
