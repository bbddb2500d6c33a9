/// A word of the field with its one rendering in each language.
public struct Term: Sendable {
    public var id: ID<Term>
    public var name: LocalizedText
    /// What it means.
    public var meaning: LocalizedText
    /// Other words for it that readers know and search for; texts use the name.
    public var synonyms: [Language: [String]]
    public var citations: [Citation]
    /// Whether texts explain it; not if it is an everyday word as well.
    public var isExplained: Bool

    public init(id: ID<Term>, name: LocalizedText, meaning: LocalizedText, synonyms: [Language: [String]] = [:], citations: [Citation] = [], isExplained: Bool = true) {
        self.id = id
        self.name = name
        self.meaning = meaning
        self.synonyms = synonyms
        self.citations = citations
        self.isExplained = isExplained
    }
}

/// A fact of the research that no entity carries, and why.
public struct UnusedFact: Sendable {
    /// The fact's id in the research.
    public var fact: String
    public var reason: LocalizedText

    public init(fact: String, reason: LocalizedText) {
        self.fact = fact
        self.reason = reason
    }
}
