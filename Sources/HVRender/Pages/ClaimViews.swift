import HVModel

/// Claims, and statements of the baseline document that something carries.
extension PageBuilder {
    mutating func claim(_ claim: Claim) -> View {
        let references = references(claim.evidence.citations)
        var disputes: [View] = []
        for dispute in claim.disputes {
            disputes.append(["dispute_statement": prose(dispute.statement), "refs": self.references(dispute.citations)])
        }
        let favours = claim.favours.map { name(of: $0) } ?? word("favours_neither")
        let subject = subject(claim.about)
        return subject.merging([
            "anchor": .text(Anchor.claim(claim.id)),
            "claim_href": link(.criterion(claim.criterion), Anchor.claim(claim.id)),
            "statement": prose(claim.statement),
            "refs": references,
            "judgement": prose(claim.judgement),
            "has_disputes": .flag(!disputes.isEmpty),
            "disputes": .list(disputes),
            "verified_on": .text(claim.evidence.verified?.on.description), "review_line": .text(reviewLine(claim.evidence.reviewBy)),
            "confidence": .text(claim.evidence.confidence?.rawValue),
            "confidence_word": .text(claim.evidence.confidence.map { word("confidence", for: $0.rawValue) }),
            "evidence": .view(evidence(claim.evidence, favours: favours)),
        ])
    }

    /// A claim that another page shows in full.
    func claimSummary(_ claim: Claim) -> View {
        subject(claim.about).merging([
            "claim_href": link(.criterion(claim.criterion), Anchor.claim(claim.id)),
            "criterion": .text(index.criteria[claim.criterion]?.name[language]),
            "statement": prose(claim.statement),
            "is_judgement": .flag(claim.judgement != nil),
            "is_disputed": .flag(!claim.disputes.isEmpty),
            "verified_on": .text(claim.evidence.verified?.on.description),
            "confidence": .text(claim.evidence.confidence?.rawValue),
            "confidence_word": .text(claim.evidence.confidence.map { word("confidence", for: $0.rawValue) }),
        ])
    }

    /// What a claim is about, by name.
    func subject(of claim: Claim) -> String {
        switch claim.about {
        case .platform(let id): name(of: id)
        case .product(let id, _, _): name(of: id)
        }
    }

    private func subject(_ subject: Subject) -> View {
        switch subject {
        case .platform(let id):
            ["subject": .text(name(of: id)), "subject_href": link(.platform(id)), "versions": .none, "platform_id": .text(id.text), "platform_tone": .text(index.tone(id))]
        case .product(let id, let since, let until):
            [
                "subject": .text(name(of: id)), "subject_href": link(.product(id)),
                "versions": .text(versions(since: since, until: until)),
                "platform_id": .text(index.products[id]?.platform.text), "platform_tone": .text(index.tone(index.products[id]?.platform)),
            ]
        }
    }

    /// What 2024 said beside what is true now.
    mutating func revisions(_ carried: [Carried]) -> ViewValue {
        var views: [View] = []
        for one in carried { views.append(revision(one)) }
        return .list(views)
    }

    mutating func revision(_ carried: Carried) -> View {
        let statement = index.baseline.statements[carried.id]
        return statusWords(carried.status).merging([
            "baseline_id": .text(carried.id.text),
            "baseline_anchor": .text(Anchor.baseline(carried.id)),
            "baseline_href": link(.document, Anchor.baseline(carried.id)),
            "was": .text(statement?.was[language]),
            "about": .text(statement?.platform.map { name(of: $0) }),
            "now": prose(carried.now),
            "reason": prose(carried.reason),
            "refs": references(carried.citations),
        ])
    }
}
