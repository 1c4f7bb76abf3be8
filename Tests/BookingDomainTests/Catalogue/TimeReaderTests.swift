import Testing

@testable import BookingModel
@testable import BookingRules
@testable import BookingSimulation

struct TimeReaderTests {
  /// Wednesday 1 July 2026, 09:00 in Halifax.
  private let reader = TimeReader(
    zone: "America/Halifax",
    now: LocalTime("2026-07-01T09:00")?.moment(in: "America/Halifax") ?? Timestamp(milliseconds: 0))

  private func read(_ text: String, on day: TimeReader.Day = .unknown) -> Result<String, TimeProblem> {
    do throws(TimeProblem) {
      return .success(try reader.read(text, on: day).description)
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: [
    "20.12.2026 20:00", "20.12.2026, 20.00", "20/12/2026 20:00", "12/20/2026 8:00 PM", "20-12-2026 20h",
    "2026-12-20 20:00", "2026-12-20T20:00:00", "2026/12/20 8 pm", "202612202000", "20261220 20:00",
    "20 Dec 8pm", "20 December 2026 20:00", "Dec 20 8 pm", "December 20th, 2026 at 8 p.m.",
    "20-Dec-2026 20:00",
    "20. December 20 Uhr", "20.12. 20h", "20. 12. 2026 20:00", "20:00 20.12.2026", "20.12.26 20h00",
    "Sun 20 Dec 2026 20:00", "sunday 20.12. 20:00", "on the 20th of December at 8 pm", "20 Dec 2026 2000",
    "20/12 20:00", "20dec 8pm", "  20\u{00A0}dec\u{00A0}2026  20:00 ",
  ])
  func `a day and a time are read as they are written all over the world`(text: String) {
    #expect(read(text) == .success("2026-12-20T20:00"))
  }

  @Test(arguments: [
    ("Dec 20 8:30 pm", "2026-12-20T20:30"), ("12 am 3 Aug", "2026-08-03T00:00"),
    ("12 pm 3 Aug", "2026-08-03T12:00"),
    ("noon 3 Aug", "2026-08-03T12:00"), ("today 20:00", "2026-07-01T20:00"),
    ("tonight 8pm", "2026-07-01T20:00"),
    ("tomorrow 20:00", "2026-07-02T20:00"), ("1 July 20:00", "2026-07-01T20:00"),
    // The day before is the next year's.
    ("30 June 20:00", "2027-06-30T20:00"), ("29.2. 20:00", "2028-02-29T20:00"),
    ("Sat 20:00", "2026-07-04T20:00"),
    ("wednesday 20:00", "2026-07-01T20:00"), ("11/11/2026 20:00", "2026-11-11T20:00"),
    // The day of the week says which of the two it is.
    ("Thu 11/12/2026 20:00", "2026-11-12T20:00"),
  ])
  func `a day without its year is the next such day`(text: String, expected: String) {
    #expect(read(text) == .success(expected))
  }

  @Test func `what can be two days is refused with both`() throws {
    let day = { (text: String) in try #require(LocalTime("2026-\(text) 00:00")) }
    #expect(try read("12/11/2026 20:00") == .failure(.twoReadings(day("11-12"), day("12-11"))))
    #expect(try read("11-12-2026 8pm") == .failure(.twoReadings(day("12-11"), day("11-12"))))
    #expect(
      read("20-12-26 20:00")
        == .failure(.twoReadings(try day("12-20"), try #require(LocalTime("2020-12-26 00:00")))))
    #expect(read("12.11.2026 20:00") == .success("2026-11-12T20:00"))
  }

  @Test func `what is refused says why`() throws {
    let day = { (text: String) in try #require(LocalTime("\(text) 00:00")) }
    #expect(try read("20 Dec") == .failure(.noTime(day("2026-12-20"))))
    #expect(read("20:00") == .failure(.noDay))
    #expect(read("  ") == .failure(.missing))
    #expect(read("30 Feb 2027 20:00") == .failure(.noSuchDay))
    #expect(read("45.13.2026 20:00") == .failure(.noSuchDay))
    #expect(read("20 Dec 26:00") == .failure(.noSuchTime))
    #expect(read("20 Dec 20:75") == .failure(.noSuchTime))
    #expect(read("20 Dec 14 pm") == .failure(.noSuchTime))
    #expect(try read("Mon 20 Dec 2026 20:00") == .failure(.anotherWeekday(day("2026-12-20"))))
    #expect(read("soon") == .failure(.unread("soon")))
    #expect(read("20 Dec 20:00 CET") == .failure(.unread("cet")))
    #expect(read("20 Dec 20:00 21:00") == .failure(.unread("21:00")))
    #expect(read("20 20 Dec 20:00") == .failure(.unread("20")))
    #expect(read("2026 20:00") == .failure(.noSuchDay))
    #expect(read("1/2/3/4") == .failure(.unread("1/2/3/4")))
  }

  @Test func `a time of day alone belongs to the day it is said beside`() throws {
    let start = try #require(LocalTime("2026-12-20 20:00"))
    #expect(read("22:30", on: .after(start)) == .success("2026-12-20T22:30"))
    #expect(read("2am", on: .after(start)) == .success("2026-12-21T02:00"))
    #expect(read("19h", on: .same(start)) == .success("2026-12-20T19:00"))
    #expect(read("21 Dec 2:00", on: .after(start)) == .success("2026-12-21T02:00"))
  }

  @Test func `in a file no day depends on when it is read`() throws {
    let reader = TimeReader.ofWholeDates
    #expect(try reader.read("20.12.2026 20:00").description == "2026-12-20T20:00")
    for text in ["20 Dec 20:00", "tomorrow 20:00", "Sat 20:00"] {
      #expect(throws: TimeProblem.noYear) { try reader.read(text) }
    }
  }

  @Test func `whatever is typed is read or refused, and what is read is a time`() {
    let pieces = [
      "20", ".", "/", "-", ":", " ", "Dec", "pm", "12", "2026", "h", "tomorrow", "é", "٣", "0", "99", "T",
      ",", "sat", "29",
      "feb", "99999999", "🎷", "th",
    ]
    var random = SeededRandom(7)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      if case .success(let time) = read(text) { #expect(LocalTime(time) != nil, "\(text)") }
    }
  }
}
