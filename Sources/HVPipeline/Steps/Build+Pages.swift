import HVDiagnostics
import HVInputs
import HVModel
import HVRender

extension Build {
    struct Staged {
        var diagnostics: [Diagnostic] = []
        var pages = 0
        /// For the search, in the order of the site.
        var prose: [ProseText] = []
    }

    /// Pages in memory at a time.
    private static let batch = 64

    /// Renders all pages in batches, each batch on all processors, and stages them in a fixed order.
    func stage(
        _ renderer: SiteRenderer, _ content: ContentSet, _ loader: ContentLoader, into folder: inout OutputFolder, report: @escaping ProgressReport
    ) async throws(EnvironmentError) -> Staged {
        var staged = Staged()
        var links: [PageLinks] = []
        let planned = renderer.plannedPages, prose = shownPages(of: content)
        let total = planned.count + prose.count
        var done = 0
        func keep(_ artifacts: [Artifact]) throws(EnvironmentError) {
            for artifact in artifacts {
                try folder.add(artifact.bytes, at: artifact.path)
                if artifact.path.hasSuffix(".html") { staged.pages += 1 }
            }
            done += 1
            report(Progress(step: .rendering, done: done, total: total))
        }
        for start in stride(from: 0, to: planned.count, by: Self.batch) {
            let pages = planned[start..<min(start + Self.batch, planned.count)]
            for rendered in await Self.inParallel(Array(pages), { renderer.render($0) }) {
                staged.diagnostics += rendered.diagnostics
                try keep(rendered.value)
            }
        }
        for start in stride(from: 0, to: prose.count, by: Self.batch) {
            var pages: [ProsePage] = []
            for head in prose[start..<min(start + Self.batch, prose.count)] {
                if let page = try loader.page(head) { pages.append(page) }
            }
            for rendered in await Self.inParallel(pages, { ($0, renderer.render($0)) }) {
                let (page, result) = rendered
                staged.diagnostics += result.diagnostics
                links.append(
                    PageLinks(slug: page.slug, language: page.language, file: page.file, bodyLine: page.bodyLine, converted: result.value.converted))
                staged.prose.append(ProseText(page, result.value.converted))
                try keep(result.value.artifacts)
            }
        }
        // A source may be cited by a page in a language that is not built, or by one that has gone meanwhile.
        staged.diagnostics += content.checkLinks(links, seesAllPages: links.count == content.pages.count)
        return staged
    }

    /// Pages in the languages of the site, and those that nobody wrote in any of them.
    private func shownPages(of content: ContentSet) -> [PageHead] {
        let written = Dictionary(grouping: content.pages, by: \.slug).mapValues { Set($0.map(\.language)) }
        return content.pages.filter { head in
            let inSite = (written[head.slug] ?? []).intersection(languages)
            return languages.contains(head.language) || (inSite.isEmpty && head.language == written[head.slug]?.min())
        }
    }

    private static func inParallel<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Output
    ) async -> [Output] {
        await withTaskGroup(of: (Int, Output).self) { group in
            for (index, input) in inputs.enumerated() { group.addTask { (index, transform(input)) } }
            var outputs: [Int: Output] = [:]
            for await (index, output) in group { outputs[index] = output }
            return inputs.indices.compactMap { outputs[$0] }
        }
    }
}
