import HVDiagnostics
import HVModel

extension Check {
    /// Texts use the glossary's name of a thing, so that one word means one thing throughout.
    static let glossarySynonym = Check(page: synonymPage) { catalog in
        let synonyms = catalog.of(.glossary).flatMap { $0.root["terms"]?.items ?? [] }.flatMap(Synonym.of)
        if synonyms.isEmpty { return [] }
        var found: [Diagnostic] = []
        // The 2024 document is quoted as it was, the list itself names them, and commands call things what they call them.
        for draft in catalog.drafts where ![.baseline, .glossary].contains(draft.kind) {
            draft.walkTexts { node, _, _ in
                for language in Language.allCases {
                    guard let text = node[language.rawValue], let words = text.text?.replacing(/`[^`]*`/, with: "") else { continue }
                    for synonym in synonyms where synonym.language == language && synonym.isIn(words) {
                        found.append(
                            Diagnostic(synonymPage, "'\(synonym.word)' is a synonym; the glossary says '\(synonym.name)'", at: draft.location(text), fix: "replace with '\(synonym.name)'"))
                    }
                }
            }
        }
        return found
    }

    private struct Synonym {
        let word: String
        let name: String
        let language: Language

        static func of(_ term: Node) -> [Synonym] {
            Language.allCases.flatMap { language -> [Synonym] in
                guard let name = term["name"]?[language.rawValue]?.text else { return [] }
                return (term["synonyms"]?[language.rawValue]?.items ?? []).compactMap(\.text).map { Synonym(word: $0, name: name, language: language) }
            }
        }

        /// Chinese has no spaces between words; in other languages only whole words count. A synonym within the name itself is no use of it.
        func isIn(_ text: String) -> Bool {
            let text = text.replacing(name, with: "")
            if language == .zh { return text.contains(word) }
            let words = Self.words(text), wanted = Self.words(word)
            return !wanted.isEmpty && words.indices.contains { words[$0...].starts(with: wanted) }
        }

        private static func words(_ text: String) -> [String] {
            text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" && $0 != "/" && $0 != "@" }.map(String.init)
        }
    }

    private static let synonymPage = CheckPage(
        "glossary.synonym", .warning, "Texts use the glossary's word for a thing.",
        why: "Two words for one thing look like two things, most of all in a translation.",
        before: "zh: 支持实时迁移", after: "zh: 支持热迁移")
}
