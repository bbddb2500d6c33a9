public import HVDiagnostics
import HVDecision
import HVInputs
import HVMarkdown
import HVModel

/// Holds a host against the checks of the content folder: is it ready for a platform?
public struct ProbeCheck: Sendable {
    public struct Line: Sendable {
        public var platform: String
        /// `pass`, `warn`, `fail`, `unknown`.
        public var outcome: String
        public var title: String
        /// What follows and what to do, in one line; nil where it passes.
        public var advice: String?
        /// The facts that were looked at, with where they came from.
        public var facts: String
    }

    public struct Result: Sendable {
        public var diagnostics: [Diagnostic] = []
        public var lines: [Line] = []
        public var notes: [String] = []

        public var hasFailed: Bool { lines.contains { $0.outcome == "fail" } }
    }

    public var content: String
    /// A probe's JSON, or nil to read the host itself or `root`.
    public var probe: String?
    public var root: String?
    let language: Language

    public init(content: String, probe: String? = nil, root: String? = nil, language: String = "en") {
        self.content = Path.trim(content)
        self.probe = probe
        self.root = root
        self.language = Language(rawValue: language) ?? .en
    }

    /// - Throws: if a file cannot be read.
    public func run() throws(EnvironmentError) -> Result {
        let loaded = try ContentLoader(root: content).load()
        let resolved = loaded.content.resolve(asOf: nil, clean: !loaded.diagnostics.contains { $0.severity == .error })
        let read = try host()
        let found = (loaded.diagnostics + resolved.diagnostics).map { $0.below(content) } + read.diagnostics
        guard let catalog = resolved.value, let host = read.value, !found.contains(where: { $0.severity == .error }) else {
            return Result(diagnostics: found.inOrder())
        }
        let completed = host.completed(by: catalog.cpus)
        let names = Dictionary(catalog.platforms.map { ($0.id, $0.name[language]) }) { first, _ in first }
        let lines = catalog.readiness(of: completed).map { result in
            line(result, names[result.check.platform] ?? result.check.platform.text)
        }
        return Result(diagnostics: found.inOrder(), lines: lines, notes: Probe.notes(on: host))
    }

    private func host() throws(EnvironmentError) -> Diagnosed<HostFacts?> {
        guard let probe else {
            let read = try Probe(root: root).host()
            return Diagnosed(read.value, read.diagnostics)
        }
        let (bytes, size) = try Disk.read(probe, limit: ProbeReader.limit)
        return ProbeReader.read(InputFile(path: probe, bytes: bytes, size: size))
    }

    private func line(_ result: CheckResult, _ platform: String) -> Line {
        let isTold = result.outcome == .fail || result.outcome == .warn
        let advice = !isTold ? nil : Self.plain("\(result.check.reason[language])\n\n\(result.check.remedy[language])", language.sentenceSpace)
        let facts = result.facts.map { trace in "\(trace.name)=\(Self.words(trace.fact?.value))" + (trace.fact.map { " (\($0.origin))" } ?? "") }
        return Line(platform: platform, outcome: result.outcome.rawValue, title: result.check.title[language], advice: advice, facts: facts.joined(separator: ", "))
    }

    /// Prose without its marks, on one line.
    private static func plain(_ markdown: String, _ space: String) -> String {
        Markdown.convert(markdown, MarkdownRequest(.content(MarkdownEdits()), outputs: [])).plainText.split(whereSeparator: \.isNewline).joined(separator: space)
    }

    private static func words(_ value: FactValue?) -> String {
        switch value {
        case nil: "unknown"
        case .some(.none): "none"
        case .some(.text(let text)): text
        case .some(.integer(let number)): "\(number)"
        case .some(.flag(let flag)): "\(flag)"
        case .some(.texts(let texts)): texts.count > 6 ? "\(texts.count) values" : texts.joined(separator: " ")
        }
    }
}
