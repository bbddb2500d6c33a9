import HVDiagnostics
import Mustache

/// All templates, parsed. Having one proves that each is well-formed Mustache.
public struct TemplateSet: Sendable {
    let files: [String: TemplateFile]
    private let library: MustacheLibrary

    /// Parses the templates; nil if one is malformed.
    static func parse(_ templates: [TemplateFile]) -> Diagnosed<TemplateSet?> {
        var library = MustacheLibrary()
        var files: [String: TemplateFile] = [:]
        var diagnostics: [Diagnostic] = []
        for file in templates {
            guard let name = file.name else { continue }
            let findings = findings(in: file)
            diagnostics += findings
            if !findings.isEmpty { continue }
            do {
                // Text is escaped by `ViewNode`; the library's own escape works on characters and would double it.
                try library.register("{{% CONTENT_TYPE:TEXT}}\n" + file.text, named: name)
                files[name] = file
            } catch {
                diagnostics.append(syntaxError(error, in: file))
            }
        }
        let set = TemplateSet(files: files, library: library)
        return Diagnosed(diagnostics.contains { $0.severity == .error } ? nil : set, diagnostics)
    }

    /// Empty if there is no such template; `TemplateContract` has reported it.
    func render(_ view: View, template: String, format: Format) -> String {
        library.render(ViewNode(view: view, format: format), withTemplate: template) ?? ""
    }

    /// Sections within each other; the library recurses.
    private static let nesting = 50

    /// What the library would pass over in silence, or not survive.
    private static func findings(in file: TemplateFile) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var depth = 0
        for tag in TagScanner.tags(in: file.text) {
            func report(_ message: String) {
                found.append(Diagnostic("template.syntax", .error, message, at: Location(file: file.path, place: tag.place)))
            }
            switch tag.kind {
            case .unsupported: report("templates use variables, sections, partials and comments only; this tag is of another kind")
            case .unclosed: report("a tag ends with the braces that it began with")
            case .section, .inverted:
                depth += 1
                if depth == nesting + 1 { report("sections must not be nested deeper than \(nesting)") }
            case .close: depth -= 1
            case .variable, .partial, .comment: break
            }
        }
        return found
    }

    private static func syntaxError(_ error: any Error, in file: TemplateFile) -> Diagnostic {
        guard let error = error as? MustacheTemplate.ParserError else {
            return Diagnostic("template.syntax", .error, "\(error)", at: Location(file: file.path))
        }
        // One less for the line that was put in front.
        let place = Place(line: max(1, error.context.lineNumber - 1), column: max(1, error.context.columnNumber))
        return Diagnostic("template.syntax", .error, rule(error.error), at: Location(file: file.path, place: place))
    }

    private static func rule(_ error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "a section is closed by its own name"
        case .unfinishedName: "a tag ends with the braces that it began with"
        case .expectedSectionEnd: "every section is closed"
        default: "a template is well-formed Mustache"
        }
    }
}

extension TemplateSet {
    /// Where the templates lie, as the reader would type it, ending in `/`. Any template tells.
    var folder: String {
        let first = files.min { $0.key < $1.key }
        return first.map { name, file in String(file.path.dropLast(name.count + ".mustache".count)) } ?? "Templates/"
    }
}
