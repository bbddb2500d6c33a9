/// One of the things compared.
public struct Platform: Sendable {
    public var id: ID<Platform>
    public var name: LocalizedText
    public var order: Int
    /// Prose.
    public var summary: LocalizedText
    /// Commands that try a guest of an architecture; `{machine}` stands for its name.
    public var commands: [SupportStatement.Mode: String]

    public init(id: ID<Platform>, name: LocalizedText, order: Int, summary: LocalizedText, commands: [SupportStatement.Mode: String] = [:]) {
        self.id = id
        self.name = name
        self.order = order
        self.summary = summary
        self.commands = commands
    }
}
