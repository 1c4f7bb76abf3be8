/// Why a typed time can't be read.
public enum TimeProblem: Error, Sendable, Equatable {
  /// Nothing was typed.
  case missing
  /// Both days that it can be.
  case twoReadings(LocalTime, LocalTime)
  /// The day is clear, the time of day is missing.
  case noTime(LocalTime)
  case noDay
  /// Only where nobody says what "the next such day" is counted from.
  case noYear
  case noSuchDay
  case noSuchTime
  /// The day, which is another day of the week than was typed.
  case anotherWeekday(LocalTime)
  /// The first part that means nothing here.
  case unread(String)
}
