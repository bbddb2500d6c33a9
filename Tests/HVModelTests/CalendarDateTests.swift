import HVModel
import Testing

struct CalendarDateTests {
    @Test(arguments: ["2024-02-29", "2000-02-29", "2026-12-31", "1900-01-01"])
    func readsDaysThatExist(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(arguments: ["2023-02-29", "2100-02-29", "2026-13-01", "2026-04-31", "2026-1-1", "26-01-01", "2026/01/01", "２０２６-01-01", "2026-01-01T00"])
    func refusesDaysThatDoNotExist(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: [(0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (951_782_400, "2000-02-29"), (1_795_392_000, "2026-11-23"), (-1, "1969-12-31")])
    func knowsTheUTCDayOfAUnixTime(seconds: Int, day: String) {
        #expect(CalendarDate(secondsSince1970: seconds)?.description == day)
    }
}

struct PartialDateTests {
    @Test(arguments: ["undated", "2025", "2025-06", "2025-06-03"])
    func readsAsMuchAsIsKnown(text: String) {
        #expect(PartialDate(text)?.description == text)
    }

    @Test(arguments: ["", "25", "2025-13", "2025-06-31", "June 2025"])
    func refusesTheRest(text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test(arguments: ["1900-01-01", "1969-12-31", "1970-01-01", "2000-02-29", "2026-11-26", "2199-12-31"])
    func countsDaysBothWays(_ text: String) throws {
        let day = try #require(CalendarDate(text))
        #expect(CalendarDate(secondsSince1970: day.daysSince1970 * 86_400) == day)
    }

    @Test func addsDaysAndYearsOverTheirEnds() throws {
        let leap = try #require(CalendarDate("2028-02-29"))
        #expect(leap.adding(days: 1)?.description == "2028-03-01")
        #expect(leap.adding(years: 1)?.description == "2029-02-28")
        #expect(leap.adding(years: 200) == nil)
    }

    @Test func countsBegunMonths() throws {
        let start = try #require(CalendarDate("2026-11-26"))
        #expect(start.months(to: try #require(CalendarDate("2031-11-26"))) == 60)
        #expect(start.months(to: try #require(CalendarDate("2026-12-27"))) == 2)
        #expect(start.months(to: start) == 0)
    }
}
