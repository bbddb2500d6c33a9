import HVDiagnostics
import HVModel
import HVRender

extension Report {
    func renderer(for decision: Decision, _ inputs: Inputs, weightsDigest: String) -> ReportRenderer {
        let digests = inputs.digests
        let provenance = ReportProvenance(
            toolVersion: ToolVersion.text, contentDigest: digests.content, templatesDigest: digests.templates,
            probes: digests.probes.map { ReportProvenance.File(name: $0.name, digest: $0.digest) },
            brief: digests.brief.map { ReportProvenance.File(name: $0.name, digest: $0.digest) }, weightsDigest: weightsDigest, command: command(inputs.asOf))
        return ReportRenderer(
            settings: inputs.settings, catalog: inputs.catalog, strings: inputs.strings, templates: inputs.templates, decision: decision, brief: inputs.brief,
            provenance: provenance, styles: inputs.styles, previous: inputs.previous, script: inputs.script)
    }

    /// What makes the report again, with file names only.
    private func command(_ day: Day) -> String {
        var words = ["hvdocs report"]
        let places = [("--content", paths.content, "Content"), ("--templates", paths.templates, "Templates"), ("--site", paths.site, "Site")]
        words += places.filter { $0.1 != $0.2 }.map { "\($0.0) \(Path.name(of: $0.1))" }
        if let brief { words.append("--brief \(Path.name(of: brief))") }
        words += probes.map { "--probe \(Path.name(of: $0))" }
        if let profile { words.append("--profile \(profile)") }
        words.append("--as-of \(day)")
        if languages.count < Language.allCases.count { words += languages.map { "--language \($0.rawValue)" } }
        words.append("--format \(formats.map(\.rawValue).joined(separator: ","))")
        if let previous { words.append("--previous \(Path.name(of: previous))") }
        return (words + ["--output DIR"]).joined(separator: " ")
    }

    /// Every format in every language, made before anything is written.
    func documents(_ renderer: ReportRenderer, _ inputs: Inputs) async throws(EnvironmentError) -> [Artifact] {
        var artifacts: [Artifact] = []
        let json = renderer.json()
        if formats.contains(.json) { artifacts.append(json) }
        for language in languages {
            let html = renderer.html(language), markdown = renderer.markdown(language)
            if formats.contains(.html) { artifacts.append(html) }
            if formats.contains(.md) { artifacts.append(markdown) }
            if formats.contains(.csv) { artifacts.append(renderer.csv(language)) }
            if formats.contains(.pdf) {
                let bytes = try await PDFDocument.make(
                    html: html.bytes, style: renderer.styles.paper, data: json.bytes, dataName: json.path, needsHan: language == .zh || Self.hasHan(html.bytes), day: inputs.asOf)
                artifacts.append(Artifact(path: "report.\(language.rawValue).pdf", bytes: bytes))
            }
            if formats.contains(.docx) {
                let bytes = try await WordDocument.make(
                    markdown: markdown.bytes, title: inputs.brief.title ?? renderer.answer(language), language: language, day: inputs.asOf)
                artifacts.append(Artifact(path: "report.\(language.rawValue).docx", bytes: bytes))
            }
        }
        return artifacts
    }

    /// Names and quotes may be Chinese in an English report too.
    private static func hasHan(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}
