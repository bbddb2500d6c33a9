import HVModel

extension PageBuilder {
    func platform(_ platform: Platform) -> PageView {
        let name = platform.name[language]
        let claims = index.claimsByPlatform[platform.id] ?? []
        let groups = catalog.criteria.compactMap { criterion -> View? in
            let own = claims.filter { $0.criterion == criterion.id }
            guard !own.isEmpty else { return nil }
            return [
                "criterion": .text(criterion.name[language]), "href": link(.criterion(criterion.id)),
                "claims": .list(own.map { claimSummary($0) }),
            ]
        }
        let options = (index.optionsByPlatform[platform.id] ?? []).map { optionRow($0) }
        let products = productsByName(of: platform.id).map { productRow($0) }
        return PageView(
            kind: "platform", title: name, description: word("description_platform", ["platform": name]),
            sections: [
                (products.isEmpty, "products", "section_products"), (options.isEmpty, "options", "section_options"),
                (groups.isEmpty, "claims", "section_claims"),
            ].filter { !$0.0 }.map { ($0.1, word($0.2)) },
            view: [
                "platform_id": .text(platform.id.text), "platform_tone": .text(index.tone(platform.id)),
                "summary": prose(platform.summary),
                "products": .list(products), "has_products": .flag(!products.isEmpty),
                "options": .list(options), "has_options": .flag(!options.isEmpty),
                "groups": .list(groups), "has_claims": .flag(!groups.isEmpty),
            ]
        )
    }
}
