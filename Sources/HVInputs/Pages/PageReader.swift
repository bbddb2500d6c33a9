import HVDiagnostics
import HVModel

/// Reads a page's front matter and hands out its body.
enum PageReader {
    private static let shape = Shape.record([
        Shape.must("title", .line, "The page's title."),
        Shape.must("order", .integer(0...100_000), "Reading order; ties by path."),
        Shape.must("description", .line, "One line for lists and search engines."),
        Shape.facts,
    ])

    /// - Parameter path: below `pages/`, such as `en/how-to/read.md`.
    static func read(_ file: InputFile, path: String) -> Diagnosed<(head: PageHead, body: String)?> {
        guard let (slug, language) = name(path) else {
            let message = "a page must be pages/<language>/<name>.md, with a language of \(Language.allCases.map(\.rawValue).joined(separator: ", "))"
            return Diagnosed(nil, [Diagnostic("file.unexpected", .warning, message, at: Location(file: file.path))])
        }
        guard slug.split(separator: "/", omittingEmptySubsequences: false).allSatisfy({ ScalarShape.isID($0.lowercased()) }) else {
            return Diagnosed(nil, [Diagnostic("value.id", .error, "the path of a page must consist of ids in kebab-case, not '\(slug)'", at: Location(file: file.path))])
        }
        return TextReader.read(file, limit: TextReader.pageLimit).flatMap { text in
            guard let text else { return Diagnosed(nil) }
            return split(text, file: file.path).map { matter in
                matter.map { ($0.head(slug: slug, language: language, text: text, file: file.path), $0.body) }
            }
        }
    }

    /// What a path says of a page; nil if it is not that of a page.
    static func name(_ path: String) -> (slug: String, language: Language)? {
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        guard steps.count >= 2, let language = Language(rawValue: String(steps[0])), path.hasSuffix(".md") else { return nil }
        return (String(steps.dropFirst().joined(separator: "/").dropLast(3)), language)
    }

    private struct Matter {
        var root: Node
        var body: String
        var bodyLine: Int

        func head(slug: String, language: Language, text: String, file: String) -> PageHead {
            PageHead(
                slug: slug, language: language, title: root["title"]?.text ?? slug, order: root["order"]?.text.flatMap { Int($0) } ?? 0,
                description: root["description"]?.text ?? "", file: file, bodyLine: bodyLine, facts: (root["evidence"]?.items ?? []).compactMap(\.text), hash: TranslationStamps.hash(text))
        }
    }

    private static func split(_ text: String, file: String) -> Diagnosed<Matter?> {
        let missing = Diagnostic(
            "page.front-matter", .error, "a page must start with front matter between two lines of '---'",
            at: Location(file: file, place: Place(line: 1, column: 1)), fix: "add ---, title, order, description, ---")
        guard text.hasPrefix("---\n") else { return Diagnosed(nil, [missing]) }
        let lines = text.prefix(20_000).split(separator: "\n", omittingEmptySubsequences: false)
        guard let end = lines.dropFirst().firstIndex(of: "---") else { return Diagnosed(nil, [missing]) }
        // A leading empty line keeps the line numbers of the YAML those of the file.
        let yaml = "\n" + lines[1..<end].joined(separator: "\n") + "\n"
        let body = text.dropFirst(lines[...end].reduce(0) { $0 + $1.count + 1 })
        return YAMLReader.read(yaml, path: file).flatMap { root in
            guard let root else { return Diagnosed(nil) }
            let found = ShapeCheck.check(root, against: shape, in: file, root: "the front matter")
            return Diagnosed(Matter(root: root, body: String(body), bodyLine: end + 2), found)
        }
    }

    static let pages = [
        CheckPage(
            "page.front-matter", .error, "A page starts with front matter.",
            why: "Title, order and description are needed for navigation before the page itself is read.",
            before: "## Method", after: "---\ntitle: Method\norder: 20\ndescription: Where the facts come from.\n---\n\n## Method")
    ]
}
