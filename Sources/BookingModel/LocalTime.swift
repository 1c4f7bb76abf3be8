import Foundation

/// A date and a time of day as a clock on a wall shows them; which moment that is depends on the zone.
public struct LocalTime: Sendable, Equatable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int
  public let hour: Int
  public let minute: Int

  /// Nil for a day or a time that no calendar has. Years 1970 to 9999.
  public init?(year: Int, month: Int, day: Int, hour: Int, minute: Int) {
    guard (1970...9999).contains(year), (1...12).contains(month), (0...23).contains(hour),
      (0...59).contains(minute), (1...CalendarDay.days(of: month, year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  /// Reads `2026-12-04T20:00` or `2026-12-04 20:00`, with or without seconds of zero; nil for anything else.
  public init?(_ text: String) {
    var parts = text.split(omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }[...]
    guard parts.count == 2, let date = parts.popFirst(), let time = parts.popFirst() else { return nil }
    let days = date.split(separator: "-", omittingEmptySubsequences: false).map(Self.number)
    let clock = time.split(separator: ":", omittingEmptySubsequences: false).map(Self.number)
    guard days.count == 3, clock.count == 2 || (clock.count == 3 && clock[2] == 0),
      let year = days[0], let month = days[1], let day = days[2], let hour = clock[0], let minute = clock[1]
    else { return nil }
    self.init(year: year, month: month, day: day, hour: hour, minute: minute)
  }

  /// What a clock in `zone` shows at `moment`; nil for an unknown zone or a moment out of range.
  public init?(_ moment: Timestamp, in zone: String) {
    guard let zone = TimeZone.known(zone) else { return nil }
    let offset = Int64(zone.secondsFromGMT(for: Date(moment)))
    let seconds = moment.milliseconds.flooredDivision(by: 1000) + offset
    let (date, rest) = (seconds.flooredDivision(by: 86_400), Int(seconds.flooredRemainder(by: 86_400)))
    let (year, month, day) = Self.civil(daysSince1970: date)
    self.init(year: year, month: month, day: day, hour: rest / 3600, minute: rest % 3600 / 60)
  }

  /// As people are shown it: an unknown zone counts as UTC, and what no calendar has as its first day.
  public static func shown(_ moment: Timestamp, zone: String) -> LocalTime {
    LocalTime(moment, in: zone) ?? LocalTime(moment, in: "UTC") ?? LocalTime()
  }

  private init() {
    (year, month, day) = (1970, 1, 1)
    (hour, minute) = (0, 0)
  }

  /// When a day begins in a zone; an unknown one counts as UTC.
  public static func midnight(_ dayNumber: Int, zone: String) -> Timestamp {
    let inUTC = Timestamp(milliseconds: Int64(dayNumber) * 86_400_000)
    return LocalTime(inUTC, in: "UTC")?.moment(in: zone) ?? inUTC
  }

  /// The moment in `zone`; nil for an unknown zone. A time that happens twice in autumn means the first, one that is
  /// skipped in spring the moment as much later.
  public func moment(in zone: String) -> Timestamp? {
    guard let zone = TimeZone.known(zone) else { return nil }
    let seconds = Self.days(year, month, day) * 86_400 + Int64(hour * 3600 + minute * 60)
    // The offset before and after any change near it: the earlier moment whose clock shows this time is the first.
    let offsets = [seconds - 86_400, seconds + 86_400].map { guess in
      Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(guess))))
    }
    let candidates = offsets.map { seconds - $0 }
    let fitting = candidates.filter { candidate in
      candidate + Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(candidate)))) == seconds
    }
    return Timestamp(milliseconds: (fitting.min() ?? candidates[0]) * 1000)
  }

  /// Whether the clocks of `zone` pass over this time, as they do in spring; false for an unknown zone.
  public func isSkipped(in zone: String) -> Bool {
    guard let moment = moment(in: zone) else { return false }
    return LocalTime(moment, in: zone) != self
  }

  /// `2026-12-04T20:00`
  public var description: String {
    "\(year)-\(Self.two(month))-\(Self.two(day))T\(Self.two(hour)):\(Self.two(minute))"
  }

  /// `07`
  package static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// The same time of day, `count` days later.
  public func adding(days count: Int) -> LocalTime? {
    let (year, month, day) = Self.civil(daysSince1970: Self.days(year, month, day) + Int64(count))
    return LocalTime(year: year, month: month, day: day, hour: hour, minute: minute)
  }

  /// The same day at another time of day; reads `20:00`.
  public func at(_ time: String) -> LocalTime? {
    LocalTime(description.prefix(11) + time)
  }

  /// Days since 1970-01-01: for "today", "tomorrow" and weeks.
  public var dayNumber: Int { Int(Self.days(year, month, day)) }

  /// Monday is 0.
  public var weekday: Int { Int((Self.days(year, month, day) + 3).flooredRemainder(by: 7)) }

  public func isAfter(_ other: LocalTime) -> Bool {
    (dayNumber, hour, minute) > (other.dayNumber, other.hour, other.minute)
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

// The calendar, after https://howardhinnant.github.io/date_algorithms.html
extension LocalTime {
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    let shifted = Int64(month <= 2 ? year - 1 : year)
    let era = shifted.flooredDivision(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = Int64((153 * ((month + 9) % 12) + 2) / 5 + day - 1)
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(daysSince1970 days: Int64) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted.flooredDivision(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    return (Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month, day)
  }
}

extension TimeZone {
  /// An IANA zone by its full name: abbreviations and offsets mean different things in different places.
  package static func known(_ name: String) -> TimeZone? {
    guard name == "UTC" || name.utf8.contains(UInt8(ascii: "/")), name.utf8.count <= 64 else { return nil }
    return TimeZone(identifier: name)
  }
}

extension Date {
  fileprivate init(_ moment: Timestamp) {
    self.init(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
  }
}

extension Int64 {
  fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }

  fileprivate func flooredRemainder(by divisor: Int64) -> Int64 {
    self - flooredDivision(by: divisor) * divisor
  }
}
