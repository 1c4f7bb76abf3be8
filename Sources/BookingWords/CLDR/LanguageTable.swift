/// How a language counts, and writes dates, numbers, money and lists. The tables are made by scripts/language-tables out of
/// Unicode's CLDR; nobody edits them.
///
/// Patterns have `{0}` and `{1}` where the values go, `¤` where a currency's sign goes; those of dates use CLDR's letters.
public struct LanguageTable: Sendable {
  /// Of the days of a week, Monday first, or of the months of a year.
  struct Names: Sendable {
    let short: [String]
    /// As they stand in a date: not in every language as they stand alone.
    let full: [String]
  }

  struct Dates: Sendable {
    let time: String
    /// `Fri 21`
    let weekdayAndDay: String
    /// `21 Nov`, `21 Nov 2026`
    let day, dayOfYear: String
    /// `Fri 21 Nov`, `Fri 21 Nov 2026`
    let weekday, weekdayOfYear: String
    /// `November 2026`
    let month: String
    /// `Friday 21 November 2026`
    let full: String
    /// `20.12.2026` as `dd.MM.y`: figures of fixed width, where a date can be typed.
    let typed: String
  }

  struct Joined: Sendable {
    let two, middle, end: String
  }

  struct Distances: Sendable {
    let days, weeks, months: Forms
  }

  struct Lengths: Sendable {
    let seconds, minutes, hours, days, shortMinutes: Forms
  }

  let code: String
  /// Of a whole number that isn't below zero.
  let category: @Sendable (Int) -> PluralCategory
  /// Monday is 0.
  let firstWeekday: Int
  let weekdays, months: Names
  /// The months standing alone, as above a calendar.
  let monthNames: [String]
  let dates: Dates
  let decimal, group: String
  let percent, money: String
  /// Signs of currencies by their codes; the others are written with their codes.
  let signs: [String: String]
  let and, or: Joined
  let ahead, ago: Distances
  let lengths: Lengths
  /// Cities by the zones named after them, where the language calls them otherwise than the zone does.
  let cities: [String: String]
}
