public import HVDiagnostics
import HVDecision
import HVInputs
import HVModel
import HVRender

/// Content, probes and a brief to a decision report; all of it or nothing.
public struct Report: Sendable {
    public struct Result: Sendable {
        /// Sorted by path, line and column.
        public var diagnostics: [Diagnostic] = []
        /// The answer in one line of English; nil if there is none.
        public var answer: String?
        /// File names in the output folder, sorted; empty if nothing was written.
        public var files: [String] = []
        /// SHA-256 of the weights.
        public var weightsDigest: String?
        /// The day the report speaks for.
        public var asOf: Day?
        /// Whether what is unknown keeps it from an answer, or no option is left.
        public var isUndecided = false
    }

    public var paths: WorkspacePaths
    public var probes: [String]
    public var brief: String?
    /// Id of a profile; stands in for the brief's.
    public var profile: String?
    public var asOf: Day?
    public var formats: [ReportFormat]
    public var output: String
    /// An earlier report's JSON.
    public var previous: String?
    /// Digest that the weights must have.
    public var lockedWeights: String?
    let languages: [Language]

    public init(
        paths: WorkspacePaths, probes: [String] = [], brief: String? = nil, profile: String? = nil, asOf: Day? = nil, languages: [String] = Build.knownLanguages,
        formats: [ReportFormat] = [.html, .md, .json, .csv], output: String, previous: String? = nil, lockedWeights: String? = nil
    ) {
        self.paths = paths
        self.probes = probes
        self.brief = brief
        self.profile = profile
        self.asOf = asOf
        self.languages = languages.compactMap { Language(rawValue: $0) }
        self.formats = formats
        self.output = output
        self.previous = previous
        self.lockedWeights = lockedWeights
    }

    /// - Throws: if a file cannot be read or written, or a tool for a format is missing; the output folder is then as it was.
    public func run(report progress: @escaping ProgressReport = { _ in }) async throws(EnvironmentError) -> Result {
        try paths.refuse(output: output)
        let read = try inputs(report: progress)
        guard let inputs = read.value, !read.diagnostics.contains(where: { $0.severity == .error }) else {
            return Result(diagnostics: read.diagnostics.inOrder())
        }
        progress(Progress(step: .rendering, done: 0, total: 1))
        let decision = DecisionInput(catalog: inputs.catalog, hosts: inputs.hosts, brief: inputs.brief, asOf: inputs.asOf.date).evaluate()
        let digest = WeightsDigest.of(decision.weights)
        var found = read.diagnostics
        if let lockedWeights, lockedWeights != digest {
            found.append(changedWeights(from: lockedWeights, to: digest))
            return Result(diagnostics: found.inOrder(), weightsDigest: digest)
        }
        let renderer = renderer(for: decision, inputs, weightsDigest: digest)
        found += renderer.check()
        guard !found.contains(where: { $0.severity == .error }) else { return Result(diagnostics: found.inOrder()) }

        let artifacts = try await documents(renderer, inputs)
        var folder = try OutputFolder(output)
        do {
            for artifact in artifacts { try folder.add(artifact.bytes, at: artifact.path) }
            _ = try folder.commit()
        } catch {
            folder.discard()
            throw error
        }
        let verdict = decision.verdict
        return Result(
            diagnostics: found.inOrder(), answer: renderer.answer(.en), files: artifacts.map(\.path).sorted(), weightsDigest: digest, asOf: inputs.asOf,
            isUndecided: verdict.outcome == .undetermined || verdict.strength == .undecided || verdict.strength == .blocked)
    }

    private func changedWeights(from locked: String, to digest: String) -> Diagnostic {
        Diagnostic(
            "brief.weights-changed", .error, "weights must be those that were agreed on (\(locked.prefix(12))…); these have the digest \(digest)",
            at: Location(file: brief ?? Path.join(paths.content, "profiles")), fix: "restore the weights, or have the new digest agreed on")
    }
}
