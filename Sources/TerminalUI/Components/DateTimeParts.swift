/// A date and a time of day as they stand on a calendar and a clock, without a time zone.
public struct DateTimeParts: Hashable, Comparable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int
  public var hour: Int
  public var minute: Int

  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  /// Whether there is such a day and such a time.
  public var isValid: Bool {
    (1...9999).contains(year) && (1...12).contains(month)
      && (1...DateTimeParts.days(inMonth: month, of: year)).contains(day) && (0...23).contains(hour)
      && (0...59).contains(minute)
  }

  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int {
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    let sunday0 = (year + year / 4 - year / 100 + year / 400 + shift[(month + 11) % 12] + day) % 7
    return (sunday0 + 6) % 7
  }

  /// `2026-11-21 20:00`
  public var isoText: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2)) "
      + "\(Self.padded(hour, 2)):\(Self.padded(minute, 2))"
  }

  public static func < (lhs: DateTimeParts, rhs: DateTimeParts) -> Bool {
    (lhs.year, lhs.month, lhs.day, lhs.hour * 60 + lhs.minute)
      < (rhs.year, rhs.month, rhs.day, rhs.hour * 60 + rhs.minute)
  }

  private static func padded(_ value: Int, _ digits: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
