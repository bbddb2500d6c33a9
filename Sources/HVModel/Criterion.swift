/// One dimension of the comparison.
public struct Criterion: Sendable {
    public var id: ID<Criterion>
    public var name: LocalizedText
    public var order: Int
    /// One plain line.
    public var question: LocalizedText
    /// Prose: what is judged under it.
    public var judged: LocalizedText
    /// Prose: what is not, and where it is judged instead.
    public var notJudged: LocalizedText

    public init(
        id: ID<Criterion>, name: LocalizedText, order: Int, question: LocalizedText, judged: LocalizedText, notJudged: LocalizedText
    ) {
        self.id = id
        self.name = name
        self.order = order
        self.question = question
        self.judged = judged
        self.notJudged = notJudged
    }
}
