/// What a template may say, by name. The names are the contract; see `Templates/README.md`.
struct View: Sendable, ExpressibleByDictionaryLiteral {
    var entries: [String: ViewValue]

    init(dictionaryLiteral elements: (String, ViewValue)...) {
        entries = Dictionary(elements) { _, last in last }
    }

    init(_ entries: [String: ViewValue]) {
        self.entries = entries
    }

    subscript(name: String) -> ViewValue? {
        get { entries[name] }
        set { entries[name] = newValue }
    }

    func merging(_ other: View) -> View {
        View(entries.merging(other.entries) { _, new in new })
    }
}

/// One value of a view.
enum ViewValue: Sendable {
    /// The name exists, but there is nothing to say here.
    case none
    /// Plain text: escaped in every format.
    case text(String)
    /// Text that is already in the language of each format.
    case rich(Rich)
    /// An address, which may differ between formats.
    case link(html: String, markdown: String)
    case flag(Bool)
    case list([View])
    case view(View)

    static func text(_ text: String?) -> ViewValue { text.map(ViewValue.text) ?? .none }
    static func number(_ number: Int) -> ViewValue { .text("\(number)") }
    static func rich(_ rich: Rich?) -> ViewValue { rich.map(ViewValue.rich) ?? .none }
    static func view(_ view: View?) -> ViewValue { view.map(ViewValue.view) ?? .none }
}

/// Rendered Markdown, in both formats.
struct Rich: Sendable {
    var html: String
    var markdown: String

    init(html: String, markdown: String) {
        self.html = html
        self.markdown = markdown
    }

    /// Without the paragraphs around it, for table cells, list items and paragraphs that go on.
    var inline: Rich {
        var html = html.trimmed()
        if html.hasPrefix("<p>"), html.hasSuffix("</p>") {
            html = String(html.dropFirst(3).dropLast(4)).replacing("</p>\n<p>", with: "<br>")
        }
        let lines = markdown.split(whereSeparator: \.isNewline).map { String($0).trimmed() }
        return Rich(html: html, markdown: lines.joined(separator: " "))
    }
}

extension String {
    func trimmed() -> String {
        var rest = self[...]
        while let first = rest.unicodeScalars.first, first == " " || first == "\n" { rest.unicodeScalars.removeFirst() }
        while let last = rest.unicodeScalars.last, last == " " || last == "\n" { rest.unicodeScalars.removeLast() }
        return String(rest)
    }
}
