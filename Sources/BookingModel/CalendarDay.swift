/// A day of the Gregorian calendar, without a time or a zone: when somebody was born.
public struct CalendarDay: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil for a day that no calendar has. Years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(of: month, year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `1990-05-17`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// What a calendar in a zone shows.
  public init(_ time: LocalTime) { (year, month, day) = (time.year, time.month, time.day) }

  /// `1990-05-17`
  public var description: String {
    let digits = String(year)
    let padded = String(repeating: "0", count: 4 - digits.utf8.count) + digits
    return "\(padded)-\(LocalTime.two(month))-\(LocalTime.two(day))"
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Whole years from this day to another; whoever is born on 29 February is a year older on 1 March.
  public func years(until other: CalendarDay) -> Int {
    other.year - year - ((other.month, other.day) < (month, day) ? 1 : 0)
  }

  package static func days(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
