/// The words in which people of a language type dates and times, in small letters.
public struct TimeVocabulary: Sendable, Equatable {
  /// Whether the day or the month comes first where strokes or hyphens stand between them.
  public enum Order: Sendable {
    case dayFirst, monthFirst
    /// Not all who speak the language mean the same: what can be read as two days is.
    case either
  }

  /// From January on. Their first three letters are enough.
  public var months: [String]
  /// Other names of theirs, with 1 for January: `mrz`.
  public var otherMonths: [String: Int] = [:]
  /// From Monday on, as months.
  public var weekdays: [String]
  public var otherWeekdays: [String: Int] = [:]
  /// Days by their names, with 0 for today.
  public var days: [String: Int]
  public var noon: Set<String>
  /// Words that say nothing: `at`.
  public var fillers: Set<String>
  public var order: Order

  public init(
    months: [String], otherMonths: [String: Int] = [:], weekdays: [String],
    otherWeekdays: [String: Int] = [:], days: [String: Int], noon: Set<String>, fillers: Set<String>,
    order: Order
  ) {
    (self.months, self.otherMonths) = (months, otherMonths)
    (self.weekdays, self.otherWeekdays) = (weekdays, otherWeekdays)
    (self.days, self.noon, self.fillers, self.order) = (days, noon, fillers, order)
  }

  /// What files have, and what is understood beside any other.
  public static let english = TimeVocabulary(
    months: [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ],
    weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    days: ["today": 0, "tonight": 0, "tomorrow": 1], noon: ["noon"],
    fillers: ["at", "on", "the", "of", "t", "this", "next"], order: .either)

  package func month(_ word: String) -> Int? {
    otherMonths[word] ?? Self.index(of: word, in: months).map { $0 + 1 }
  }

  package func weekday(_ word: String) -> Int? { otherWeekdays[word] ?? Self.index(of: word, in: weekdays) }

  /// Three letters are enough; `sept` is September, `thurs` Thursday.
  private static func index(of word: String, in names: [String]) -> Int? {
    word.count < 3 ? nil : names.firstIndex { $0.hasPrefix(word) }
  }
}
