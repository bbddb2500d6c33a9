/// How one option is rated under each criterion. Its id is the option's; an option without one is listed, not rated.
public struct OptionRatings: Sendable {
    public var id: ID<Option>
    public var ratings: [Rating]

    public init(id: ID<Option>, ratings: [Rating]) {
        self.id = id
        self.ratings = ratings
    }
}

/// An interval on the scale of a criterion's rubric.
public struct Rating: Sendable {
    public var criterion: ID<Criterion>
    /// 0 to 10, `low <= likely <= high`.
    public var low: Double
    public var likely: Double
    public var high: Double
    public var claims: [ID<Claim>]
    /// Matrix rows it rests on as well.
    public var rows: [ID<SupportRow>]
    /// Prose.
    public var reasoning: LocalizedText
    public var reviewBy: ReviewBy?
    /// What it was before, newest first.
    public var revisions: [Revision]

    /// An earlier interval, and what evidence moved it.
    public struct Revision: Sendable {
        public var date: CalendarDate
        /// 0 to 10, `low <= likely <= high`.
        public var low: Double
        public var likely: Double
        public var high: Double
        /// Prose.
        public var reason: LocalizedText

        public init(date: CalendarDate, low: Double, likely: Double, high: Double, reason: LocalizedText) {
            self.date = date
            self.low = low
            self.likely = likely
            self.high = high
            self.reason = reason
        }
    }

    public init(
        criterion: ID<Criterion>, low: Double, likely: Double, high: Double, claims: [ID<Claim>], rows: [ID<SupportRow>] = [],
        reasoning: LocalizedText, reviewBy: ReviewBy? = nil, revisions: [Revision] = []
    ) {
        self.criterion = criterion
        self.low = low
        self.likely = likely
        self.high = high
        self.claims = claims
        self.rows = rows
        self.reasoning = reasoning
        self.reviewBy = reviewBy
        self.revisions = revisions
    }
}
