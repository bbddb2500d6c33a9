/// One use of a source: where in it, what it says there, when it was read.
public struct Citation: Hashable, Sendable {
    public var source: ID<Source>
    public var locator: String
    /// Verbatim, at most 25 words or 50 Han characters.
    public var quote: String?
    public var accessed: CalendarDate

    public init(source: ID<Source>, locator: String, quote: String? = nil, accessed: CalendarDate) {
        self.source = source
        self.locator = locator
        self.quote = quote
        self.accessed = accessed
    }
}

/// When and how somebody last made sure that a statement is true.
public struct Verification: Hashable, Sendable {
    public enum Method: String, Hashable, Sendable, CaseIterable {
        case doc
        case test
        case vendorStatement = "vendor-statement"
        case sourceCode = "source-code"
        case fieldReport = "field-report"
    }

    public var on: CalendarDate
    public var inVersion: Version?
    public var method: Method

    public init(on: CalendarDate, inVersion: Version? = nil, method: Method) {
        self.on = on
        self.inVersion = inVersion
        self.method = method
    }
}

public enum Confidence: String, Hashable, Sendable, CaseIterable, Comparable {
    case low
    case medium
    case high

    public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        }
    }
}

/// When a statement has to be looked at again.
public enum ReviewBy: Hashable, Sendable, CustomStringConvertible {
    /// Merged source code and past events do not go stale.
    case never
    case on(CalendarDate)

    public var description: String {
        switch self {
        case .never: "never"
        case .on(let date): date.description
        }
    }
}

/// All that supports a statement.
public struct Evidence: Hashable, Sendable {
    public var citations: [Citation]
    /// Ids of the facts in the research dossier that the statement rests on.
    public var facts: [String]
    public var verified: Verification?
    public var confidence: Confidence?
    public var reviewBy: ReviewBy?

    public init(
        citations: [Citation] = [], facts: [String] = [], verified: Verification? = nil, confidence: Confidence? = nil,
        reviewBy: ReviewBy? = nil
    ) {
        self.citations = citations
        self.facts = facts
        self.verified = verified
        self.confidence = confidence
        self.reviewBy = reviewBy
    }
}
