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

    /// - Throws: if the output would be read again as input, or the input replaced by output.
    func refuse(output: String) throws(EnvironmentError) {
        let place = Path.resolved(output)
        for input in [content, templates, Path.join(site, "assets")] where Path.overlap(place, Path.resolved(input)) {
            throw EnvironmentError("'\(output)' cannot be the output folder: it and '\(input)' lie in one another", help: "choose another --output")
        }
    }
}
