import HVModel

/// A part of a file that says when it has to be looked at again, or that goes stale by a rule.
struct ReviewRecord {
    /// `claims/x`, `support/row/product/role/mode`, `ratings/option/criterion`, `options/x/prices/0`.
    let id: String
    let draft: Draft
    let node: Node

    /// A price has no review date of its own: it goes stale by the day on which a newer one was last looked for.
    var isPrice: Bool { node["currency"] != nil }

    var sources: [String] { (node["sources"]?.items ?? []).compactMap { $0["id"]?.text } }

    /// Nil: never, or not told.
    var due: CalendarDate? {
        if isPrice { return node["checked"]?.text.flatMap { CalendarDate($0) }?.adding(days: Price.reviewDays) }
        return node["review_by"]?.text.flatMap { CalendarDate($0) }
    }
}

extension DraftCatalog {
    /// In the order of the files.
    var reviewRecords: [ReviewRecord] {
        drafts.flatMap { draft -> [ReviewRecord] in
            let name = "\(draft.kind.folder)/\(draft.name)"
            func records(_ key: String, _ id: (Int, Node) -> String) -> [ReviewRecord] {
                (draft.root[key]?.items ?? []).enumerated().map { ReviewRecord(id: "\(name)/\(id($0, $1))", draft: draft, node: $1) }
            }
            switch draft.kind {
            case .support: return records("support") { _, item in ["product", "role", "mode"].compactMap { item[$0]?.text }.joined(separator: "/") }
            case .rating: return records("ratings") { place, item in item["criterion"]?.text ?? "\(place)" }
            case .option: return records("prices") { place, _ in "prices/\(place)" }
            default: return draft.root["review_by"] == nil ? [] : [ReviewRecord(id: name, draft: draft, node: draft.root)]
            }
        }
    }
}
