import HVDiagnostics
import HVModel

extension Check {
    static let staleTranslation = Check(page: stalePage) { catalog in
        var found = stalePages(catalog)
        for draft in catalog.drafts {
            draft.walkTexts { node, _, keys in
                let key = TranslationStamps.key(draft, keys)
                guard let original = node["en"], let translation = node["zh"], let source = original.text, let text = translation.text,
                    catalog.stamps.isStale(key, original: source, translation: text)
                else { return }
                found.append(
                    Diagnostic(
                        stalePage, "this translation is older than its original, which has changed since", at: draft.location(translation),
                        notes: [.init("the original is here", at: draft.location(original))], fix: "renew it, or run: hvdocs stamp \(key)"))
            }
        }
        return found
    }

    private static func stalePages(_ catalog: DraftCatalog) -> [Diagnostic] {
        let originals = Dictionary(
            catalog.pages.filter { $0.language == .en }.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        return catalog.pages.filter { $0.language == .zh }.compactMap { page in
            let key = TranslationStamps.key(page)
            guard let original = originals[page.slug],
                catalog.stamps.isStale(key, originalHash: original.hash, translationHash: page.hash)
            else { return nil }
            return Diagnostic(
                stalePage, "this translation is older than its original, which has changed since", at: Location(file: page.file),
                notes: [.init("the original is here", at: Location(file: original.file))], fix: "renew it, or run: hvdocs stamp \(key)")
        }
    }

    private static let stalePage = CheckPage(
        "translation.stale", .warning, "A translation is not older than its original.",
        why: "Content/translations.yml keeps a hash of both texts. If the original has changed and the translation has not, somebody has to look.",
        before: "en changed, zh as before", after: "zh renewed, or after a change of wording only: hvdocs stamp KEY")
}
