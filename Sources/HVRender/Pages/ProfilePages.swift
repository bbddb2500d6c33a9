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
        let standing = site.model.standings[profile.id], host = standing?.host.flatMap { index.rows[$0]?.title[language] }
        let leaders = (standing?.leaders ?? []).map { leader -> View in
            ["platform": .text(index.platforms[leader.platform]?.name[language]), "option": .text(index.options[leader.option]?.name[language]), "href": link(.option(leader.option)), "points": .text(ReportWords.decimal(leader.points))]
        }
        let without = leaders.isEmpty ? [] : catalog.platforms.filter { platform in standing?.leaders.contains { $0.platform == platform.id } == false }
        let revisions = revisions(profile.baseline)
        let references = references(profile.evidence.citations)
        let name = profile.name[language]
        return PageView(
            kind: "profile", title: name, description: plain(profile.who),
            trail: [(word("title_profiles"), .profiles, nil)],
            view: [
                "who": prose(profile.who), "advice": prose(profile.advice), "refs": references,
                "leaders": .list(leaders), "has_leaders": .flag(!leaders.isEmpty), "without": .list(without.map { platform -> View in ["platform": .text(platform.name[language])] }),
                "leaders_host": .text(host.map { word("profile_leaders_host", ["host": $0]) }), "matrix_href": link(.matrix), "profile_id": .text(profile.id.text),
                "weights": .list(weights), "has_weights": .flag(!weights.isEmpty),
                "evidence": .view(evidence(profile.evidence)),
                "revisions": revisions, "has_revisions": .flag(!profile.baseline.isEmpty),
                "footnotes": footnoteList(), "has_footnotes": .flag(!footnotes.citations.isEmpty),
            ]
        )
    }
}
