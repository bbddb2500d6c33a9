/// One of the things compared.
public struct Platform: Sendable {
    public var id: ID<Platform>
    public var name: LocalizedText
    public var order: Int
    /// Prose.
    public var summary: LocalizedText

    public init(id: ID<Platform>, name: LocalizedText, order: Int, summary: LocalizedText) {
        self.id = id
        self.name = name
        self.order = order
        self.summary = summary
    }
}
