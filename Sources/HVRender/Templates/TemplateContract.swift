import HVDiagnostics

/// Proves that each name in a template exists in its views: Mustache prints nothing for a name that does not.
struct TemplateContract {
    let templates: TemplateSet

    /// Checks one template, and the partials in it, against the names of its views.
    func check(_ template: String, against shape: Shape) -> [Diagnostic] {
        guard let file = templates.files[template] else {
            return [Diagnostic("template.missing", .error, "every kind of page has the template '\(template).mustache'", at: missing(template))]
        }
        return check(file, stack: [shape], open: [template])
    }

    private func missing(_ template: String) -> Location {
        Location(file: templates.folder + template + ".mustache")
    }

    private func check(_ file: TemplateFile, stack: [Shape], open: [String]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        // One entry a section, so that closing restores what was before it.
        var scopes = [stack]
        for tag in TagScanner.tags(in: file.text) {
            let current = scopes.last ?? stack
            let location = Location(file: file.path, place: tag.place, length: tag.name.unicodeScalars.count)
            switch tag.kind {
            case .comment, .unsupported, .unclosed: continue
            case .variable: found += lookUp(tag.name, in: current, at: location).diagnostics
            case .inverted:
                found += lookUp(tag.name, in: current, at: location).diagnostics
                scopes.append(current)
            case .section:
                let shape = lookUp(tag.name, in: current, at: location)
                found += shape.diagnostics
                scopes.append(current + [shape.value])
            case .close: if scopes.count > 1 { scopes.removeLast() }
            case .partial:
                guard !open.contains(tag.name) else {
                    let message = "a template must not include itself: \((open.drop { $0 != tag.name } + [tag.name]).joined(separator: " -> "))"
                    found.append(Diagnostic("template.syntax", .error, message, at: location))
                    continue
                }
                guard let partial = templates.files[tag.name] else {
                    let fix = NearMiss.of(tag.name, among: templates.files.keys)
                    found.append(Diagnostic("template.missing", .error, "partial '\(tag.name)' exists" + hint(fix), at: location, fix: fix))
                    continue
                }
                found += check(partial, stack: current, open: open + [tag.name])
            }
        }
        return found
    }

    /// The shape that a name leads to; unknown insides lead to further unknown insides.
    private func lookUp(_ name: String, in stack: [Shape], at location: Location) -> Diagnosed<Shape> {
        if name == "." || name.hasSuffix("()") { return Diagnosed(Shape(names: [:], isKnown: true)) }
        var shapes = stack
        for part in name.split(separator: ".").map(String.init) {
            guard let shape = find(part, in: shapes) else {
                let candidates = Set(shapes.flatMap(\.names.keys))
                let fix = NearMiss.of(part, among: candidates)
                let message = "'\(part)' is a name of this template's view" + hint(fix)
                return Diagnosed(Shape(), [Diagnostic("template.unknown-name", .error, message, at: location, fix: fix)])
            }
            shapes = [shape]
        }
        return Diagnosed(shapes.last ?? Shape())
    }

    private func find(_ name: String, in stack: [Shape]) -> Shape? {
        for shape in stack.reversed() {
            if let found = shape.names[name] { return found }
            if !shape.isKnown { return Shape() }
        }
        return nil
    }

    private func hint(_ candidate: String?) -> String {
        candidate.map { "; did you mean '\($0)'?" } ?? ""
    }
}
