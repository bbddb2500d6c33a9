import HVModel

extension PageBuilder {
    func optionRow(_ option: Option) -> View {
        [
            "option": .text(option.name[language]), "href": link(.option(option.id)), "product": .text(name(of: option.product)),
            "product_href": link(.product(option.product)), "version": .text(option.version?.text),
            "edition": .text(option.edition?[language]), "platform_id": .text(option.platform.text), "platform_tone": .text(index.tone(option.platform)),
            "prices": .list(option.prices.map { priceWords($0) }),
        ]
    }

    private func priceWords(_ price: Price) -> View {
        let isFree = price.high.allSatisfy { $0 == "0" || $0 == "." }
        let range = price.low == price.high ? price.low : word("price_range", ["low": price.low, "high": price.high])
        let amount = isFree ? word("price_free") : word("price_amount", ["currency": price.currency, "amount": range])
        return [
            "amount": .text(amount), "is_free": .flag(isFree), "unit": .text(word("unit", for: price.unit.rawValue)),
            "tax": .text(word("tax", for: price.tax.rawValue)), "on": .text(price.on.description), "checked": .text(price.checked.description),
        ]
    }

    func options() -> PageView {
        let groups = catalog.platforms.map { platform in
            platformHead(platform).merging([
                "anchor": .text(Anchor.platform(platform.id)),
                "options": .list((index.optionsByPlatform[platform.id] ?? []).map { optionRow($0) }),
            ])
        }
        return PageView(
            kind: "options", title: word("title_options"), description: word("description_options"),
            view: ["lede": .text(word("description_options")), "groups": .list(groups), "cost_chart": costChart()]
        )
    }

    mutating func option(_ option: Option) -> PageView {
        var prices: [View] = []
        for price in option.prices {
            prices.append(priceWords(price).merging(["notes": prose(price.notes), "refs": references(price.citations)]))
        }
        let ratings = ratings(of: option), licensing = licensing(of: option)
        let product = index.products[option.product]
        let found = option.version.flatMap { version in product?.releases.first { $0.version == version } }
        let lifecycle = lifecycle(found.map { [$0] } ?? [])
        let name = option.name[language]
        return PageView(
            kind: "option", title: name, description: plain(option.summary),
            trail: [(word("title_options"), .options, nil)],
            sections: [
                (prices.isEmpty ? nil : "prices", "section_prices"), (licensing.isEmpty ? nil : "licensing", "section_licensing"),
                ("ratings", "section_ratings"), (option.questions.isEmpty ? nil : "questions", "section_questions"),
                (found == nil ? nil : "lifecycle", "section_lifecycle"), (footnotes.citations.isEmpty ? nil : "notes", "section_footnotes"),
            ].compactMap { anchor, title in anchor.map { ($0, word(title)) } },
            view: lifecycle.merging([
                "summary": prose(option.summary), "ended": prose(option.ended), "ratings_chart": ratingsChart(of: option),
                "platform_id": .text(option.platform.text), "platform_tone": .text(index.tone(option.platform)),
                "platform": .text(self.name(of: option.platform)), "platform_href": link(.platform(option.platform)),
                "product": .text(self.name(of: option.product)), "product_href": link(.product(option.product)),
                "version": .text(option.version?.text),
                "edition": .text(option.edition?[language]),
                "components": .list(option.components.map { named(product: $0) }),
                "has_components": .flag(!option.components.isEmpty),
                "prices": .list(prices), "has_prices": .flag(!prices.isEmpty),
                "licensing": .list(licensing), "has_licensing": .flag(!licensing.isEmpty),
                "ratings": .list(ratings), "has_ratings": .flag(!ratings.isEmpty),
                "questions": .list(option.questions.map { ["question": prose($0)] }), "has_questions": .flag(!option.questions.isEmpty),
                "footnotes": footnoteList(), "has_footnotes": .flag(!footnotes.citations.isEmpty),
            ])
        )
    }
}
