import BookingDomain

/// A moment as the clocks and calendars of a zone show it, with what sentences need: the weekday, and days to count.
struct CivilTime: Hashable, Sendable {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  /// Monday is 0.
  let weekday: Int
  /// Days since 1970-01-01 in that zone: for "today", "tomorrow" and weeks.
  let dayNumber: Int

  /// An unknown zone counts as UTC.
  init(_ moment: Timestamp, zone: String) {
    let local = LocalTime(moment, in: zone) ?? LocalTime(moment, in: "UTC")
    let shown = local?.moment(in: "UTC") ?? moment
    (year, month, day) = (local?.year ?? 1970, local?.month ?? 1, local?.day ?? 1)
    (hour, minute) = (local?.hour ?? 0, local?.minute ?? 0)
    let minutes = shown.milliseconds / 60_000
    dayNumber = Int(minutes / 1440)
    weekday = ((dayNumber + 3) % 7 + 7) % 7
  }

  /// When a day begins in a zone.
  static func midnight(_ dayNumber: Int, zone: String) -> Timestamp {
    let inUTC = Timestamp(milliseconds: Int64(dayNumber) * 86_400_000)
    return LocalTime(inUTC, in: "UTC")?.moment(in: zone) ?? inUTC
  }
}
