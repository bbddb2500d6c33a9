/// A Mustache template as it was read.
public struct TemplateFile: Sendable {
    /// As a reader would type it, `.../pages/home.html.mustache`.
    public var path: String
    public var text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// What other templates and the renderer call it: `pages/home.html`. Nil if it lies in no folder of templates.
    var name: String? {
        let parts = path.split(separator: "/")
        guard let folder = parts.lastIndex(where: { ["layouts", "pages", "partials", "report"].contains($0) }), path.hasSuffix(".mustache")
        else { return nil }
        return String(parts[folder...].joined(separator: "/").dropLast(".mustache".count))
    }
}
