import BookingModel

/// The moment of an HTTP header (RFC 9110, 5.6.7), in the one form that is still written.
enum HTTPDate {
  /// `Sun, 06 Nov 1994 08:49:37 GMT`; nil for anything else.
  static func moment(_ text: String) -> Timestamp? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", let day = Int(words[1]), let year = Int(words[3]),
      let month = MailDate.months.firstIndex(of: String(words[2]))
    else { return nil }
    let clock = words[4].split(separator: ":").compactMap { Int($0) }
    // A leap second is the 60th.
    guard clock.count == 3, (0...60).contains(clock[2]) else { return nil }
    return LocalTime(year: year, month: month + 1, day: day, hour: clock[0], minute: clock[1])?
      .moment(in: "UTC").map { $0 + .seconds(Int64(clock[2])) }
  }
}
