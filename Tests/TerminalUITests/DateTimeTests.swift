import Testing

@testable import TerminalUI

@Suite struct DateTimeTests {
  @Test func `digits fill the field in and separators may be typed`() {
    var field = DateTimeField()
    #expect(field.value == nil && field.isEmpty)
    for character in "2027-03-21 20:05" { _ = field.handle(.key(Key(character))) }
    #expect(field.value == DateTimeParts(year: 2027, month: 3, day: 21, hour: 20, minute: 5))
    #expect(field.value?.isoText == "2027-03-21 20:05")
    var canvas = Canvas(size: Size(width: 30, height: 1))
    field.draw(into: &canvas, in: canvas.bounds, focused: true)
    #expect(canvas.trimmedText == " 2027-03-21 20:05  Sun")
  }

  @Test func `a day that does not exist is no value`() {
    var field = DateTimeField()
    _ = field.handle(.paste("2027-02-29 10:00"))
    #expect(field.value == nil && !field.isEmpty)
    _ = field.handle(.paste("2028-02-29 10:00"))
    #expect(field.value != nil)
    #expect(field.handle(.paste("soon")) == .full)
  }

  @Test func `arrows change a part and carry`() {
    let start = DateTimeParts(year: 2026, month: 12, day: 31, hour: 23, minute: 58)
    #expect(start.adding(1, to: 2).isoText == "2027-01-01 23:58")
    #expect(start.adding(1, to: 3).isoText == "2027-01-01 00:58")
    #expect(start.adding(1, to: 4).isoText == "2027-01-01 00:00")
    #expect(start.adding(-1, to: 4).isoText == "2026-12-31 23:55")
    #expect(start.adding(2, to: 1).isoText == "2027-02-28 23:58")
    #expect(DateTimeParts(year: 2027, month: 3, day: 1).adding(-1, to: 2).isoText == "2027-02-28 00:00")
    #expect(DateTimeParts(year: 2027, month: 1, day: 1).adding(-1, to: 3).isoText == "2026-12-31 23:00")
    var field = DateTimeField(start)
    _ = field.handle(.key(.end))
    _ = field.handle(.key(.up))
    #expect(field.value?.isoText == "2027-01-01 00:00")
  }

  @Test func `weekdays are right`() {
    #expect(DateTimeParts(year: 2026, month: 11, day: 22).weekday == 6)
    #expect(DateTimeParts(year: 2000, month: 2, day: 29).weekday == 1)
    #expect(DateTimeParts(year: 2027, month: 1, day: 1).weekday == 4)
  }

  @Test func `no step leaves the calendar`() {
    var parts = DateTimeParts(year: 2026, month: 1, day: 31, hour: 0, minute: 3)
    var random = SplitMix(seed: 5)
    for _ in 0..<5_000 {
      parts = parts.adding(Bool.random(using: &random) ? 1 : -1, to: Int.random(in: 0...4, using: &random))
      #expect(parts.isValid, "\(parts.isoText)")
    }
  }
}
