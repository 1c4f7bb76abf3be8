import BookingModel

/// Reads dates and times as people type them, by the clocks of one zone.
///
/// A day and a time of day, in either order: `20.12.2026 20:00`, `Dec 20, 8:30 pm`, `tomorrow 20h`, `2026-12-20T20:00`.
/// What can be read as two days is refused with both of them; what is refused says why.
public struct TimeReader: Sendable {
  /// Which day a time of day alone belongs to.
  public enum Day: Sendable {
    case unknown
    case same(LocalTime)
    /// The first such time after this one.
    case after(LocalTime)
  }

  /// What clocks of the zone show now: where days without a year, and "tomorrow", are counted from.
  private let now: LocalTime?
  private let vocabulary: TimeVocabulary

  /// Counts from `now` in `zone`; an unknown zone counts as UTC. Understands English and what else is typed.
  public init(zone: String, now: Timestamp, _ vocabulary: TimeVocabulary = .english) {
    self.vocabulary = vocabulary
    self.now = LocalTime(now, in: zone) ?? LocalTime(now, in: "UTC")
  }

  private init() { (now, vocabulary) = (nil, .english) }

  /// Takes no day that depends on when it is read.
  public static var ofWholeDates: TimeReader { TimeReader() }

  public func read(_ text: String, on day: Day = .unknown) throws(TimeProblem) -> LocalTime {
    guard !text.allSatisfy(\.isWhitespace) else { throw .missing }
    let words = try TimeWords(text, vocabulary)
    guard words.saysDay else { return try time(words, on: day) }
    let days = try self.days(words)
    guard days.count < 2 else { throw .twoReadings(days[0], days[1]) }
    guard let clock = words.clock else { throw .noTime(days[0]) }
    return try days[0].at(clock)
  }

  private func time(_ words: TimeWords, on day: Day) throws(TimeProblem) -> LocalTime {
    guard let clock = words.clock else { throw .noDay }
    switch day {
    case .unknown: throw .noDay
    case .same(let other): return try other.at(clock)
    case .after(let other):
      let time = try other.at(clock)
      return time.isAfter(other) ? time : time.adding(days: 1) ?? time
    }
  }

  /// The days it can be, at least one: two where day and month can be either way round.
  private func days(_ words: TimeWords) throws(TimeProblem) -> [LocalTime] {
    var days: [LocalTime] = []
    if let ahead = words.daysAhead {
      guard let day = try today().adding(days: ahead) else { throw .noSuchDay }
      days = [day]
    } else if words.dates.isEmpty, let weekday = words.weekday {
      let today = try today()
      guard let day = today.adding(days: (weekday - today.weekday + 7) % 7) else { throw .noSuchDay }
      days = [day]
    }
    for date in words.dates {
      if let day = try day(date), !days.contains(day) { days.append(day) }
    }
    guard let first = days.first else { throw .noSuchDay }
    guard let weekday = words.weekday else { return days }
    days.removeAll { $0.weekday != weekday }
    guard !days.isEmpty else { throw .anotherWeekday(first) }
    return days
  }

  private func day(_ date: TimeWords.Date) throws(TimeProblem) -> LocalTime? {
    if let year = date.year { return date.in(year) }
    let today = try today()
    // A 29 February is at most eight years away.
    return (today.year...today.year + 8).lazy.compactMap { date.in($0) }.first { !today.isAfter($0) }
  }

  private func today() throws(TimeProblem) -> LocalTime {
    guard let now else { throw .noYear }
    return LocalTime(year: now.year, month: now.month, day: now.day, hour: 0, minute: 0) ?? now
  }
}

extension LocalTime {
  fileprivate func at(_ clock: TimeWords.Clock) throws(TimeProblem) -> LocalTime {
    let time = LocalTime(year: year, month: month, day: day, hour: clock.hour, minute: clock.minute)
    guard let time else { throw .noSuchTime }
    return time
  }
}
