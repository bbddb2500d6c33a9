import HVModel

/// Counts of statements by what they rest on. A statement is a claim or an answer of the matrix; mirrored answers are counted with what
/// they mirror, and an answer that nobody knows rests on nothing.
struct EvidenceTally {
    /// What is asked of each statement's evidence.
    enum Question: String, CaseIterable {
        case confidence, directness, interest, age

        /// Family of the words for the answers.
        var family: String { rawValue }
    }

    struct Statement {
        let platform: ID<Platform>
        let answers: [Question: String]
        /// Whether it rests on a primary source or a test.
        let isFirstHand: Bool
    }

    static let ages = ["recent", "half-year", "year", "older"]
    private static let leastInterest: [Source.Interest] = [.independent, .competitor, .subjectVendor]

    let statements: [Statement]

    /// - Parameter asOf: the day that ages are counted to; without one, the last day that anything was verified.
    init(_ catalog: Catalog, asOf: CalendarDate?) {
        let sources = Dictionary(catalog.sources.map { ($0.id, $0) }) { first, _ in first }
        let products = Dictionary(catalog.products.map { ($0.id, $0.platform) }) { first, _ in first }
        var told: [(platform: ID<Platform>?, evidence: Evidence)] = catalog.claims.map { claim in
            switch claim.about {
            case .platform(let id): (id, claim.evidence)
            case .product(let id, _, _): (products[id], claim.evidence)
            }
        }
        told += catalog.support.flatMap(\.statements).filter { $0.mirrors == nil }.map { (products[$0.product], $0.evidence) }
        let today = asOf ?? told.compactMap(\.evidence.verified?.on).max()
        statements = told.filter { !$0.evidence.citations.isEmpty }.compactMap { platform, evidence in platform.map { Self.statement($0, evidence, sources, today) } }
    }

    private static func statement(_ platform: ID<Platform>, _ evidence: Evidence, _ sources: [ID<Source>: Source], _ today: CalendarDate?) -> Statement {
        let cited = evidence.citations.compactMap { sources[$0.source] }
        // The source that speaks best for it: the most direct, the one with the least to gain.
        var answers: [Question: String] = [:]
        answers[.confidence] = evidence.confidence?.rawValue
        answers[.directness] = Source.Directness.allCases.first { cited.map(\.directness).contains($0) }?.rawValue
        answers[.interest] = leastInterest.first { cited.map(\.interest).contains($0) }?.rawValue
        if let on = evidence.verified?.on, let today { answers[.age] = age(today.daysSince1970 - on.daysSince1970) }
        return Statement(platform: platform, answers: answers, isFirstHand: cited.contains { $0.directness == .primary } || evidence.verified?.method == .test)
    }

    private static func age(_ days: Int) -> String { days < 90 ? ages[0] : days < 180 ? ages[1] : days < 365 ? ages[2] : ages[3] }

    /// All answers that a statement can have, best first.
    func answers(to question: Question) -> [String] {
        switch question {
        case .confidence: Confidence.allCases.map(\.rawValue).reversed()
        case .directness: Source.Directness.allCases.map(\.rawValue)
        case .interest: Self.leastInterest.map(\.rawValue)
        case .age: Self.ages
        }
    }

    func count(_ question: Question, _ answer: String, _ platform: ID<Platform>) -> Int {
        statements.count { $0.platform == platform && $0.answers[question] == answer }
    }

    /// Percent of the platform's statements, rounded.
    func share(_ count: Int, of platform: ID<Platform>) -> Int {
        let all = statements.count { $0.platform == platform }
        return all == 0 ? 0 : (count * 100 + all / 2) / all
    }

    /// Percent of all statements that rest on a primary source or a test, rounded down.
    var firstHandPercent: Int { statements.isEmpty ? 0 : statements.count(where: \.isFirstHand) * 100 / statements.count }
}
