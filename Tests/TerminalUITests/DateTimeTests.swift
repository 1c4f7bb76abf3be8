import Testing

@testable import TerminalUI

@Suite struct DateTimeTests {
  private let spring = DateTimeParts(year: 2027, month: 3, day: 21, hour: 20, minute: 5)

  /// Understands one word.
  private func read(_ field: inout DateTimeField) {
    field.read { $0 == "spring" ? DateTimeField.Reading(spring, "Sunday at five past eight") : nil }
  }

  @Test func `what was typed stays as it is until it is left, then it stands there as a date`() {
    var field = DateTimeField()
    #expect(field.value == nil && field.isEmpty)
    for character in "spring" {
      _ = field.handle(.key(Key(character)))
      read(&field)
    }
    #expect(field.value == spring && field.shown == "spring" && field.text == "2027-03-21 20:05")
    field.leave()
    #expect(field.value == spring && field.text == "2027-03-21 20:05")
    var canvas = Canvas(size: Size(width: 30, height: 1))
    field.draw(into: &canvas, in: canvas.bounds, focused: true)
    #expect(canvas.trimmedText == " 2027-03-21 20:05  Sun")
  }

  @Test func `a date stands there as its language writes it, and is handed on as everything reads it`() {
    var names = DateNames()
    names.pattern = "dd.MM.y"
    var field = DateTimeField(spring)
    field.names = names
    #expect(field.shown == "21.03.2027 20:05" && field.text == "2027-03-21 20:05")
    var canvas = Canvas(size: Size(width: 30, height: 1))
    field.draw(into: &canvas, in: canvas.bounds, focused: true)
    #expect(canvas.trimmedText == " 21.03.2027 20:05  Sun")
    // What came as text is written so once it is understood; what is being typed stays.
    var stored = DateTimeField("2027-03-21 20:05")
    stored.names = names
    stored.read { $0 == "2027-03-21 20:05" ? DateTimeField.Reading(spring, "") : nil }
    #expect(stored.shown == "21.03.2027 20:05")
    var typed = DateTimeField()
    typed.names = names
    _ = typed.handle(.paste("2027-03-21 20:05"))
    typed.read { $0 == "2027-03-21 20:05" ? DateTimeField.Reading(spring, "") : nil }
    #expect(typed.shown == "2027-03-21 20:05")
    typed.leave()
    #expect(typed.shown == "21.03.2027 20:05")
    // Another language takes it over at once.
    typed.names = DateNames()
    #expect(typed.shown == "2027-03-21 20:05")
  }

  @Test(arguments: [
    (0, "22.03.2027 20:05"), (3, "21.04.2027 20:05"), (6, "21.03.2028 20:05"), (11, "21.03.2027 21:05"),
    (14, "21.03.2027 20:10"),
  ])
  func `up changes the part that the cursor stands on, wherever the language has it`(
    _ column: Int, _ changed: String
  ) {
    var field = DateTimeField(spring)
    field.names.pattern = "dd.MM.y"
    _ = field.handle(.key(.home))
    for _ in 0..<column { _ = field.handle(.key(.right)) }
    #expect(field.handle(.key(.up)) == .changed)
    #expect(field.shown == changed)
  }

  @Test func `what means nothing is no value, and is not thrown away`() {
    var field = DateTimeField()
    #expect(field.handle(.paste("summer")) == .changed)
    read(&field)
    field.leave()
    #expect(field.value == nil && field.text == "summer" && !field.isEmpty)
  }

  @Test func `what is typed on arrival takes the place of what stands there`() {
    var field = DateTimeField(spring)
    field.enter()
    for character in "spr" { #expect(field.handle(.key(Key(character))) == .changed) }
    #expect(field.text == "spr" && field.value == nil)
  }

  @Test func `a date that is read again stays selected on arrival`() {
    var field = DateTimeField("2027-03-21 20:05")
    field.enter()
    field.read { $0 == "2027-03-21 20:05" ? DateTimeField.Reading(spring, "") : nil }
    for character in "spr" { #expect(field.handle(.key(Key(character))) == .changed) }
    #expect(field.shown == "spr")
  }

  @Test func `a c within a word is a letter`() {
    var field = DateTimeField(suggestion: spring)
    for character in "20 dec" { _ = field.handle(.key(Key(character))) }
    #expect(field.text == "20 dec" && field.picker == nil)
    _ = field.handle(.key(.space))
    _ = field.handle(.key("c"))
    #expect(field.picker != nil)
  }

  @Test func `up and down leave a date that nobody went into`() {
    var field = DateTimeField(spring)
    field.enter()
    #expect(field.handle(.key(.down)) == .ignored)
    #expect(field.handle(.key(.home)) == .moved)
    #expect(field.handle(.key(.down)) == .changed)
    #expect(field.text == "2026-03-21 20:05")
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
