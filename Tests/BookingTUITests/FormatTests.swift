import TerminalUI
import Testing

@testable import BookingModel
@testable import BookingTUI

struct FormatTests {
  /// Wednesday 2026-07-01 12:00 UTC.
  private let now = Timestamp(milliseconds: 1_782_907_200_000)

  @Test func `a date names its year only where it could be mistaken`() {
    #expect(Format.date(now + .days(3), zone: "UTC", now: now) == "Sat 4 Jul")
    #expect(Format.date(now + .days(200), zone: "UTC", now: now) == "Sun 17 Jan")
    #expect(Format.date(now + .days(400), zone: "UTC", now: now) == "Thu 5 Aug 2027")
    #expect(Format.date(now - .days(200), zone: "UTC", now: now) == "Sat 13 Dec 2025")
  }

  @Test func `times are those of the event's own clocks`() {
    #expect(Format.time(now, zone: "America/Halifax") == "09:00")
    #expect(Format.time(now, zone: "Asia/Kolkata") == "17:30")
  }

  @Test func `distances count days on the calendar, not hours`() {
    #expect(Format.distance(to: now + .hours(13), zone: "UTC", now: now) == "tomorrow")
    #expect(Format.distance(to: now + .hours(11), zone: "UTC", now: now) == "today")
    #expect(Format.distance(to: now - .days(1), zone: "UTC", now: now) == "yesterday")
  }

  @Test func `a countdown says zero only when the time is over`() {
    #expect(Countdown.text(.seconds(461)) == "07:41")
    #expect(Countdown.text(TimeSpan(milliseconds: 1)) == "00:01")
    #expect(Countdown.text(.seconds(0)) == "00:00")
    #expect(Countdown.text(.hours(2)) == "2:00:00")
  }
}
