import BookingRules

extension SQL {
  /// Which of the days a moment in `column` falls on, counted from 0. What lies before them falls on the first, what
  /// comes after them on the last.
  package static func day(of column: StaticString, in days: RecentDays) -> SQL {
    var sql: SQL = "CASE"
    for (number, next) in days.starts.dropFirst().enumerated() {
      sql = sql + " WHEN \(raw: column) < \(next) THEN \(number: number)"
    }
    return sql + " ELSE \(number: days.starts.count - 1) END"
  }
}
