public import HVModel

/// How many statements rest on what, for a terminal and for programs.
public struct EvidenceSummary {
    public let text: String
    /// An object of the JSON that `validate` prints.
    public let json: String

    /// - Parameter asOf: the day that ages are counted to; without one, the last day that anything was verified.
    public init(_ catalog: Catalog, asOf: CalendarDate?) {
        let tally = EvidenceTally(catalog, asOf: asOf), platforms = catalog.platforms.map(\.id)
        let rows = EvidenceTally.Question.allCases.flatMap { question in
            tally.answers(to: question).map { answer in (question: question.rawValue, answer: answer, counts: platforms.map { tally.count(question, answer, $0) }) }
        }
        func line(_ cells: [String]) -> String {
            let padded = cells.enumerated().map { place, cell in
                let gap = String(repeating: " ", count: max(0, (place < 2 ? 15 : 9) - cell.count))
                return place < 2 ? cell + gap : gap + cell
            }
            return padded.joined() + "\n"
        }
        let head = "\(tally.statements.count) statements, \(catalog.sources.count) sources; \(tally.firstHandPercent)% rest on a primary source or a test\n"
        text = head + line(["", ""] + platforms.map(\.text) + ["all"])
            + rows.map { line([$0.question, $0.answer] + $0.counts.map { "\($0)" } + ["\($0.counts.reduce(0, +))"]) }.joined()
        let counts = rows.map { row -> (String, JSONTree) in
            let byPlatform = Dictionary(zip(platforms.map(\.text), row.counts).map { ($0, JSONTree.integer($1)) }) { first, _ in first }
            return ("\(row.question)/\(row.answer)", .object(byPlatform))
        }
        let tree = JSONTree.object([
            "statements": .integer(tally.statements.count), "sources": .integer(catalog.sources.count), "first_hand_percent": .integer(tally.firstHandPercent),
            "counts": .object(Dictionary(counts) { first, _ in first }),
        ])
        json = String(decoding: tree.bytes, as: UTF8.self)
    }
}
