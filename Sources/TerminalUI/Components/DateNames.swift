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

  public init() {}

  func month(_ value: DateTimeParts) -> SafeText { "\(months[(value.month + 11) % 12]) \(value.year)" }

  /// Two columns for each day.
  var week: SafeText {
    weekdays.map { day in
      SafeText(glyphs: day.glyphs.prefix(day.glyphs.first?.width == 1 ? 2 : 1)).padded(to: 2)
    }
    .joined(separator: " ")
  }
}
