import HVDiagnostics
import HVModel
import Testing

@testable import HVRender

struct TemplateContractTests {
    @Test func projectTemplatesKeepTheContract() throws {
        #expect(try RenderedSite.renderer().check() == [])
    }

    @Test func misspeltNameIsReportedAtItsPlaceWithNearMiss() throws {
        var files = ProjectTemplates.files
        files.removeAll { $0.path == "Templates/pages/matrix.html.mustache" }
        files.append(TemplateFile(path: "Templates/pages/matrix.html.mustache", text: "{{#tables}}\n  <p>表 {{table_titel}}</p>\n{{/tables}}\n"))
        let found = try RenderedSite.renderer(Sample.model(), files).check()
        #expect(found.map(\.id) == ["template.unknown-name"])
        #expect(found.first?.location == Location(file: "Templates/pages/matrix.html.mustache", place: Place(line: 2, column: 10), length: 11))
        #expect(found.first?.fix == "table_title")
    }

    @Test func misspeltInterfaceWordIsReported() throws {
        var files = ProjectTemplates.files
        files.removeAll { $0.path == "Templates/pages/not-found.md.mustache" }
        files.append(TemplateFile(path: "Templates/pages/not-found.md.mustache", text: "{{t.title_matrx}}"))
        let found = try RenderedSite.renderer(Sample.model(), files).check()
        #expect(found.map(\.fix) == ["title_matrix"])
    }

    @Test func missingTemplateIsReported() throws {
        let files = ProjectTemplates.files.filter { $0.path != "Templates/pages/note.md.mustache" }
        let found = try RenderedSite.renderer(Sample.model(), files).check()
        #expect(found.map(\.id) == ["template.missing"])
        #expect(found.first?.location.file == "Templates/pages/note.md.mustache")
    }

    @Test func missingPartialIsReportedWithNearMiss() throws {
        let file = TemplateFile(path: "Templates/pages/not-found.html.mustache", text: "{{>partials/ref.html}}")
        let files = ProjectTemplates.files.filter { $0.path != file.path } + [file]
        let found = try RenderedSite.renderer(Sample.model(), files).check()
        #expect(found.map(\.fix) == ["partials/refs.html"])
    }

    @Test func unclosedSectionIsReportedWithItsFile() {
        let parsed = SiteRenderer.parse([TemplateFile(path: "Templates/pages/home.html.mustache", text: "a\n{{#x}}\nb\n")])
        #expect(parsed.value == nil)
        #expect(parsed.diagnostics.map(\.id) == ["template.syntax"])
        #expect(parsed.diagnostics.first?.location.file == "Templates/pages/home.html.mustache")
    }

    @Test func wronglyClosedSectionIsReportedAtItsLine() {
        let parsed = SiteRenderer.parse([TemplateFile(path: "Templates/pages/home.html.mustache", text: "a\n{{#x}}\n{{/y}}\n")])
        #expect(parsed.diagnostics.first?.location.place?.line == 3)
    }

    @Test func otherKindsOfTagsAreRefused() {
        let parsed = SiteRenderer.parse([TemplateFile(path: "Templates/pages/home.html.mustache", text: "{{=<% %>=}}")])
        #expect(parsed.diagnostics.map(\.id).contains("template.syntax"))
    }

    @Test func missingInterfaceWordIsReported() throws {
        var strings = ProjectTemplates.strings
        strings.texts["state_removed"] = nil
        let found = try RenderedSite.renderer(Sample.model(strings: strings)).check()
        #expect(found.map(\.id) == ["strings.missing"])
        #expect(found.first?.location.file == "Templates/strings.yml")
    }

    @Test func tagsAreFoundWithScalarColumns() {
        let tags = TagScanner.tags(in: "热{{a}}\n{{! x\n y }}{{{ b }}}{{>p/q}}")
        #expect(tags.map(\.name) == ["a", "x\n y", "b", "p/q"])
        #expect(tags.map(\.place) == [Place(line: 1, column: 4), Place(line: 2, column: 5), Place(line: 3, column: 10), Place(line: 3, column: 18)])
    }
}
