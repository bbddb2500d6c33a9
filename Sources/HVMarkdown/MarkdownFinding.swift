public import HVDiagnostics

/// Something about a Markdown text that its author should know; others turn it into a diagnostic.
public struct MarkdownFinding: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Raw HTML was removed; its first 40 characters.
        case rawHTML(String)
        /// A link or image to this URL was reduced to its text.
        case unsafeURL(String)
        /// An image was replaced by its alternative text; its URL.
        case image(String)
        /// The caller does not know this destination; the link's text stayed.
        case unresolvedLink(String)
        /// Emphasis marks that stayed visible beside Han text, as in `**注意：**请`; the marks.
        case literalEmphasis(String)
        /// A line break between two Han characters: HTML shows it as a space.
        case hanSoftBreak
        /// A character reference to a control character was replaced by U+FFFD; `U+7`.
        case controlCharacter(String)
        /// The text exceeds this limit and was not parsed as Markdown.
        case tooLarge(MarkdownLimits.Kind)
        /// The library made a node of a type we do not know; it was left as it is.
        case unsupported(String)
    }

    public var kind: Kind
    public var place: Place

    public init(_ kind: Kind, _ place: Place) {
        self.kind = kind
        self.place = place
    }
}
