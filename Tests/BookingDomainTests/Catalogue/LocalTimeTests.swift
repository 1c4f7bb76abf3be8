import TestSupport
import Testing

@testable import BookingModel

struct LocalTimeTests {
  @Test(arguments: [
    ("2026-12-04T20:00", "America/Halifax", 1_796_428_800_000),
    ("2026-07-04 20:00", "America/Halifax", 1_783_206_000_000),
    ("2026-12-04T20:00:00", "Asia/Kolkata", 1_796_394_600_000),
    ("2026-12-04T20:00", "UTC", 1_796_414_400_000),
    // Clocks went back at 03:00 to 02:00: 02:30 came twice, the first time in summer time.
    ("2026-10-25T02:30", "Europe/Berlin", 1_792_888_200_000),
    // Clocks went from 02:00 to 03:00: 02:30 never came and means 03:30.
    ("2026-03-29T02:30", "Europe/Berlin", 1_774_747_800_000),
  ])
  func `a time on a wall is a moment in its zone`(text: String, zone: String, milliseconds: Int64) throws {
    let local = try #require(LocalTime(text))
    #expect(local.moment(in: zone) == Timestamp(milliseconds: milliseconds))
  }

  @Test(arguments: [
    "", "2026-12-04", "2026-13-04T20:00", "2026-02-29T20:00", "2026-12-04T24:00", "2026-12-04T20:60", "20:00",
    "2026-12-04T20:00Z", "2026-12-04T20:00:30", "+026-12-04T20:00", "2026-12-04T20:00:00:00",
  ])
  func `what is no time is refused`(text: String) {
    #expect(LocalTime(text) == nil)
  }

  @Test(arguments: ["Europe/Lisbon", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Auckland"])
  func `a moment shown in a zone is read back as the same moment`(zone: String) throws {
    for day in stride(from: Int64(1), to: 40_000, by: 97) {
      let moment = Timestamp(milliseconds: (day * 86_400 + day * 61 % 1440 * 60) * 1000)
      let local = try #require(LocalTime(moment, in: zone))
      let back = try #require(LocalTime(local.description)?.moment(in: zone))
      // The one hour of a year that comes twice is read as its first time.
      #expect(back == moment || back == moment - .hours(1), "\(local)")
    }
  }

  @Test func `days are added over the ends of months and years`() {
    #expect(LocalTime("2027-12-31T09:05")?.adding(days: 60)?.description == "2028-02-29T09:05")
    #expect(LocalTime("2027-12-31T09:05")?.at("21:30")?.description == "2027-12-31T21:30")
  }

  @Test func `what is shown in a zone that nobody knows is UTC, and days begin at their midnight`() throws {
    let noon = TestClock().now
    #expect(LocalTime.shown(noon, zone: "Nowhere/At-all") == LocalTime(noon, in: "UTC"))
    #expect(LocalTime.shown(Timestamp(milliseconds: -1), zone: "UTC").description == "1970-01-01T00:00")
    for zone in ["UTC", "Europe/Berlin", "America/Halifax", "Pacific/Auckland"] {
      let shown = LocalTime.shown(noon, zone: zone)
      let midnight = LocalTime.midnight(shown.dayNumber, zone: zone)
      #expect(midnight <= noon && noon < midnight + .days(1))
      #expect(LocalTime.shown(midnight, zone: zone).description == shown.description.prefix(11) + "00:00")
    }
    #expect([0, 59_999, 60_000, -1].map { Timestamp(milliseconds: $0).second } == [0, 59, 0, 59])
  }
}
