import BookingModel

/// The last days of a zone's calendar, today included. Each goes from midnight to midnight: where clocks change it is an
/// hour shorter or longer than the others.
package struct RecentDays: Equatable {
  /// When each begins, oldest first; the last one is today.
  package let starts: [Timestamp]

  package var first: Timestamp { starts[0] }
  package var today: Timestamp { starts[starts.count - 1] }

  /// At least one day. A zone that nobody knows counts as UTC.
  package init(_ count: Int, until now: Timestamp, in zone: String) {
    let today = LocalTime.shown(now, zone: zone).dayNumber
    starts = (today + 1 - max(1, count)...today).map { LocalTime.midnight($0, zone: zone) }
  }
}
