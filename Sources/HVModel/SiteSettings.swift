/// What `Site/site.yml` says.
public struct SiteSettings: Sendable {
    public var title: LocalizedText
    /// One plain line under the title.
    public var tagline: LocalizedText
    /// Prose: the answer in brief, on the home page.
    public var answer: LocalizedText
    /// Who publishes the site; shown in the feed and the footer.
    public var publisher: String
    /// Prose in every footer: trademarks, who is behind it.
    public var notice: LocalizedText?
    /// Absolute URL of the site's root, ending in `/`; needed for the sitemap and the feed.
    public var baseURL: String?

    public init(title: LocalizedText, tagline: LocalizedText, answer: LocalizedText, publisher: String, notice: LocalizedText? = nil, baseURL: String? = nil) {
        self.title = title
        self.tagline = tagline
        self.answer = answer
        self.publisher = publisher
        self.notice = notice
        self.baseURL = baseURL
    }
}
