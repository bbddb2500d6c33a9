import HVModel

/// How an option is rated, what a purchase of it counts, and what to ask its vendor.
extension PageBuilder {
    func ratings(of option: Option) -> [View] {
        (index.ratings[option.id]?.ratings ?? []).map { rating in
            let rows = rating.rows.compactMap { index.rows[$0] }
            return [
                "criterion": .text(index.criteria[rating.criterion]?.name[language]), "criterion_href": link(.criterion(rating.criterion)),
                "low": .text(Points.text(rating.low)), "likely": .text(Points.text(rating.likely)), "high": .text(Points.text(rating.high)),
                "reasoning": prose(rating.reasoning),
                "rating_claims": .list(
                    rating.claims.compactMap { index.claims[$0] }.map {
                        ["claim_text": .text(plain($0.statement)), "claim_href": link(.criterion($0.criterion), Anchor.claim($0.id))]
                    }),
                "rating_rows": .list(rows.map { named($0.title[language], .row($0.id)) }), "has_rating_rows": .flag(!rows.isEmpty),
                "rating_review_by": .text(reviewWord(rating.reviewBy)),
                "revisions": .list(rating.revisions.map(revision)), "has_revisions": .flag(!rating.revisions.isEmpty),
            ]
        }
    }

    private func revision(_ revision: Rating.Revision) -> View {
        let interval = [revision.low, revision.likely, revision.high].map(Points.text).joined(separator: " / ")
        let before = word("rating_before", ["date": revision.date.description, "interval": interval])
        return ["before": .text(before), "reason": prose(revision.reason)]
    }

    mutating func licensing(of option: Option) -> [View] {
        var views: [View] = []
        for rule in option.licensing {
            views.append([
                "rule": .text(word("licence", for: rule.kind.rawValue).replacing("{value}", with: "\(rule.value)")), "is_disputed": .flag(rule.isDisputed),
                "notes": prose(rule.notes), "refs": references(rule.citations),
            ])
        }
        return views
    }

    /// "Review by 2027-05-20", or that nothing more is to be looked at.
    func reviewLine(_ review: ReviewBy?) -> String? {
        switch review {
        case .never: word("review_never")
        case .on(let date): word("review_by") + " " + date.description
        case nil: nil
        }
    }

    private func reviewWord(_ review: ReviewBy?) -> String? {
        switch review {
        case .never: word("date_never")
        case .on(let date): date.description
        case nil: nil
        }
    }
}

/// Points of a scale from 0 to 10, with one decimal where there is one.
enum Points {
    static func text(_ points: Double) -> String {
        let tenths = Int((points * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
