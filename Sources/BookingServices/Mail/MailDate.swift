import BookingModel

/// A moment as RFC 5322 writes it, in UTC.
enum MailDate {
  /// `Wed, 01 Jul 2026 12:00:00 +0000`
  static func text(_ moment: Timestamp) -> String {
    let time = LocalTime.shown(moment, zone: "UTC")
    let date = "\(LocalTime.two(time.day)) \(months[time.month - 1]) \(time.year)"
    let clock = [time.hour, time.minute, moment.second].map(LocalTime.two).joined(separator: ":")
    return "\(weekdays[time.weekday]), \(date) \(clock) +0000"
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
