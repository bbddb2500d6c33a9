import HVDiagnostics
import HVDigest
import HVInputs
import HVModel
import HVRender

extension Report {
    /// All that a report is made from, read and checked.
    struct Inputs {
        var catalog: Catalog
        var settings: SiteSettings
        var strings: UIStrings
        var templates: TemplateSet
        var styles: ReportStyles
        var script: ScriptBundle?
        var hosts: [HostFacts]
        var brief: Brief
        var asOf: Day
        var previous: PreviousReport?
        var digests: Digests
    }

    /// SHA-256 of what was read, for the provenance.
    struct Digests {
        var content: String
        var templates: String
        var probes: [(name: String, digest: String)] = []
        var brief: (name: String, digest: String)?
    }

    func inputs(report: ProgressReport) throws(EnvironmentError) -> Diagnosed<Inputs?> {
        let loader = ContentLoader(root: paths.content), siteLoader = SiteLoader(paths: paths)
        let loaded = try loader.load(report: report)
        let site = try siteLoader.load()
        report(Progress(step: .checking, done: 0, total: 1))
        let resolved = loaded.content.resolve(asOf: nil, clean: !loaded.diagnostics.contains { $0.severity == .error })
        var found = (loaded.diagnostics + site.diagnostics + resolved.diagnostics).map { $0.below(paths.content) }
        var digests = Digests(content: loaded.digest, templates: site.digest)
        var hosts: [HostFacts] = [], stems: [String: String] = [:]
        var files: [InputFile] = []
        for path in probes {
            let file = try input(path, limit: ProbeReader.limit)
            files.append(file)
            digests.probes.append((Path.name(of: path), Digest.sha256(file.bytes)))
            let alone = ForeignFacts.read([file]).value.hosts
            if alone.count == 1, let host = alone.first { stems[Path.stem(of: path)] = host.name }
        }
        let foreign = ForeignFacts.read(files)
        found += foreign.diagnostics
        hosts = foreign.value.hosts
        guard let catalog = resolved.value, let settings = site.settings, let strings = site.strings, let templates = site.templates else {
            return Diagnosed(nil, found)
        }
        var read = Brief()
        if let brief {
            let file = try input(brief, limit: TextReader.entityLimit)
            let result = BriefReader.read(file, catalog: catalog, probes: hosts.map(\.name) + stems.keys.sorted())
            found += result.diagnostics
            guard let value = result.value else { return Diagnosed(nil, found) }
            read = value
            digests.brief = (Path.name(of: brief), Digest.sha256(file.bytes))
            for index in read.hosts.indices { read.hosts[index].probe = read.hosts[index].probe.map { stems[$0] ?? $0 } }
        }
        if let profile {
            guard catalog.profiles.contains(where: { $0.id.text == profile }) else {
                throw EnvironmentError("there is no profile '\(profile)'", help: hint(profile, catalog.profiles.map(\.id.text)))
            }
            read.profile = ID(profile)
        }
        let past = try previousReport()
        found += past.diagnostics
        let day = asOf ?? catalog.verifiedOn.map { Day($0) }
        guard let day else { throw EnvironmentError("there is no day to speak for", help: "name it with --as-of") }
        return Diagnosed(
            Inputs(
                catalog: catalog, settings: settings, strings: strings, templates: templates, styles: site.reportStyles, script: ScriptBundle.joined(["page", "matrix"], of: site.scripts), hosts: hosts, brief: read, asOf: day, previous: past.value,
                digests: digests), found)
    }

    private func previousReport() throws(EnvironmentError) -> Diagnosed<PreviousReport?> {
        guard let previous else { return Diagnosed(nil) }
        return PreviousReportReader.read(try input(previous, limit: ProbeReader.limit))
    }

    private func input(_ path: String, limit: Int) throws(EnvironmentError) -> InputFile {
        let (bytes, size) = try Disk.read(path, limit: limit)
        return InputFile(path: path, bytes: bytes, size: size)
    }

    private func hint(_ word: String, _ known: [String]) -> String {
        NearMiss.of(word, among: known).map { "did you mean '\($0)'?" } ?? "there are: \(known.joined(separator: ", "))"
    }
}
