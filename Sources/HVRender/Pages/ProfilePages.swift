import HVModel

extension PageBuilder {
    func profiles() -> PageView {
        let profiles = catalog.profiles.map { profile -> View in
            ["profile": .text(profile.name[language]), "href": link(.profile(profile.id)), "who": prose(profile.who)]
        }
        return PageView(
            kind: "profiles", title: word("title_profiles"), description: word("description_profiles"),
            view: ["lede": .text(word("description_profiles")), "profiles": .list(profiles)]
        )
    }

    mutating func profile(_ profile: Profile) -> PageView {
        let most = profile.weights.map(\.percent).max() ?? 0
        let weights = profile.weights.map { weight -> View in
            [
                "criterion": .text(index.criteria[weight.criterion]?.name[language]),
                "href": link(.criterion(weight.criterion)),
                "percent": .number(weight.percent),
                // The longest bar fills its column.
                "bar": .number(most == 0 ? 0 : weight.percent * 100 / most),
            ]
        }
        let revisions = revisions(profile.baseline)
        let references = references(profile.evidence.citations)
        let name = profile.name[language]
        return PageView(
            kind: "profile", title: name, description: plain(profile.who),
            trail: [(word("title_profiles"), .profiles, nil)],
            view: [
                "who": prose(profile.who), "advice": prose(profile.advice), "refs": references,
                "weights": .list(weights), "has_weights": .flag(!weights.isEmpty),
                "evidence": .view(evidence(profile.evidence)),
                "revisions": revisions, "has_revisions": .flag(!profile.baseline.isEmpty),
                "footnotes": footnoteList(), "has_footnotes": .flag(!footnotes.citations.isEmpty),
            ]
        )
    }
}
