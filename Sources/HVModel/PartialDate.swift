/// When something was published, as exactly as is known: a year, a month, a day, or not at all.
public enum PartialDate: Hashable, Sendable, CustomStringConvertible {
    case undated
    case year(Int)
    case month(year: Int, month: Int)
    case day(CalendarDate)

    /// Reads `undated`, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public init?(_ text: String) {
        if text == "undated" {
            self = .undated
            return
        }
        if let day = CalendarDate(text) {
            self = .day(day)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let numbers = CalendarDate.numbers(parts), let year = numbers.first, (1900...2199).contains(year) else { return nil }
        switch parts.map(\.utf8.count) {
        case [4]: self = .year(year)
        case [4, 2] where (1...12).contains(numbers[1]): self = .month(year: year, month: numbers[1])
        default: return nil
        }
    }

    public var description: String {
        switch self {
        case .undated: "undated"
        case .year(let year): "\(year)"
        case .month(let year, let month): month < 10 ? "\(year)-0\(month)" : "\(year)-\(month)"
        case .day(let day): day.description
        }
    }
}
