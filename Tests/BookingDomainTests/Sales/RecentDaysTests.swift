import TestSupport
import Testing

@testable import BookingModel
@testable import BookingRules

struct RecentDaysTests {
  @Test func `the days go from midnight to midnight of the zone, today last`() throws {
    let now = try #require(LocalTime("2026-07-01T00:10")?.moment(in: "America/Halifax"))
    let days = RecentDays(3, until: now, in: "America/Halifax")
    #expect(
      days.starts.map { LocalTime($0, in: "America/Halifax")?.description }
        == ["2026-06-29T00:00", "2026-06-30T00:00", "2026-07-01T00:00"])
    #expect(LocalTime(RecentDays(3, until: now, in: "Asia/Tokyo").today, in: "Asia/Tokyo")?.day == 1)
  }

  @Test(arguments: [("2026-10-27T09:00", [24, 25, 24]), ("2026-03-31T09:00", [24, 23, 24])])
  func `a day on which clocks change has an hour more or less`(_ time: String, _ hours: [Int64]) throws {
    let now = try #require(LocalTime(time)?.moment(in: "Europe/Berlin"))
    let starts = RecentDays(4, until: now, in: "Europe/Berlin").starts
    #expect(zip(starts, starts.dropFirst()).map { ($1 - $0).milliseconds / 3_600_000 } == hours)
  }

  @Test func `where clocks skip midnight the day begins when they go on`() throws {
    let now = try #require(LocalTime("2026-04-24T09:00")?.moment(in: "Africa/Cairo"))
    let today = RecentDays(7, until: now, in: "Africa/Cairo").today
    #expect(LocalTime(today, in: "Africa/Cairo")?.description == "2026-04-24T01:00")
    #expect(
      LocalTime(today - TimeSpan(milliseconds: 1), in: "Africa/Cairo")?.description == "2026-04-23T23:59")
  }

  @Test func `a zone that nobody knows counts as UTC`() {
    let now = TestClock().now
    #expect(RecentDays(7, until: now, in: "Mars/Olympus") == RecentDays(7, until: now, in: "UTC"))
  }
}
