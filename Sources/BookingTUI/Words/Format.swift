import BookingDomain
import TerminalUI

/// Dates, times and amounts as people read them. An event's times are always in the event's own zone.
enum Format {
  static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// `20:00`
  static func time(_ moment: Timestamp, zone: String) -> SafeText {
    let civil = CivilTime(moment, zone: zone)
    return SafeText("\(two(civil.hour)):\(two(civil.minute))")
  }

  /// `Fri 21 Nov`, with the year where the day could be mistaken for another: in other years, unless it is less than 300 days ahead.
  static func date(
    _ moment: Timestamp, zone: String, now: Timestamp? = nil, hasWeekday: Bool = true
  ) -> SafeText {
    let civil = CivilTime(moment, zone: zone)
    let isPlain = now.map { now in
      let ahead = civil.dayNumber - CivilTime(now, zone: zone).dayNumber
      return CivilTime(now, zone: zone).year == civil.year || (0..<300).contains(ahead)
    }
    let year = isPlain == true ? "" : " \(civil.year)"
    let weekday = hasWeekday ? weekdays[civil.weekday] + " " : ""
    return SafeText("\(weekday)\(civil.day) \(months[civil.month - 1])\(year)")
  }

  /// `Fri 21`, where the month goes without saying; always as wide.
  static func day(_ moment: Timestamp, zone: String) -> SafeText {
    let civil = CivilTime(moment, zone: zone)
    return SafeText("\(weekdays[civil.weekday]) \(civil.day < 10 ? " " : "")\(civil.day)")
  }

  /// `Fri 21 Nov 20:00`
  static func dateAndTime(_ moment: Timestamp, zone: String, now: Timestamp? = nil) -> SafeText {
    "\(date(moment, zone: zone, now: now)) \(time(moment, zone: zone))"
  }

  /// `Fri 21 Nov · 20:00–22:10`, or with both dates where it ends on another day.
  static func when(_ event: Event, now: Timestamp) -> SafeText {
    let start = CivilTime(event.startsAt, zone: event.timeZone)
    let end = CivilTime(event.endsAt, zone: event.timeZone)
    let first: SafeText =
      "\(date(event.startsAt, zone: event.timeZone, now: now)) · \(time(event.startsAt, zone: event.timeZone))"
    // A night that ends in the small hours is still that evening.
    if end.dayNumber == start.dayNumber || (end.dayNumber == start.dayNumber + 1 && end.hour < 8) {
      return "\(first)–\(time(event.endsAt, zone: event.timeZone))"
    }
    return "\(first) to \(dateAndTime(event.endsAt, zone: event.timeZone, now: now))"
  }

  /// `Halifax time`: whose clocks the times are meant by, as messages say it.
  static func zone(_ event: Event) -> SafeText { SafeText(EventTime.clock(event.timeZone)) }

  /// `Doors 19:00 · ages 18+`; nil where nothing is said of it.
  static func admission(_ event: Event, now: Timestamp) -> SafeText? {
    let opening: SafeText? = doors(event, now: now).map { "Doors \($0)" }
    let ages: SafeText? = event.ageLimit.map { "ages \($0)+" }
    guard let opening, let ages else { return opening ?? ages }
    return "\(opening) · \(ages)"
  }

  /// `19:00`, with the date where they open on another day than the event starts.
  static func doors(_ event: Event, now: Timestamp) -> SafeText? {
    guard let doors = event.doorsAt else { return nil }
    let zone = event.timeZone
    let isSameDay =
      CivilTime(doors, zone: zone).dayNumber == CivilTime(event.startsAt, zone: zone).dayNumber
    return isSameDay ? time(doors, zone: zone) : dateAndTime(doors, zone: zone, now: now)
  }

  /// `2 h 10`, `45 min`, `3 days`.
  static func length(_ span: Span) -> SafeText {
    let minutes = Int(span.milliseconds / 60_000)
    if minutes >= 48 * 60 { return SafeText("\((minutes + 1439) / 1440) days") }
    if minutes < 60 { return SafeText("\(minutes) min") }
    return SafeText(minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(two(minutes % 60))")
  }

  /// `today`, `tomorrow`, `in 5 days`, `in 3 weeks`; `2 days ago` for what has passed.
  static func distance(to moment: Timestamp, zone: String, now: Timestamp) -> SafeText {
    let days = CivilTime(moment, zone: zone).dayNumber - CivilTime(now, zone: zone).dayNumber
    switch days {
    case 0: return moment < now ? "earlier today" : "today"
    case 1: return "tomorrow"
    case -1: return "yesterday"
    case 2..<14: return SafeText("in \(days) days")
    case 14..<60: return SafeText("in \(days / 7) weeks")
    case 60...: return SafeText("in \(days / 30) months")
    default: return SafeText(days > -60 ? "\(-days) days ago" : "\(-days / 30) months ago")
    }
  }

  /// `free` where nothing is to be paid.
  static func price(_ money: Money?) -> SafeText {
    guard let money else { return "–" }
    return money.isZero ? "free" : SafeText(money.formatted)
  }

  /// `£128`, with the part after the point only where there is one.
  static func shortPrice(_ money: Money) -> SafeText {
    let text = money.formatted
    let rest = "." + String(repeating: "0", count: money.currency.decimals)
    return SafeText(rest.count > 1 && text.hasSuffix(rest) ? String(text.dropLast(rest.count)) : text)
  }

  static func fromPrice(_ listing: EventListing) -> SafeText {
    guard let money = listing.fromPrice else { return "" }
    return money.isZero ? "free" : SafeText("from \(money.formatted)")
  }

  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> SafeText {
    SafeText("\(number) \(number == 1 ? one : many ?? one + "s")")
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
