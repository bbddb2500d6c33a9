import HVModel

extension PageBuilder {
    mutating func criterion(_ criterion: Criterion) -> PageView {
        let claims = index.claimsByCriterion[criterion.id] ?? []
        var platforms: [View] = []
        for platform in catalog.platforms {
            var views: [View] = []
            for one in claims where index.platform(of: one) == platform.id { views.append(claim(one)) }
            platforms.append(platformHead(platform).merging([
                "anchor": .text(Anchor.platform(platform.id)), "href": link(.platform(platform.id)),
                "claims": .list(views), "has_claims": .flag(!views.isEmpty),
            ]))
        }
        let carried = claims.flatMap(\.baseline)
        let revisions = revisions(carried)
        let name = criterion.name[language]
        return PageView(
            kind: "criterion", title: name, description: word("description_criterion", ["criterion": name]) + language.sentenceSpace + criterion.question[language],
            trail: [(word("title_criteria"), .home, "criteria")],
            sections: [("scope", word("section_scope"))] + (criterion.rubric == nil ? [] : [("rubric", word("section_rubric"))]) + [("findings", word("section_findings"))]
                + catalog.platforms.map { (Anchor.platform($0.id), $0.name[language]) }
                + (carried.isEmpty ? [] : [("then", word("section_then"))]) + [("notes", word("section_footnotes"))],
            view: [
                "question": .text(criterion.question[language]),
                "judged": prose(criterion.judged, headingShift: 3),
                "not_judged": prose(criterion.notJudged, headingShift: 3),
                "rubric": .list(rubric(criterion)), "has_rubric": .flag(criterion.rubric != nil),
                "platforms": .list(platforms),
                "revisions": revisions,
                "has_revisions": .flag(!carried.isEmpty),
                "footnotes": footnoteList(),
                "has_footnotes": .flag(!footnotes.citations.isEmpty),
            ]
        )
    }

    private func rubric(_ criterion: Criterion) -> [View] {
        guard let rubric = criterion.rubric else { return [] }
        return [("2", rubric.two), ("5", rubric.five), ("8", rubric.eight)].map { ["points": .text($0), "meaning": prose($1)] }
    }
}
