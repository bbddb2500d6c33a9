/// What an earlier report said, for telling what has changed since.
public struct PreviousReport: Hashable, Sendable {
    public struct Option: Hashable, Sendable {
        public var id: String
        public var eligibility: String
        /// Likely score, 0 to 10; nil where it was not ranked.
        public var score: Double?

        public init(id: String, eligibility: String, score: Double?) {
            self.id = id
            self.eligibility = eligibility
            self.score = score
        }
    }

    public var asOf: CalendarDate
    public var outcome: String
    public var strength: String
    public var option: String?
    public var weightsDigest: String
    public var contentDigest: String
    public var options: [Option]

    public init(
        asOf: CalendarDate, outcome: String, strength: String, option: String?, weightsDigest: String, contentDigest: String, options: [Option]
    ) {
        self.asOf = asOf
        self.outcome = outcome
        self.strength = strength
        self.option = option
        self.weightsDigest = weightsDigest
        self.contentDigest = contentDigest
        self.options = options
    }
}
