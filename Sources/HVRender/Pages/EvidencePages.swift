import HVModel

/// How good the evidence is, where sources disagree, and how long everything lasts.
extension PageBuilder {
    func evidenceOverview() -> PageView {
        let tally = EvidenceTally(catalog, asOf: site.model.asOf)
        let platforms = catalog.platforms
        let tables = EvidenceTally.Question.allCases.map { question -> View in
            let rows = tally.answers(to: question).map { answer -> View in
                let counts = platforms.map { tally.count(question, answer, $0.id) }
                return [
                    "answer": .text(word(question.family, for: answer)), "total": .number(counts.reduce(0, +)),
                    "cells": .list(zip(platforms, counts).map { platform, count in
                        ["platform": .text(platform.name[language]), "count": .number(count), "share": .text(word("evidence_share", ["percent": "\(tally.share(count, of: platform.id))"]))]
                    }),
                ]
            }
            return ["anchor": .text("by-\(question.rawValue)"), "title": .text(word("evidence_by", for: question.rawValue)), "rows": .list(rows), "platforms": .list(platforms.map(platformHead))]
        }
        let summary = word("evidence_summary", ["count": "\(tally.statements.count)", "percent": "\(tally.firstHandPercent)", "sources": "\(catalog.sources.count)"])
        let more: [View] = [
            named(word("title_disputes"), .disputes), named(word("title_lifecycle"), .lifecycle), named(word("title_sources"), .sources),
        ] + (site.model.changes == nil ? [] : [named(word("title_changes"), .changes)])
        return PageView(
            kind: "evidence", title: word("title_evidence"), description: word("description_evidence"),
            view: ["lede": .text(word("description_evidence")), "summary": .text(summary), "tables": .list(tables), "more": .list(more)])
    }

    mutating func disputes() -> PageView {
        var claims: [View] = []
        for claim in catalog.claims where !claim.disputes.isEmpty {
            claims.append(self.claim(claim).merging(["criterion": .text(index.criteria[claim.criterion]?.name[language])]))
        }
        return PageView(
            kind: "disputes", title: word("title_disputes"), description: word("description_disputes"), trail: [(word("title_evidence"), .evidence, nil)],
            view: [
                "lede": .text(word("description_disputes")), "claims": .list(claims), "has_claims": .flag(!claims.isEmpty), "footnotes": footnoteList(),
                "has_footnotes": .flag(!footnotes.citations.isEmpty),
            ])
    }

    mutating func lifecycleOverview() -> PageView {
        var groups: [View] = []
        for platform in catalog.platforms {
            let releases = catalog.products.filter { $0.platform == platform.id }.flatMap { product in
                product.releases.filter { LifecycleTimeline.end(of: $0) != nil }.map { (product: product, release: $0) }
            }
            if releases.isEmpty { continue }
            var rows: [View] = []
            for (product, release) in releases { rows.append(self.release(release, of: product)) }
            let title = word("lifecycle_chart", ["platform": platform.name[language]])
            let bars = releases.map { (product: $0.product.name[language], release: $0.release) }
            let chart = today.flatMap { LifecycleTimeline(today: $0, title: title, description: word("lifecycle_see_table")).chart(bars) }
            groups.append(platformHead(platform).merging([
                "anchor": .text(Anchor.platform(platform.id)), "chart": .rich(Rich(html: chart?.svg ?? "", markdown: "")), "has_chart": .flag(chart != nil), "chart_title": .text(title),
                "releases": .list(rows),
            ]))
        }
        return PageView(
            kind: "lifecycle", title: word("title_lifecycle"), description: word("description_lifecycle"), trail: [(word("title_evidence"), .evidence, nil)],
            view: [
                "lede": .text(word("description_lifecycle")), "groups": .list(groups), "footnotes": footnoteList(), "has_footnotes": .flag(!footnotes.citations.isEmpty),
            ])
    }

    private mutating func release(_ release: Release, of product: Product) -> View {
        [
            "product": .view(named(product: product.id)), "version": .text(release.version.text), "released": .text(release.released?.description),
            "full": .text(release.fullSupportUntil?.description), "general": .text(release.generalSupportUntil?.description),
            "guidance": .text(release.technicalGuidanceUntil?.description), "extended": .text(release.extendedSupportUntil?.description), "refs": references(release.citations),
        ]
    }

    /// The day that the site speaks for; without one, the last day that somebody made sure of anything.
    private var today: CalendarDate? {
        site.model.asOf ?? catalog.claims.compactMap(\.evidence.verified?.on).max()
    }
}
