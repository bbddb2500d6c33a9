public import HVDiagnostics
import HVInputs

/// Checks a content folder without writing anything.
public struct Validation: Sendable {
    public struct Result: Sendable {
        /// Sorted by path, line and column.
        public var diagnostics: [Diagnostic]
        /// Number of content files read.
        public var files: Int
    }

    public var content: String
    /// The day for which staleness is judged; nil: it is not.
    public var asOf: Day?

    public init(content: String, asOf: Day? = nil) {
        self.content = Path.trim(content)
        self.asOf = asOf
    }

    /// - Throws: if a file cannot be read.
    public func run(report: @escaping ProgressReport = { _ in }) throws(EnvironmentError) -> Result {
        let loader = ContentLoader(root: content)
        let loaded = try loader.load(report: report)
        let heads = loaded.content.pages
        report(Progress(step: .checking, done: 0, total: heads.count))
        let resolved = loaded.content.resolve(asOf: asOf?.date, clean: !loaded.diagnostics.contains { $0.severity == .error })
        var found = loaded.diagnostics + resolved.diagnostics
        var links: [PageLinks] = []
        for (number, head) in heads.enumerated() {
            report(Progress(step: .checking, done: number + 1, total: heads.count))
            guard let page = try loader.page(head) else { continue }
            let body = ContentSet.checkBody(of: page)
            found += body.diagnostics
            links.append(body.value)
        }
        found += loaded.content.checkLinks(links, seesAllPages: links.count == heads.count)
        return Result(diagnostics: found.map { $0.below(content) }.inOrder(), files: loaded.files)
    }
}

extension Diagnostic {
    /// A finding about a folder as a whole knows it by its place in the content folder only; the user's path goes before it.
    func below(_ root: String) -> Diagnostic {
        guard location.file.hasSuffix("/") else { return self }
        var copy = self
        copy.location.file = Path.join(root, location.file)
        return copy
    }
}
