import BookingModel
import Foundation

/// A moment as RFC 5322 writes it, in UTC.
enum MailDate {
  /// `Wed, 01 Jul 2026 12:00:00 +0000`
  static func text(_ moment: Timestamp) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    let parts = calendar.dateComponents([.weekday, .day, .month, .year, .hour, .minute, .second], from: date)
    let weekday = weekdays[((parts.weekday ?? 1) - 1) % 7]
    let month = months[((parts.month ?? 1) - 1) % 12]
    let time = [parts.hour, parts.minute, parts.second].map(twoDigits).joined(separator: ":")
    return "\(weekday), \(twoDigits(parts.day)) \(month) \(parts.year ?? 1970) \(time) +0000"
  }

  private static func twoDigits(_ number: Int?) -> String {
    let text = String(number ?? 0)
    return text.count < 2 ? "0" + text : text
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
