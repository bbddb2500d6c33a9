import HVModel

extension PageBuilder {
    func productRow(_ product: Product) -> View {
        [
            "product": .text(product.name[language]), "href": link(.product(product.id)),
            "kind": .text(word("kind", for: product.kind.rawValue)), "vendor": .text(product.vendor),
            "current": .text(current(product)),
            "platform_id": .text(product.platform.text), "platform_tone": .text(index.tone(product.platform)),
        ]
    }

    /// What a buyer would take today: the newest release, or what has replaced the product.
    private func current(_ product: Product) -> String? {
        if product.replacedBy.isEmpty { return product.releases.first?.version.text }
        return word("superseded", ["products": joined(product.replacedBy.map { name(of: $0) })])
    }

    /// In the order of the names that the reader sees.
    func productsByName(of platform: ID<Platform>) -> [Product] {
        (index.productsByPlatform[platform] ?? []).sorted { ($0.name[language], $0.id) < ($1.name[language], $1.id) }
    }

    func products() -> PageView {
        let groups = catalog.platforms.map { platform in
            platformHead(platform).merging([
                "anchor": .text(Anchor.platform(platform.id)),
                "products": .list(productsByName(of: platform.id).map { productRow($0) }),
            ])
        }
        return PageView(
            kind: "products", title: word("title_products"), description: word("description_products"),
            view: ["lede": .text(word("description_products")), "groups": .list(groups)]
        )
    }

    mutating func product(_ product: Product) -> PageView {
        let lifecycle = lifecycle(product.releases)
        let rows = index.rowsByProduct[product.id] ?? []
        var groups: [View] = []
        for row in rows {
            var statements: [View] = []
            for one in row.statements where one.product == product.id { statements.append(support(one, in: row)) }
            groups.append(["row_title": .text(row.title[language]), "href": link(.row(row.id)), "statements": .list(statements)])
        }
        let claims = (index.claimsByProduct[product.id] ?? []).map { claimSummary($0) }
        let notes = (index.notesByProduct[product.id] ?? []).map { named($0.title[language], .note($0.id)) }
        let former = product.formerNames.map { former -> View in
            let text = former.until.map { word("former_name_until", ["name": former.name, "until": $0]) }
            return ["former_name": .text(text ?? word("former_name", ["name": former.name]))]
        }
        let name = product.name[language]
        let sections: [(Bool, String, String)] = [
            (product.releases.isEmpty, "lifecycle", "section_lifecycle"), (groups.isEmpty, "support", "section_support"),
            (claims.isEmpty, "claims", "section_claims"), (notes.isEmpty, "reports", "section_notes"),
            (false, "notes", "section_footnotes"),
        ]
        return PageView(
            kind: "product", title: name, description: word("description_product", ["product": name, "vendor": product.vendor]),
            trail: [(word("title_products"), .products, nil)],
            sections: sections.filter { !$0.0 }.map { ($0.1, word($0.2)) },
            view: lifecycle.merging([
                "summary": prose(product.summary),
                "platform_id": .text(product.platform.text), "platform_tone": .text(index.tone(product.platform)),
                "platform": .text(self.name(of: product.platform)), "platform_href": link(.platform(product.platform)),
                "kind": .text(word("kind", for: product.kind.rawValue)),
                "vendor": .text(product.vendor),
                "homepage": link(outside: product.homepage),
                "upstream": .view(product.upstream.map { named(product: $0) }),
                "former": .list(former), "has_former": .flag(!former.isEmpty),
                "relations": .list(relations(product)),
                "identifiers": .list(product.identifiers.map { ["registry": .text(site.model.strings["registry_\($0.registry)", language] ?? $0.registry), "identifier": .text($0.name)] }),
                "options": .list((index.optionsByProduct[product.id] ?? []).map { named($0.name[language], .option($0.id)) }),
                "has_options": .flag(index.optionsByProduct[product.id] != nil),
                "groups": .list(groups), "has_support": .flag(!groups.isEmpty),
                "claims": .list(claims), "has_claims": .flag(!claims.isEmpty),
                "related_notes": .list(notes), "has_related_notes": .flag(!notes.isEmpty),
                "footnotes": footnoteList(), "has_footnotes": .flag(!footnotes.citations.isEmpty),
            ])
        )
    }

    private func relations(_ product: Product) -> [View] {
        let all: [(String, [ID<Product>])] = [
            ("relation_replaced_by", product.replacedBy), ("relation_replaces", (index.replaces[product.id] ?? []).map(\.id)),
            ("relation_part_of", product.partOf), ("relation_contains", (index.contains[product.id] ?? []).map(\.id)),
        ]
        return all.filter { !$0.1.isEmpty }.map { key, ids in
            ["relation": .text(word(key)), "products": .list(ids.map { named(product: $0) })]
        }
    }
}
