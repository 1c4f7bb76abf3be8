import BookingModel
import BookingWords
import TerminalUI

/// Dates, times and amounts for screens that don't ask their session's language yet: in English.
enum Format {
  private static let words = Language.english.words
  private static var format: BookingWords.Format { words.format }

  static func time(_ moment: Timestamp, zone: String) -> SafeText {
    SafeText(format.time(moment, zone: zone))
  }

  static func date(
    _ moment: Timestamp, zone: String, now: Timestamp? = nil, hasWeekday: Bool = true
  ) -> SafeText { SafeText(format.date(moment, zone: zone, now: now, hasWeekday: hasWeekday)) }

  static func day(_ moment: Timestamp, zone: String) -> SafeText { SafeText(format.day(moment, zone: zone)) }

  static func dateAndTime(_ moment: Timestamp, zone: String, now: Timestamp? = nil) -> SafeText {
    SafeText(format.dateAndTime(moment, zone: zone, now: now))
  }

  static func when(_ event: Event, now: Timestamp) -> SafeText { SafeText(words.when(event, now: now)) }

  static func zone(_ event: Event) -> SafeText { SafeText(words.clock(zone: event.timeZone)) }

  static func admission(_ event: Event, now: Timestamp) -> SafeText? {
    words.admission(event, now: now).map { SafeText($0) }
  }

  static func doors(_ event: Event, now: Timestamp) -> SafeText? {
    words.doorsTime(event, now: now).map { SafeText($0) }
  }

  static func length(_ span: TimeSpan) -> SafeText { SafeText(words.length(span)) }

  static func distance(to moment: Timestamp, zone: String, now: Timestamp) -> SafeText {
    SafeText(words.distance(to: moment, zone: zone, now: now))
  }

  static func price(_ money: Money?) -> SafeText { SafeText(words.price(money)) }
  static func shortPrice(_ money: Money) -> SafeText { SafeText(format.shortMoney(money)) }
  static func fromPrice(_ listing: EventListing) -> SafeText { SafeText(words.fromPrice(listing)) }

  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> SafeText {
    SafeText("\(number) \(number == 1 ? one : many ?? one + "s")")
  }
}
