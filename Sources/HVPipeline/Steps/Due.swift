public import HVDiagnostics
import Foundation
import HVInputs
import HVModel

/// What has to be looked at again by a day.
public struct Due: Sendable {
    public struct Result: Sendable {
        /// What makes files unreadable; nothing is listed then.
        public var diagnostics: [Diagnostic] = []
        public var text = ""
        public var json = ""
    }

    public var content: String
    /// Nil: the day the content was last verified.
    public var asOf: Day?
    /// Days after it that are looked ahead.
    public var within: Int

    public init(content: String, asOf: Day? = nil, within: Int = 0) {
        self.content = Path.trim(content)
        self.asOf = asOf
        self.within = within
    }

    /// - Throws: if a file cannot be read.
    public func run() throws(EnvironmentError) -> Result {
        let loaded = try ContentLoader(root: content).load()
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty, let start = asOf?.date ?? loaded.content.lastVerified, let day = start.adding(days: within) else { return Result(diagnostics: errors.inOrder()) }
        let due = loaded.content.due(by: day)
        return Result(text: Self.text(due, by: day), json: Self.json(due, by: day))
    }

    private static func text(_ due: [DueSource], by day: CalendarDate) -> String {
        let lines = due.map { source -> String in
            let head = source.source.map { "\($0): \(source.title)\n" + (source.url.map { "  \($0)\n" } ?? "") } ?? "without a source of their own\n"
            return head + source.entries.map { "  \($0.on) \($0.id)\n" }.joined()
        }
        let statements = Set(due.flatMap(\.entries).map(\.id)).count
        return lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n") + "\(statements) due by \(day), of \(due.count) sources\n"
    }

    private static func json(_ due: [DueSource], by day: CalendarDate) -> String {
        struct Entry: Encodable {
            let id: String
            let on: String
        }
        struct Source: Encodable {
            let source: String?
            let title: String
            let url: String?
            let entries: [Entry]
        }
        struct Document: Encodable {
            var schema = "hvdocs.due/1"
            let by: String
            let sources: [Source]
        }
        let document = Document(
            by: day.description,
            sources: due.map { Source(source: $0.source, title: $0.title, url: $0.url, entries: $0.entries.map { Entry(id: $0.id, on: $0.on.description) }) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Texts and lists only: encoding cannot fail.
        return (try? encoder.encode(document)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
    }
}
