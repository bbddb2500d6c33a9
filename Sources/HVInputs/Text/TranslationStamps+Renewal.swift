import HVModel

extension TranslationStamps {
    /// Stamps of everything that exists now: new and renewed translations are stamped, stale ones keep their old stamp
    /// unless they are named in `forcing`; stamps of texts that are gone are dropped.
    static func renewed(
        _ old: TranslationStamps, drafts: [Draft], pages: [PageHead], forcing keys: Set<String>
    ) -> (text: String, unknown: [String]) {
        var now: [String: Stamp] = [:]
        for draft in drafts {
            draft.walkTexts { node, _, path in
                guard let original = node["en"]?.text, let translation = node["zh"]?.text else { return }
                now[key(draft, path)] = Stamp(original: hash(original), translation: hash(translation))
            }
        }
        let originals = Dictionary(pages.filter { $0.language == .en }.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        for page in pages where page.language == .zh {
            if let original = originals[page.slug] { now[key(page)] = Stamp(original: original.hash, translation: page.hash) }
        }
        let unknown = keys.filter { now[$0] == nil }.sorted()
        let merged = now.map { key, stamp in
            let stale = old.isStale(key, originalHash: stamp.original, translationHash: stamp.translation)
            return (key, stale && !keys.contains(key) ? old.stamps[key] ?? stamp : stamp)
        }
        return (TranslationStamps(stamps: Dictionary(merged, uniquingKeysWith: { first, _ in first })).text, unknown)
    }
}
