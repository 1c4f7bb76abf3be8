import Foundation

/// A moment as people at an event's place read it.
public enum EventTime {
  /// `Fri 20 Nov 2026, 20:00 (America/Halifax)`; in UTC where the zone is unknown.
  public static func text(_ moment: Timestamp, zone name: String) -> String {
    let zone = TimeZone.known(name)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone ?? .gmt
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    let parts = calendar.dateComponents([.weekday, .day, .month, .year, .hour, .minute], from: date)
    let weekday = weekdays[((parts.weekday ?? 1) - 1) % 7]
    let month = months[((parts.month ?? 1) - 1) % 12]
    let time = [parts.hour, parts.minute].map { number in
      let text = String(number ?? 0)
      return text.count < 2 ? "0" + text : text
    }.joined(separator: ":")
    return
      "\(weekday) \(parts.day ?? 1) \(month) \(parts.year ?? 1970), \(time) (\(zone == nil ? "UTC" : name))"
  }

  static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
