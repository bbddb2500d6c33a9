import HVModel

/// A day as callers name it, so that the command line needs no type of the model.
public struct Day: Hashable, Sendable, CustomStringConvertible {
    let date: CalendarDate

    init(_ date: CalendarDate) { self.date = date }

    /// `YYYY-MM-DD`.
    public var description: String { date.description }

    /// The first second of the day, in UTC.
    var secondsSince1970: Int { date.daysSince1970 * 86_400 }

    /// Reads `YYYY-MM-DD`.
    public init?(_ text: String) {
        guard let date = CalendarDate(text) else { return nil }
        self.date = date
    }

    /// The UTC day of a Unix time in seconds, as in `SOURCE_DATE_EPOCH`.
    public init?(secondsSince1970 seconds: Int) {
        guard let date = CalendarDate(secondsSince1970: seconds) else { return nil }
        self.date = date
    }
}
