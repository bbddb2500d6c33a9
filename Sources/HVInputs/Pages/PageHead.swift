public import HVModel

/// What is known of a page without reading its Markdown; cheap enough to hold for every page.
public struct PageHead: Sendable {
    public var slug: String
    public var language: Language
    public var title: String
    public var order: Int
    public var description: String
    public var file: String
    /// Line of the file that the body starts on.
    public var bodyLine: Int
    /// Ids of the research's facts that it carries.
    public var facts: [String]
    /// Of the whole file, to notice changes.
    var hash: String
}
