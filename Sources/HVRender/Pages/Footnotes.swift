import HVModel

/// The sources of one page, numbered in the order of their first use.
struct Footnotes {
    private(set) var citations: [Citation] = []
    private var numbers: [Citation: Int] = [:]

    mutating func number(_ citation: Citation) -> Int {
        if let number = numbers[citation] { return number }
        citations.append(citation)
        numbers[citation] = citations.count
        return citations.count
    }

    /// References to several citations, in ascending order, each once.
    mutating func references(_ citations: [Citation]) -> [View] {
        var used: Set<Int> = []
        for citation in citations { used.insert(number(citation)) }
        return used.sorted().map { ["number": .number($0), "id": .text(Anchor.footnote($0))] }
    }
}
