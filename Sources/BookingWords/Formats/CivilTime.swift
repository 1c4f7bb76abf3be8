import BookingModel

/// A moment as the clocks and calendars of a zone show it, with what sentences need: the weekday, and days to count.
public struct CivilTime: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int
  public let hour: Int
  public let minute: Int
  /// Monday is 0.
  public let weekday: Int
  /// Days since 1970-01-01 in that zone: for "today", "tomorrow" and weeks.
  public let dayNumber: Int

  /// An unknown zone counts as UTC.
  public init(_ moment: Timestamp, zone: String) {
    let local = LocalTime(moment, in: zone) ?? LocalTime(moment, in: "UTC")
    (year, month, day) = (local?.year ?? 1970, local?.month ?? 1, local?.day ?? 1)
    (hour, minute) = (local?.hour ?? 0, local?.minute ?? 0)
    (dayNumber, weekday) = (local?.dayNumber ?? 0, local?.weekday ?? 3)
  }

  /// When a day begins in a zone.
  public static func midnight(_ dayNumber: Int, zone: String) -> Timestamp {
    let inUTC = Timestamp(milliseconds: Int64(dayNumber) * 86_400_000)
    return LocalTime(inUTC, in: "UTC")?.moment(in: zone) ?? inUTC
  }
}

extension CivilTime {
  /// The day and time as they were typed.
  init(_ time: LocalTime) {
    self.init(time.moment(in: "UTC") ?? Timestamp(milliseconds: 0), zone: "UTC")
  }
}
