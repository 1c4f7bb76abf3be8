import BookingModel

/// From when until when a code opens its event's door, in quarter hours since 2020: wide, so that a delay of half an hour leaves every
/// printed ticket good.
package struct TicketValidity: Hashable, Sendable {
  let first: UInt32
  /// The first quarter hour in which it isn't good any more.
  let end: UInt32

  init(quarters first: UInt32, to end: UInt32) { (self.first, self.end) = (first, end) }

  /// Of a new code: the venue's day on which the event begins, with what the policy puts before it, and until so long after that day's
  /// or the event's end, whichever is later.
  package init(of event: Event, _ policy: Policy) {
    self.init(startsAt: event.startsAt, endsAt: event.endsAt, timeZone: event.timeZone, policy)
  }

  init(startsAt: Timestamp, endsAt: Timestamp, timeZone: String, _ policy: Policy) {
    let midnight = LocalTime(startsAt, in: timeZone)?.at("00:00")
    let day = midnight?.moment(in: timeZone) ?? startsAt
    let next = midnight?.adding(days: 1)?.moment(in: timeZone) ?? endsAt
    first = Self.quarters(day - policy.ticketValidBefore, roundedUp: false)
    end = Self.quarters(max(next, endsAt) + policy.ticketValidAfter, roundedUp: true)
  }

  /// At least from one moment until another.
  package init(from: Timestamp, until: Timestamp) {
    self.init(quarters: Self.quarters(from, roundedUp: false), to: Self.quarters(until, roundedUp: true))
  }

  package var from: Timestamp { Self.moment(first) }
  package var until: Timestamp { Self.moment(end) }

  /// Whether a code that says so may stay as it is: the event begins on the day that was meant, and ends while it is good.
  package func suits(_ event: Event, _ policy: Policy) -> Bool {
    first == TicketValidity(of: event, policy).first && covers(event.startsAt, event.endsAt)
  }

  /// Whether it is good from one moment to the other; what is too far away to be said is as good as it gets.
  package func covers(_ start: Timestamp, _ end: Timestamp) -> Bool {
    (from <= start || first == 0) && (end <= until || self.end == Self.most)
  }

  private static let beginning = Timestamp(milliseconds: 1_577_836_800_000)
  private static let quarter = TimeSpan.minutes(15).milliseconds
  private static let most: UInt32 = 0xFF_FFFF

  private static func moment(_ quarters: UInt32) -> Timestamp {
    beginning + TimeSpan(milliseconds: Int64(quarters) * quarter)
  }

  private static func quarters(_ moment: Timestamp, roundedUp: Bool) -> UInt32 {
    let since = (moment - beginning).milliseconds
    guard since > 0 else { return 0 }
    return UInt32(min((since + (roundedUp ? quarter - 1 : 0)) / quarter, Int64(most)))
  }
}
