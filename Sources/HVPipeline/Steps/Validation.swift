public import HVDiagnostics
import HVInputs
import HVModel
import HVRender

/// Checks a content folder without writing anything.
public struct Validation: Sendable {
    public struct Result: Sendable {
        /// Sorted by path, line and column.
        public var diagnostics: [Diagnostic]
        /// Number of content files read.
        public var files: Int
        /// Counts of statements by what they rest on; nil if it was not asked for, or cannot be told for errors.
        public var summary: (text: String, json: String)?
    }

    public var content: String
    /// The day for which staleness is judged; nil: it is not.
    public var asOf: Day?
    /// Whether statements are counted by what they rest on.
    public var summarizes: Bool
    /// Files of endoflife.date to hold our dates against.
    public var lifecycles: [String]

    public init(content: String, asOf: Day? = nil, summarizes: Bool = false, lifecycles: [String] = []) {
        self.content = Path.trim(content)
        self.asOf = asOf
        self.summarizes = summarizes
        self.lifecycles = lifecycles
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
        for path in lifecycles {
            let (bytes, size) = try Disk.read(path, limit: LifecycleFile.limit)
            found += loaded.content.compareLifecycles(with: InputFile(path: path, bytes: bytes, size: size))
        }
        let summary = summarizes ? resolved.value.map { EvidenceSummary($0, asOf: asOf?.date) } : nil
        return Result(diagnostics: found.map { $0.below(content) }.inOrder(), files: loaded.files, summary: summary.map { ($0.text, $0.json) })
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
