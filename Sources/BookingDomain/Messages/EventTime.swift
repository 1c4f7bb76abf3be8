import Foundation

/// A moment as people at an event's place read it.
public enum EventTime {
  /// `Fri 20 Nov 2026, 20:00, Halifax time`; in UTC where the zone is unknown.
  public static func text(_ moment: Timestamp, zone name: String) -> String {
    let parts = parts(moment, name)
    let weekday = weekdays[((parts.weekday ?? 1) - 1) % 7]
    let month = months[((parts.month ?? 1) - 1) % 12]
    return "\(weekday) \(parts.day ?? 1) \(month) \(parts.year ?? 1970), \(time(of: parts)), \(clock(name))"
  }

  /// The same, with when the doors open: `Fri 20 Nov 2026, 20:00, Halifax time (doors 19:00)`.
  public static func text(_ moment: Timestamp, doors: Timestamp?, zone name: String) -> String {
    guard let doors else { return text(moment, zone: name) }
    return "\(text(moment, zone: name)) (doors \(timeOfDay(doors, zone: name)))"
  }

  /// Whose clocks a time is meant by: `Halifax time`; `UTC` where there is no such place.
  public static func clock(_ zone: String) -> String {
    guard TimeZone.known(zone) != nil, !zone.hasPrefix("Etc/"), let place = zone.split(separator: "/").last,
      !["UTC", "GMT"].contains(place)
    else { return "UTC" }
    return "\(place.replacing("_", with: " ")) time"
  }

  /// `20:00`, as clocks show it there.
  public static func timeOfDay(_ moment: Timestamp, zone name: String) -> String {
    time(of: parts(moment, name))
  }

  private static func parts(_ moment: Timestamp, _ zone: String) -> DateComponents {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone.known(zone) ?? .gmt
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    return calendar.dateComponents([.weekday, .day, .month, .year, .hour, .minute], from: date)
  }

  private static func time(of parts: DateComponents) -> String {
    [parts.hour, parts.minute].map { number in
      let text = String(number ?? 0)
      return text.count < 2 ? "0" + text : text
    }.joined(separator: ":")
  }

  static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
