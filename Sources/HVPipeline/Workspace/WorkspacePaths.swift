/// Where the parts of a workspace are, as the user named them.
public struct WorkspacePaths: Sendable {
    public var content: String
    public var templates: String
    public var site: String

    public init(content: String = "Content", templates: String = "Templates", site: String = "Site") {
        self.content = Path.trim(content)
        self.templates = Path.trim(templates)
        self.site = Path.trim(site)
    }
}
