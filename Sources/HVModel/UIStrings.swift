/// The words of the user interface, by key; read from `Templates/strings.yml`.
public struct UIStrings: Sendable {
    public var texts: [String: LocalizedText]

    public init(_ texts: [String: LocalizedText]) {
        self.texts = texts
    }

    /// The text of a key; nil if the key is not there.
    public subscript(key: String, language: Language) -> String? {
        texts[key]?[language]
    }

    /// The text of a key with each `{name}` filled in. A missing key shows itself, so that a page without it is still readable;
    /// that it is missing is reported by the template contract.
    public func text(_ key: String, _ language: Language, _ values: [String: String] = [:]) -> String {
        guard var text = texts[key]?[language] else { return key }
        // Filled in one pass from the left, so that a value that contains `{...}` is not filled in again.
        guard !values.isEmpty, text.contains("{") else { return text }
        var filled = ""
        while let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") {
            let name = String(text[text.index(after: open)..<close])
            filled += text[..<open] + (values[name] ?? "{\(name)}")
            text = String(text[text.index(after: close)...])
        }
        return filled + text
    }
}
