/// Counting days. Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil and civil_from_days.
extension CalendarDate {
    public var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Nil where the day is outside of the years 1900 to 2199.
    public func adding(days: Int) -> CalendarDate? {
        CalendarDate(secondsSince1970: (daysSince1970 + days) * 86_400)
    }

    /// The same day so many years later; 28 February for a 29th that does not exist. Nil outside of the years 1900 to 2199.
    public func adding(years: Int) -> CalendarDate? {
        CalendarDate(year: year + years, month: month, day: day) ?? CalendarDate(year: year + years, month: month, day: 28)
    }

    /// Whole months from this day to a later one, begun months counted whole; 0 where it is not later.
    public func months(to end: CalendarDate) -> Int {
        guard self < end else { return 0 }
        return (end.year - year) * 12 + end.month - month + (end.day > day ? 1 : 0)
    }
}
