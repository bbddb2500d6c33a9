/// What a report was made from, so that anybody can make it again.
public struct ReportProvenance: Sendable {
    public struct File: Hashable, Sendable {
        /// File name without folders.
        public var name: String
        /// SHA-256.
        public var digest: String

        public init(name: String, digest: String) {
            self.name = name
            self.digest = digest
        }
    }

    public var toolVersion: String
    public var contentDigest: String
    public var templatesDigest: String
    public var probes: [File]
    public var brief: File?
    public var weightsDigest: String
    /// With file names only: no path of the machine it was made on.
    public var command: String

    public init(
        toolVersion: String, contentDigest: String, templatesDigest: String, probes: [File], brief: File?, weightsDigest: String, command: String
    ) {
        self.toolVersion = toolVersion
        self.contentDigest = contentDigest
        self.templatesDigest = templatesDigest
        self.probes = probes
        self.brief = brief
        self.weightsDigest = weightsDigest
        self.command = command
    }
}
