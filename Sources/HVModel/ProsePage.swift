/// A page of long prose in one language, before its Markdown is read.
public struct ProsePage: Sendable {
    /// Path below `pages/<language>/` without `.md`: the same in every language.
    public var slug: String
    public var language: Language
    public var title: String
    public var order: Int
    public var description: String
    /// Markdown, without the front matter.
    public var body: String
    /// Where the page was written, and the line of the file that `body` starts on.
    public var file: String
    public var bodyLine: Int

    public init(
        slug: String, language: Language, title: String, order: Int, description: String, body: String, file: String, bodyLine: Int
    ) {
        self.slug = slug
        self.language = language
        self.title = title
        self.order = order
        self.description = description
        self.body = body
        self.file = file
        self.bodyLine = bodyLine
    }
}
