import BookingModel
import BookingRules

/// The words that dates, times and prices go with.
public protocol TimeWords: Speech {
  var earlierToday: String { get }
  var today: String { get }
  var tomorrow: String { get }
  var yesterday: String { get }
  /// `Halifax time`: whose clocks are meant.
  func clock(of city: String) -> String
  /// A moment as a letter tells it, with whose clocks are meant and when the doors open:
  /// `Fri 20 Nov 2026, 20:00, Halifax time (doors 19:00)`
  func moment(_ moment: Timestamp, doors: Timestamp?, zone: String) -> String
  /// `Fri 21 Nov · 20:00 to Sun 23 Nov 04:00`
  func span(from start: String, to end: String) -> String
  /// `Doors 19:00`
  func doors(_ time: String) -> String
  /// `ages 18+`
  func ages(from least: Int) -> String
  /// `2 h`, `2 h 10`
  func length(hours: Int, minutes: Int) -> String
  /// Where nothing is to be paid.
  var free: String { get }
  /// `from €12.50`
  func from(price: String) -> String
}

extension TimeWords {
  public func moment(_ moment: Timestamp, zone: String) -> String {
    self.moment(moment, doors: nil, zone: zone)
  }

  /// `Fri 21 Nov · 20:00–22:10`, or with both dates where it ends on another day.
  public func when(_ event: Event, now: Timestamp) -> String {
    let zone = event.timeZone
    let start = LocalTime.shown(event.startsAt, zone: zone)
    let end = LocalTime.shown(event.endsAt, zone: zone)
    let first =
      "\(format.date(event.startsAt, zone: zone, now: now)) · \(format.time(event.startsAt, zone: zone))"
    // A night that ends in the small hours is still that evening.
    if end.dayNumber == start.dayNumber || (end.dayNumber == start.dayNumber + 1 && end.hour < 8) {
      return "\(first)–\(format.time(event.endsAt, zone: zone))"
    }
    return span(from: first, to: format.dateAndTime(event.endsAt, zone: zone, now: now))
  }

  /// Whose clocks the times in a zone are meant by.
  public func clock(zone: String) -> String { format.city(ofZone: zone).map(clock(of:)) ?? "UTC" }

  /// `Doors 19:00 · ages 18+`; nil where nothing is said of it.
  public func admission(_ event: Event, now: Timestamp) -> String? {
    let opening = doorsTime(event, now: now).map(doors)
    let ages = event.ageLimit.map(ages(from:))
    guard let opening, let ages else { return opening ?? ages }
    return "\(opening) · \(ages)"
  }

  /// When the doors open: `19:00`, with the date where that is another day than the event starts on.
  public func doorsTime(_ event: Event, now: Timestamp) -> String? {
    guard let doors = event.doorsAt else { return nil }
    let zone = event.timeZone
    let isSameDay =
      LocalTime.shown(doors, zone: zone).dayNumber == LocalTime.shown(event.startsAt, zone: zone).dayNumber
    return isSameDay
      ? format.time(doors, zone: zone) : format.dateAndTime(doors, zone: zone, now: now)
  }

  /// `2 h 10`, `45 min`, `3 days`.
  public func length(_ span: TimeSpan) -> String {
    let minutes = Int(span.milliseconds / 60_000)
    if minutes >= 48 * 60 { return format.days((minutes + 1439) / 1440) }
    if minutes < 60 { return format.shortMinutes(minutes) }
    return length(hours: minutes / 60, minutes: minutes % 60)
  }

  /// `today`, `tomorrow`, `in 5 days`, `in 3 weeks`; `2 days ago` for what has passed.
  public func distance(to moment: Timestamp, zone: String, now: Timestamp) -> String {
    let days = LocalTime.shown(moment, zone: zone).dayNumber - LocalTime.shown(now, zone: zone).dayNumber
    if days == 0 { return moment < now ? earlierToday : today }
    if days == 1 { return tomorrow }
    return days == -1 ? yesterday : format.distance(days: days)
  }

  /// What something costs; a dash where that isn't known.
  public func price(_ money: Money?) -> String {
    guard let money else { return "–" }
    return money.isZero ? free : format.money(money)
  }

  /// What the cheapest ticket of an event costs; empty where it has none.
  public func fromPrice(_ listing: EventListing) -> String {
    guard let money = listing.fromPrice else { return "" }
    return money.isZero ? free : from(price: format.money(money))
  }
}
