import BookingModel

/// Who is told something, and where: which keys or commands a sentence may name, and by which clocks it tells a time.
public struct Audience: Sendable {
  public enum Place: Sendable, CaseIterable {
    /// Screens: there are keys to press.
    case screens
    /// Line by line: there are words to type.
    case lines
    /// A command that prints and ends.
    case commands
  }

  public var place: Place
  /// Who runs the box office is told more than who visits it.
  public var isStaff: Bool
  public var now: Timestamp
  public var timeZone: String

  public init(_ place: Place, isStaff: Bool, now: Timestamp, timeZone: String = "UTC") {
    (self.place, self.isStaff, self.now, self.timeZone) = (place, isStaff, now, timeZone)
  }

  /// As somebody at the screens is told, whom nothing sends to the keys.
  public func reading(_ place: Place) -> Audience {
    Audience(place, isStaff: isStaff, now: now, timeZone: timeZone)
  }
}
