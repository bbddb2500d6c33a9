public import HVDiagnostics
import HVDecision
import HVInputs
import HVModel
import HVRender

/// Content, templates and settings to a complete output folder; all of it or nothing.
public struct Build: Sendable {
    public struct Result: Sendable {
        /// Sorted by path, line and column.
        public var diagnostics: [Diagnostic]
        /// HTML pages; 0 if nothing was written.
        public var pages: Int
        /// Codes, the first at the site's root.
        public var languages: [String]
        /// Whether the output folder has been replaced.
        public var written: Bool
        /// Whether its files differ from what was there before.
        public var changed: Bool
    }

    public var paths: WorkspacePaths
    public var output: String
    let languages: [Language]
    public var baseURL: String?
    /// The day that "past end of support" is told for; nil tells nothing that depends on a day.
    public var asOf: Day?
    /// An earlier state to tell changes from; nil: none are told.
    public var since: String?
    /// Findings of this level and above stop the build.
    public var failOn: Severity

    public init(
        paths: WorkspacePaths, output: String, languages: [String] = Build.knownLanguages, baseURL: String? = nil,
        asOf: Day? = nil, since: String? = nil, failOn: Severity = .error
    ) {
        self.paths = paths
        self.output = output
        self.languages = languages.compactMap { Language(rawValue: $0) }
        self.baseURL = baseURL
        self.asOf = asOf
        self.since = since.map(Path.trim)
        self.failOn = failOn
    }

    /// Codes of the languages that a site can have.
    public static var knownLanguages: [String] { Language.allCases.map(\.rawValue) }

    /// What is wrong with an absolute URL of a site's root, to be said after its name; nil: nothing.
    public static func problem(ofBaseURL text: String) -> String? { SiteAddress.problem(text) }

    /// - Throws: if a file cannot be read or written; the output folder is then as it was.
    public func run(report: @escaping ProgressReport = { _ in }) async throws(EnvironmentError) -> Result {
        try paths.refuse(output: output)
        let loader = ContentLoader(root: paths.content), siteLoader = SiteLoader(paths: paths)
        let loaded = try loader.load(report: report)
        let site = try siteLoader.load()
        report(Progress(step: .checking, done: 0, total: 1))
        let resolved = loaded.content.resolve(asOf: nil, clean: !loaded.diagnostics.contains { $0.severity == .error })
        var found = (loaded.diagnostics + site.diagnostics + resolved.diagnostics).map { $0.below(paths.content) }
        found += loaded.content.check(settings: site.settingsFile)
        guard let catalog = resolved.value, let settings = site.settings, let strings = site.strings, let templates = site.templates else {
            return nothing(found)
        }
        let heads = loaded.content.pages.map {
            ProsePageHead(slug: $0.slug, language: $0.language, title: $0.title, order: $0.order, description: $0.description)
        }
        let earlier = try since.map { place throws(EnvironmentError) in try EarlierStatements(place: place).load() }
        found += earlier?.diagnostics ?? []
        if earlier != nil, earlier?.value == nil { return nothing(found) }
        let changes = earlier?.value.map { ChangeSet(from: $0, to: EarlierStatements.comparable(catalog.snapshots, with: $0)) }
        let renderer = SiteRenderer(
            model: SiteModel(
                settings: settings, catalog: catalog, pages: heads, languages: languages, baseURL: baseURL, digest: loaded.digest, asOf: asOf?.date,
                strings: strings, styleSheets: site.assets.filter { $0.hasSuffix(".css") }, scripts: site.scripts, scores: Self.scores(of: catalog), standings: CalendarDate("2000-01-01").map { catalog.profileStandings(asOf: $0) } ?? [:], pairs: catalog.pairs, changes: changes), templates: templates)
        found += renderer.check()
        guard !stops(found) else { return nothing(found) }

        var folder = try OutputFolder(output)
        do {
            let staged = try await stage(renderer, loaded.content, loader, into: &folder, report: report)
            found += staged.diagnostics
            for asset in site.assets { try folder.add(try siteLoader.asset(asset), at: asset) }
            for artifact in renderer.extras(prose: staged.prose) { try folder.add(artifact.bytes, at: artifact.path) }
            guard !stops(found) else {
                folder.discard()
                return nothing(found)
            }
            report(Progress(step: .writing, done: 0, total: 1))
            let changed = try folder.commit()
            return Result(diagnostics: found.inOrder(), pages: staged.pages, languages: languages.map(\.rawValue), written: true, changed: changed)
        } catch {
            folder.discard()
            throw error
        }
    }

    /// Of the general decision. What is paid once is spread over its five years, so no day gets into it.
    private static func scores(of catalog: Catalog) -> [ID<HVModel.Option>: [Score.Part]] {
        guard let day = CalendarDate("2000-01-01") else { return [:] }
        let decision = DecisionInput(catalog: catalog, hosts: [], brief: Brief(), asOf: day).evaluate()
        return Dictionary(decision.options.compactMap { option in option.score.map { (option.option, $0.parts) } }) { first, _ in first }
    }

    private func stops(_ diagnostics: [Diagnostic]) -> Bool { diagnostics.contains { $0.severity >= failOn } }

    private func nothing(_ diagnostics: [Diagnostic]) -> Result {
        Result(diagnostics: diagnostics.inOrder(), pages: 0, languages: languages.map(\.rawValue), written: false, changed: false)
    }
}
