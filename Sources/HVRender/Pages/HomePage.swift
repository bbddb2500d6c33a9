import HVModel

extension PageBuilder {
    mutating func home() -> PageView {
        let settings = site.model.settings
        let platforms = catalog.platforms.map { platform -> View in
            [
                "platform_id": .text(platform.id.text), "platform_tone": .text(index.tone(platform.id)), "platform": .text(platform.name[language]), "href": link(.platform(platform.id)),
                "summary": prose(platform.summary),
                "product_count": .number(index.productsByPlatform[platform.id]?.count ?? 0),
                "option_count": .number(index.optionsByPlatform[platform.id]?.count ?? 0),
            ]
        }
        let profiles = catalog.profiles.map { profile -> View in
            ["profile": .text(profile.name[language]), "href": link(.profile(profile.id)), "who": prose(profile.who)]
        }
        let changes = site.latelyChangedClaims.prefix(8).map { claimSummary($0) }
        let corrected = index.baseline.entries.values.count { $0.carried.status == .corrected }
        let carried = index.baseline.entries.count
        // The evidence page's definition: one number on the whole site.
        let statements = EvidenceTally(catalog, asOf: site.model.asOf).statements.count
        let counts = ["statements": "\(statements)", "sources": "\(catalog.sources.count)", "corrected": "\(corrected)", "carried": "\(carried)"]
        let hasArchitectures = catalog.support.contains { $0.kind == .architecture }
        return PageView(
            kind: "home", title: settings.title[language], description: settings.tagline[language], scripts: ["finder"],
            view: [
                "finder_href": site.model.pairs.isEmpty ? .none : link(.finder), "finder_hosts": .list(finderLinks()), "choose_href": link(.choose),
                "finder_data": data(for: "finder", finderStart()),
                "answer": prose(settings.answer),
                "counts": .text(word("counts", counts)),
                "platforms": .list(platforms),
                "criteria": .list(catalog.criteria.map { criterionRow($0) }),
                "table": .view(hasArchitectures ? table(.architecture) : nil),
                "matrix_href": link(.matrix),
                "profiles": .list(profiles),
                "has_profiles": .flag(!profiles.isEmpty),
                "changes": .list(Array(changes)),
                "has_changes": .flag(!changes.isEmpty),
                "document_href": catalog.baseline.isEmpty ? .none : link(.document),
                "pages": .list(prosePages()),
                "has_pages": .flag(!site.slugs.isEmpty),
                "notes_href": catalog.notes.isEmpty ? .none : link(.notes),
            ]
        )
    }

    private func criterionRow(_ criterion: Criterion) -> View {
        [
            "criterion": .text(criterion.name[language]), "question": .text(criterion.question[language]),
            "href": link(.criterion(criterion.id)),
        ]
    }

    func platformHead(_ platform: Platform) -> View {
        ["platform_id": .text(platform.id.text), "platform_tone": .text(index.tone(platform.id)), "platform": .text(platform.name[language])]
    }

    /// A home page shows the first few of thousands; the rest are reached from page to page.
    private func prosePages() -> [View] {
        site.slugs.prefix(24).compactMap { slug in
            site.head(of: slug, in: language).map { head in
                [
                    "page": .text(head.title), "page_description": .text(head.description), "href": link(.prose(slug: slug)),
                    "page_language": .text(head.language == language ? nil : head.language.tag),
                ]
            }
        }
    }
}
