import Testing

@testable import TerminalUI

@Suite struct DatePickerTests {
  private let start = DateTimeParts(year: 2026, month: 12, day: 31, hour: 20, minute: 30)

  private func form(_ value: DateTimeParts?, suggestion: DateTimeParts? = nil) -> Form<Int> {
    Form(
      [
        FormField(
          1, "Starts",
          .dateTime(
            value.map { DateTimeField($0, suggestion: suggestion) } ?? DateTimeField(suggestion: suggestion))),
        FormField(2, "Name", .text(TextField())),
      ], buttons: [Button(3, "Save")])
  }

  private let area = Rect(x: 0, y: 0, width: 60, height: 20)

  private func drawn(_ form: Form<Int>, height: Int = 20) -> String {
    var canvas = Canvas(size: Size(width: 60, height: height))
    form.draw(into: &canvas, in: canvas.bounds)
    return canvas.trimmedText
  }

  private func pressed(_ keys: Key..., on picker: DatePicker) -> DateTimeParts {
    var picker = picker
    for key in keys { #expect(picker.handle(.key(key), in: area) == .open) }
    return picker.value
  }

  @Test func `c opens the month of a date, Enter takes the day`() {
    var form = form(start)
    _ = form.handle(.key("c"), in: area)
    #expect(
      drawn(form) == """
        Starts   2026-12-31 20:30  Thu
                ╭─ December 2026 ──────╮
        Name    │ Mo Tu We Th Fr Sa Su │
                │     1  2  3  4  5  6 │
                │  7  8  9 10 11 12 13 │
                │ 14 15 16 17 18 19 20 │
                │ 21 22 23 24 25 26 27 │
                │ 28 29 30 31          │
                │                      │
                │ 20:30       + - hour │
                ╰──────────────────────╯
        """)
    _ = form.handle(.key(.up), in: area)
    #expect(form.handle(.key(.enter), in: area) == .changed(1))
    #expect(form.dateTime(1)?.isoText == "2026-12-24 20:30")
    #expect(form.focus == 1 && !drawn(form).contains("December"))
  }

  @Test func `weeks begin on the day that they begin with there`() {
    var names = DateNames()
    names.firstWeekday = 6
    var canvas = Canvas(size: Size(width: 24, height: 10))
    DatePicker(start, names).draw(into: &canvas, in: canvas.bounds)
    #expect(
      canvas.trimmedText.contains(
        "│ Su Mo Tu We Th Fr Sa │\n│        1  2  3  4  5 │\n│  6  7  8  9 10 11 12 │"))
    var picker = DatePicker(start, names)
    // The second week's first column.
    _ = picker.handle(.mouse(Mouse(.press, button: .left, at: Point(x: 2, y: 3))), in: canvas.bounds)
    #expect(picker.value.day == 6)
  }

  @Test func `days, weeks, months and hours carry, and Home and End stay within the month`() {
    let picker = DatePicker(start)
    #expect(pressed(.right, on: picker).isoText == "2027-01-01 20:30")
    #expect(pressed("j", on: picker).isoText == "2027-01-07 20:30")
    #expect(pressed(.pageDown, .pageDown, on: picker).isoText == "2027-02-28 20:30")
    #expect(pressed(.pageUp, on: picker).isoText == "2026-11-30 20:30")
    #expect(pressed(.home, .left, on: picker).isoText == "2026-11-30 20:30")
    #expect(pressed("+", "+", "+", "+", on: picker).isoText == "2027-01-01 00:30")
    #expect(pressed(.home, "-", .end, on: picker).isoText == "2026-12-31 19:30")
  }

  @Test func `Escape leaves the date as it was, and belongs to the picker`() {
    var form = form(start)
    _ = form.handle(.key("c"), in: area)
    _ = form.handle(.key(.down), in: area)
    #expect(form.handle(.key(.escape), in: area) == .moved)
    #expect(form.dateTime(1) == start)
    #expect(form.handle(.key(.escape), in: area) == .ignored)
  }

  @Test func `an empty field opens on the day that is suggested, without one not at all`() {
    var suggested = form(nil, suggestion: start)
    _ = suggested.handle(.key("c"), in: area)
    #expect(drawn(suggested).contains("December 2026"))
    #expect(suggested.dateTime(1) == nil)
    _ = suggested.handle(.key(.enter), in: area)
    #expect(suggested.dateTime(1) == start)
    var empty = form(nil)
    _ = empty.handle(.key("c"), in: area)
    #expect(!drawn(empty).contains("╭"))
  }

  @Test func `a click selects a day, a second one takes it, one elsewhere closes`() {
    func click(_ x: Int, _ y: Int) -> Input {
      .mouse(Mouse(.press, button: .left, at: Point(x: x, y: y)))
    }
    var form = form(start)
    _ = form.handle(.key("c"), in: area)
    // The 9th stands in the second week's third column.
    _ = form.handle(click(17, 4), in: area)
    #expect(form.dateTime(1) == start)
    #expect(form.handle(click(17, 4), in: area) == .changed(1))
    #expect(form.dateTime(1)?.day == 9)
    _ = form.handle(.key("c"), in: area)
    _ = form.handle(click(50, 18), in: area)
    #expect(!drawn(form).contains("╭"))
    #expect(form.focus == 1)
  }

  @Test func `where there is no room below or above, the field stays in sight beside it`() {
    var form = form(start)
    let low = Rect(x: 0, y: 0, width: 60, height: 10)
    _ = form.handle(.key("c"), in: low)
    let text = drawn(form, height: 10)
    #expect(text.contains("2026-12-31 20:30  Thu") && text.contains("December 2026"))
  }

  @Test func `in little room the weeks are still all there`() {
    var form = form(start)
    _ = form.handle(.key("c"), in: Rect(x: 0, y: 0, width: 60, height: 7))
    let text = drawn(form, height: 7)
    #expect(text.contains("December 2026") && text.contains("20:30") && text.contains("28 29 30 31"))
  }

  @Test func `every month can be drawn and clicked anywhere`() {
    for month in 1...12 {
      let value = DateTimeParts(year: 2026, month: month, day: 28)
      for height in 0...11 {
        var canvas = Canvas(size: Size(width: 24, height: height))
        DatePicker(value).draw(into: &canvas, in: canvas.bounds)
        for y in -1...height {
          for x in stride(from: -1, to: 25, by: 3) {
            var picker = DatePicker(value)
            _ = picker.handle(
              .mouse(Mouse(.press, button: .left, at: Point(x: x, y: y))), in: canvas.bounds)
            #expect(picker.value.isValid)
          }
        }
      }
    }
  }
}
