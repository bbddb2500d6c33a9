public import HVDiagnostics

/// The outputs of one conversion and what was collected on the way; plain values, places relative to the text.
public struct ConvertedMarkdown: Hashable, Sendable {
    public var html = ""
    public var commonMark = ""
    public var headings: [Heading] = []
    public var links: [Link] = []
    /// The visible text, one block (paragraph, heading, cell, code block) a line; for search and word counts.
    public var plainText = ""
    /// Where the first list, table, heading, quote, rule or code block stands: what cannot be shown within a line.
    public var firstBlock: Place?
    /// In order of place.
    public var findings: [MarkdownFinding] = []

    public init() {}

    public struct Heading: Hashable, Sendable {
        public var level: Int
        public var id: String?
        public var text: String
        public var place: Place

        public init(level: Int, id: String? = nil, text: String, place: Place) {
            (self.level, self.id, self.text, self.place) = (level, id, text, place)
        }
    }

    /// A link that is still in the output, with its destination as written.
    public struct Link: Hashable, Sendable {
        public var destination: String
        public var text: String
        public var place: Place

        public init(destination: String, text: String, place: Place) {
            (self.destination, self.text, self.place) = (destination, text, place)
        }
    }
}
