public import HVMarkdown

/// A prose page as files, and what its text offers and links to, so that nobody has to parse it again.
public struct RenderedProse: Sendable {
    /// In the page's language, and in each language that nobody wrote it in.
    public var artifacts: [Artifact] = []
    /// The page's own text; places are relative to it.
    public var converted = ConvertedMarkdown()
}
