/// What people with tickets rely on: what an event is called, when and where it is.
public struct EventEssentials: Sendable, Equatable, Codable {
  public var title: String
  public var venue: String
  public var city: String
  public var country: String
  public var timeZone: String
  public var startsAt: Timestamp
  public var endsAt: Timestamp
  public var doorsAt: Timestamp?

  public init(_ event: Event) {
    self.init(
      title: event.title, venue: event.venue, city: event.city, country: event.country,
      timeZone: event.timeZone, startsAt: event.startsAt, endsAt: event.endsAt, doorsAt: event.doorsAt)
  }

  package init(
    title: String, venue: String, city: String, country: String, timeZone: String, startsAt: Timestamp,
    endsAt: Timestamp, doorsAt: Timestamp?
  ) {
    self.title = title
    self.venue = venue
    self.city = city
    self.country = country
    self.timeZone = timeZone
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.doorsAt = doorsAt
  }

  /// The day as calendars there have it.
  fileprivate var day: Substring? { LocalTime(startsAt, in: timeZone)?.description.prefix(10) }
}

/// How an event was when people bought tickets, and how it is from now on.
public struct EventChange: Sendable, Equatable, Codable {
  public let before: EventEssentials
  public let after: EventEssentials

  public init(before: EventEssentials, after: EventEssentials) {
    self.before = before
    self.after = after
  }

  /// Whether people with tickets want to know of it.
  public var isNews: Bool { before != after }

  public var hasNewTitle: Bool { before.title != after.title }

  public var hasNewPlace: Bool {
    (before.venue, before.city, before.country) != (after.venue, after.city, after.country)
  }

  public var hasNewTime: Bool {
    (before.startsAt, before.endsAt, before.timeZone) != (after.startsAt, after.endsAt, after.timeZone)
      || before.doorsAt != after.doorsAt
  }

  /// Whether it begins or ends at another moment, or on another clock: its tickets' codes say when they are good.
  package var isAtOtherTimes: Bool {
    (before.startsAt, before.endsAt, before.timeZone) != (after.startsAt, after.endsAt, after.timeZone)
  }

  /// Whether it is on another day or in another town: whoever bought a ticket may not be able to come.
  public var isElsewhere: Bool {
    before.day != after.day || (before.city, before.country) != (after.city, after.country)
  }
}
