import BookingModel
import Foundation

/// The moment of an HTTP header (RFC 9110, 5.6.7), in the one form that is still written.
enum HTTPDate {
  /// `Sun, 06 Nov 1994 08:49:37 GMT`; nil for anything else.
  static func moment(_ text: String) -> Timestamp? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", let day = Int32(words[1]), let year = Int32(words[3]),
      let month = MailDate.months.firstIndex(of: String(words[2])), (1970...9999).contains(year)
    else { return nil }
    let clock = words[4].split(separator: ":").compactMap { Int32($0) }
    guard clock.count == 3 else { return nil }
    var parts = tm()
    parts.tm_year = year - 1900
    parts.tm_mon = Int32(month)
    parts.tm_mday = day
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (clock[0], clock[1], clock[2])
    return Timestamp(milliseconds: Int64(timegm(&parts)) * 1000)
  }
}
