import HVDiagnostics
import HVModel
import Testing

@testable import HVRender

/// A rendered site by path.
struct RenderedSite {
    var files: [String: String] = [:]
    var diagnostics: [Diagnostic] = []

    init(_ model: SiteModel = Sample.model(), pages: [ProsePage] = [Sample.page, Sample.otherPage]) throws {
        let renderer = try Self.renderer(model)
        var artifacts: [Artifact] = [], prose: [ProseText] = []
        for page in renderer.plannedPages {
            let result = renderer.render(page)
            artifacts += result.value
            diagnostics += result.diagnostics
        }
        for page in pages {
            let result = renderer.render(page)
            artifacts += result.value.artifacts
            prose.append(ProseText(page, result.value.converted))
            diagnostics += result.diagnostics
        }
        artifacts += renderer.extras(prose: prose)
        for artifact in artifacts {
            #expect(files[artifact.path] == nil, "one artifact for each path: \(artifact.path)")
            files[artifact.path] = String(decoding: artifact.bytes, as: UTF8.self)
        }
    }

    static func renderer(_ model: SiteModel = Sample.model(), _ templates: [TemplateFile] = ProjectTemplates.files) throws -> SiteRenderer {
        let parsed = SiteRenderer.parse(templates)
        let set = try #require(parsed.value, "\(parsed.diagnostics)")
        return SiteRenderer(model: model, templates: set)
    }

    subscript(path: String) -> String { files[path] ?? "" }
}
