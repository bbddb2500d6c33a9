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

    /// The anchors of the scale that options are rated on; prose.
    public var rubric: Rubric?
    /// What is rated by calculation wherever its inputs are known.
    public var rates: Rates?

    public enum Rates: String, Hashable, Sendable, CaseIterable {
        /// Licence cost, from prices.
        case cost
    }

    /// What a 2, a 5 and an 8 of 10 mean.
    public struct Rubric: Sendable {
        public var two: LocalizedText
        public var five: LocalizedText
        public var eight: LocalizedText

        public init(two: LocalizedText, five: LocalizedText, eight: LocalizedText) {
            self.two = two
            self.five = five
            self.eight = eight
        }
    }

    public init(
        id: ID<Criterion>, name: LocalizedText, order: Int, question: LocalizedText, judged: LocalizedText, notJudged: LocalizedText,
        rubric: Rubric? = nil, rates: Rates? = nil
    ) {
        self.id = id
        self.name = name
        self.order = order
        self.question = question
        self.judged = judged
        self.notJudged = notJudged
        self.rubric = rubric
        self.rates = rates
    }
}
