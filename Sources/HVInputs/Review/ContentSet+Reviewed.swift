import HVDiagnostics
import HVDigest
public import HVModel

extension ContentSet {
    public struct Reviewed: Sendable {
        /// New texts of files, by path.
        public var files: [String: String] = [:]
        /// Ids of what was stamped, in the order of the files.
        public var stamped: [String] = []
        /// Names that nothing has, each with what may have been meant.
        public var unknown: [(name: String, near: String?)] = []
    }

    /// Statements that rest on a source, or are named themselves, as seen again on a day: `verified.on`, `accessed` and the review date.
    /// Only dates change in the files; comments and layout stay.
    /// - Parameter targets: ids of sources, or of statements as `due` lists them.
    public func reviewed(_ targets: [String], on day: CalendarDate) -> Reviewed {
        let catalog = draftCatalog(asOf: nil), records = catalog.reviewRecords, sources = catalog.names(of: .source)
        var result = Reviewed(), edits: [String: [DateEdit]] = [:], texts: [String: String] = [:]
        for target in targets {
            let source = target.hasPrefix("sources/") ? String(target.dropFirst(8)) : target
            let isSource = sources.contains(source)
            let meant = records.filter { isSource ? $0.sources.contains(source) : $0.id == target }
            if !isSource, meant.isEmpty { result.unknown.append((target, NearMiss.of(target, among: sources + records.map(\.id)))) }
            for record in meant where !result.stamped.contains(record.id) {
                edits[record.draft.file, default: []] += record.edits(seenOn: day, source: isSource ? source : nil)
                texts[record.draft.file] = record.draft.text
                result.stamped.append(record.id)
            }
        }
        for (file, text) in texts { result.files[file] = DateEdit.apply(edits[file] ?? [], to: text) }
        return result
    }
}

extension ReviewRecord {
    /// - Parameter source: whose citations were read again; nil: all.
    func edits(seenOn day: CalendarDate, source: String?) -> [DateEdit] {
        func date(_ node: Node?, _ new: CalendarDate) -> DateEdit? {
            guard let scalar = node?.scalar, CalendarDate(scalar.text) != nil else { return nil }
            return DateEdit(place: scalar.place, old: scalar.text, new: new.description)
        }
        let citations = (node["sources"]?.items ?? []).filter { source == nil || $0["id"]?.text == source }
        let seen = [date(node["verified"]?["on"], day), isPrice ? date(node["checked"], day) : nil] + citations.map { date($0["accessed"], day) }
        return (seen + [nextReview(after: day).flatMap { date(node["review_by"], $0) }]).compactMap { $0 }
    }

    /// The interval of its kind, some days earlier or later by its id, so that not everything falls due on one day.
    private func nextReview(after day: CalendarDate) -> CalendarDate? {
        guard let due, !isPrice else { return nil }
        let before = node["verified"]?["on"]?.text.flatMap { CalendarDate($0) }
        // Ratings do not say when they were made: they are looked at with the features they rest on.
        let days = before.map { due.daysSince1970 - $0.daysSince1970 } ?? Self.intervals.max() ?? 365
        let interval = Self.intervals.min { abs($0 - days) < abs($1 - days) } ?? 365
        let spread = min(20, interval / 9)
        let byte = Int(Digest.sha256(id).prefix(4), radix: 16) ?? 0
        return day.adding(days: interval + byte % (2 * spread + 1) - spread)
    }

    /// Prices, then licences with security and lifecycle, then everything else, in days.
    private static let intervals = [90, 180, 365]
}

/// One date in a file, to be replaced where it stands.
struct DateEdit {
    let place: Place
    let old: String
    let new: String

    static func apply(_ edits: [DateEdit], to text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
        // From the end, so that places before stay right.
        for edit in edits.sorted(by: { $1.place < $0.place }) where lines.indices.contains(edit.place.line - 1) {
            var line = lines[edit.place.line - 1]
            var start = edit.place.column - 1
            if line.indices.contains(start), line[start] == "\"" || line[start] == "'" { start += 1 }
            let old = Array(edit.old.unicodeScalars), end = start + old.count
            guard end <= line.count, Array(line[start..<end]) == old else { continue }
            line.replaceSubrange(start..<end, with: edit.new.unicodeScalars)
            lines[edit.place.line - 1] = line
        }
        return lines.map { line in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: line)
            return String(view)
        }.joined(separator: "\n")
    }
}
