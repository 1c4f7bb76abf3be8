import BookingModel

extension Format {
  /// `20:00`
  public func time(_ moment: Timestamp, zone: String) -> String {
    written(LocalTime.shown(moment, zone: zone), table.dates.time)
  }

  /// `Fri 21 Nov`, with the year where the day could be mistaken for another: in other years, unless it is less than 300 days
  /// ahead. Without `now` the year is always there.
  public func date(
    _ moment: Timestamp, zone: String, now: Timestamp? = nil, hasWeekday: Bool = true
  ) -> String {
    date(
      LocalTime.shown(moment, zone: zone), now: now.map { LocalTime.shown($0, zone: zone) },
      hasWeekday: hasWeekday)
  }

  private func date(_ time: LocalTime, now: LocalTime?, hasWeekday: Bool = true) -> String {
    let isPlain = now.map { now in
      now.year == time.year || (0..<300).contains(time.dayNumber - now.dayNumber)
    }
    let dates = table.dates
    if isPlain == true { return written(time, hasWeekday ? dates.weekday : dates.day) }
    return written(time, hasWeekday ? dates.weekdayOfYear : dates.dayOfYear)
  }

  /// `Fri 21`, where the month goes without saying; always as wide.
  public func day(_ moment: Timestamp, zone: String) -> String {
    written(LocalTime.shown(moment, zone: zone), table.dates.weekdayAndDay, isPadded: true)
  }

  /// `Fri 21 Nov 20:00`
  public func dateAndTime(_ moment: Timestamp, zone: String, now: Timestamp? = nil) -> String {
    let civil = LocalTime.shown(moment, zone: zone)
    return
      "\(date(civil, now: now.map { LocalTime.shown($0, zone: zone) })) \(written(civil, table.dates.time))"
  }

  /// `Friday 20 November 2026`
  public func fullDate(_ moment: Timestamp, zone: String) -> String {
    written(LocalTime.shown(moment, zone: zone), table.dates.full)
  }

  /// `21 Nov 2026`, of a day that was typed.
  public func date(_ time: LocalTime) -> String {
    written(time, table.dates.dayOfYear)
  }

  /// `November 2026`, as above a calendar.
  public func month(_ month: Int, _ year: Int) -> String {
    guard let time = LocalTime(year: year, month: month, day: 1, hour: 0, minute: 0) else { return "" }
    return written(time, table.dates.month)
  }

  /// The days of a week from Monday on, and the months of a year: short, as in a column, or in full.
  public var shortWeekdays: [String] { table.weekdays.short }
  public var weekdays: [String] { table.weekdays.full }
  public var shortMonths: [String] { table.months.short }
  public var months: [String] { table.monthNames }
  /// The day that weeks begin with, in a territory or else where the language is spoken; Monday is 0.
  public func firstWeekday(in territory: String? = nil) -> Int {
    territory.map { LanguageTable.firstWeekdays[$0] ?? 0 } ?? table.firstWeekday
  }

  /// How a date is written where it can be typed, in CLDR's letters: `dd.MM.y`.
  public var typedDate: String { table.dates.typed }
  /// Which figure of a date comes first; `.either` where those who speak the language don't agree.
  public var dateOrder: TimeVocabulary.Order {
    switch table.dates.typed.first {
    case "d": .dayFirst
    case "M": .monthFirst
    default: .either
    }
  }

  /// The city that a zone is named after: `Halifax`. Nil where a zone has none, as UTC.
  public func city(ofZone zone: String) -> String? {
    // A day after 1970 wherever it is.
    guard LocalTime(Timestamp(milliseconds: 1_000_000_000_000), in: zone) != nil, !zone.hasPrefix("Etc/"),
      let place = zone.split(separator: "/").last, !["UTC", "GMT"].contains(place)
    else { return nil }
    return table.cities[zone] ?? String(place).replacing("_", with: " ")
  }

  /// A date in CLDR's letters. Whatever else stands in the pattern is kept.
  private func written(_ time: LocalTime, _ pattern: String, isPadded: Bool = false) -> String {
    var text = ""
    var rest = pattern[...]
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      switch (letter, run.count) {
      case ("E", 4): text += table.weekdays.full[time.weekday]
      case ("E", _): text += table.weekdays.short[time.weekday]
      case ("M", 4), ("L", 4): text += table.months.full[time.month - 1]
      case ("M", 3), ("L", 3): text += table.months.short[time.month - 1]
      case ("M", 2): text += Self.two(time.month)
      case ("M", _): text += String(time.month)
      case ("d", 2): text += Self.two(time.day)
      case ("d", _): text += (isPadded && time.day < 10 ? " " : "") + String(time.day)
      case ("y", 2): text += Self.two(time.year % 100)
      case ("y", _): text += String(time.year)
      case ("H", 2): text += Self.two(time.hour)
      case ("H", _): text += String(time.hour)
      case ("m", _): text += Self.two(time.minute)
      case ("'", _):
        text += rest.prefix { $0 != "'" }
        rest = rest.drop { $0 != "'" }.dropFirst()
      default: text += run
      }
    }
    return text
  }
}
