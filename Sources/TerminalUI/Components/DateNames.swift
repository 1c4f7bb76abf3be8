/// What a date field and its calendar say, in somebody's language.
public struct DateNames: Hashable, Sendable {
  /// Short, from Monday on: beside a date, and their beginnings above the days of a month.
  public var weekdays: [SafeText] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  /// In full, from January on.
  public var months: [SafeText] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  /// What can be typed, shown while nothing is.
  public var example: SafeText = "20 Dec 8pm"
  /// What `+` and `-` change.
  public var hour: SafeText = "hour"
  /// What a week begins with; Monday is 0.
  public var firstWeekday = 0
  /// How a date stands in the field: `dd`, `MM` and `y`, and what stands between them.
  public var pattern = "y-MM-dd"

  public init() {}

  func month(_ value: DateTimeParts) -> SafeText { "\(months[(value.month + 11) % 12]) \(value.year)" }

  /// Two columns for each day.
  var week: SafeText {
    (weekdays[firstWeekday...] + weekdays[..<firstWeekday]).map { day in
      SafeText(glyphs: day.glyphs.prefix(day.glyphs.first?.width == 1 ? 2 : 1)).padded(to: 2)
    }
    .joined(separator: " ")
  }

  /// `20.12.2026 20:00`
  func written(_ value: DateTimeParts) -> String {
    let iso = value.isoText
    return pattern.replacing("dd", with: iso.dropFirst(8).prefix(2)).replacing(
      "MM", with: iso.dropFirst(5).prefix(2)
    )
    .replacing("y", with: iso.prefix(4)) + iso.dropFirst(10)
  }

  /// Which part stands at a column of what is written: the year (0), the month, the day, the hour or the minute (4).
  func part(at column: Int) -> Int {
    let letters = pattern.replacing("y", with: "yyyy")
    guard column <= letters.count else { return column < letters.count + 4 ? 3 : 4 }
    let before = letters.prefix(column + 1).last { $0.isLetter }
    return before == "y" ? 0 : before == "M" ? 1 : 2
  }
}
