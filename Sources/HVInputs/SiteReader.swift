public import HVDiagnostics
public import HVModel

/// Reads what a workspace says about its site: `Site/site.yml` and `Templates/strings.yml`.
public enum SiteReader {
    static let settingsShape = Shape.record([
        Shape.must("title", .title, "Name of the site."),
        Shape.must("tagline", .title, "One line under it."),
        Shape.must("answer", .text, "The answer in brief, on the home page."),
        Shape.may("notice", .inlineText, "In every footer: trademarks, who is behind it."),
        Shape.must("publisher", .line, "Who publishes it."),
        Shape.may("base_url", .siteAddress, "Absolute URL of the site's root."),
    ])

    public static func settings(_ file: InputFile) -> Diagnosed<SiteSettings?> {
        read(file, settingsShape) { reader throws(ShapeGap) in
            SiteSettings(
                title: try reader.localized("title"), tagline: try reader.localized("tagline"), answer: try reader.localized("answer"),
                publisher: try reader.text("publisher"), notice: try reader.optionalLocalized("notice"), baseURL: reader.optionalText("base_url").map(withSlash))
        }
    }

    /// The words of the templates: one flat mapping of names to `{en, zh}`.
    public static func strings(_ file: InputFile) -> Diagnosed<UIStrings?> {
        let root = parse(file)
        guard let node = root.value else { return root.map { _ in nil } }
        let shape = Shape.record(node.entries.map { Shape.must($0.key.text, .title, "Words of the templates.") })
        let found = root.diagnostics + ShapeCheck.check(node, against: shape, in: file.path)
        if found.contains(where: { $0.severity == .error }) { return Diagnosed(nil, found) }
        let pairs = node.entries.compactMap { entry in
            (try? Reader(node).localized(entry.key.text)).map { (entry.key.text, $0) }
        }
        return Diagnosed(UIStrings(Dictionary(pairs, uniquingKeysWith: { first, _ in first })), found)
    }

    private static func withSlash(_ url: String) -> String { url.hasSuffix("/") ? url : url + "/" }

    static func parse(_ file: InputFile) -> Diagnosed<Node?> {
        TextReader.read(file, limit: TextReader.entityLimit).flatMap { text in
            text.map { YAMLReader.read($0, path: file.path) } ?? Diagnosed(nil)
        }
    }

    private static func read<Value>(_ file: InputFile, _ shape: Shape, _ decode: (Reader) throws(ShapeGap) -> Value) -> Diagnosed<Value?> {
        let root = parse(file)
        guard let node = root.value else { return root.map { _ in nil } }
        let found = root.diagnostics + ShapeCheck.check(node, against: shape, in: file.path)
        if found.contains(where: { $0.severity == .error }) { return Diagnosed(nil, found) }
        return Diagnosed(try? decode(Reader(node)), found)
    }
}
