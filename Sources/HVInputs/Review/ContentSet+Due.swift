public import HVModel

/// What has to be looked at again, by the source that it rests on.
public struct DueSource: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public var id: String
        public var on: CalendarDate
    }

    /// Nil for what rests on statements and on no source of its own, as ratings do.
    public var source: String?
    public var title: String
    public var url: String?
    /// By day, then id.
    public var entries: [Entry]
}

extension ContentSet {
    /// The last day that anything in it was verified on; nil if nothing tells.
    public var lastVerified: CalendarDate? {
        draftCatalog(asOf: nil).reviewRecords.compactMap { $0.node["verified"]?["on"]?.text.flatMap { CalendarDate($0) } }.max()
    }

    /// Everything whose review is due on or before a day; a statement stands under each of its sources. Earliest first.
    public func due(by day: CalendarDate) -> [DueSource] {
        let catalog = draftCatalog(asOf: nil)
        var bySource: [String: [DueSource.Entry]] = [:]
        for record in catalog.reviewRecords {
            guard let due = record.due, due <= day else { continue }
            let sources = record.sources.isEmpty ? [""] : record.sources
            for source in Set(sources) { bySource[source, default: []].append(DueSource.Entry(id: record.id, on: due)) }
        }
        let listed = bySource.map { id, entries in
            let draft = catalog.draft(.source, id)
            return DueSource(
                source: id.isEmpty ? nil : id, title: draft?.root["title"]?.text ?? id, url: draft?.root["url"]?.text,
                entries: entries.sorted { ($0.on, $0.id) < ($1.on, $1.id) })
        }
        func first(_ source: DueSource) -> CalendarDate { source.entries.first?.on ?? day }
        return listed.sorted { (first($0), $0.source ?? "") < (first($1), $1.source ?? "") }
    }
}
