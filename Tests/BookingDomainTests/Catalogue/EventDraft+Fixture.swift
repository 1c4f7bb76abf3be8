import TestSupport

@testable import BookingDomain
@testable import BookingModel

extension EventDraft {
  /// A concert in Halifax in 30 days of the test clock, with 100 places at €32.
  static func fixture(
    title: String = "Northern Lights", summary: String = "A winter evening of brass and light",
    category: String = "Music", venue: String = "Grand Hall", city: String = "Halifax",
    startsIn: TimeSpan = .days(30),
    lasting: TimeSpan = .hours(2), ticketTypes: [TicketTypeDraft] = [.fixture()]
  ) -> EventDraft {
    let start = TestClock().now + startsIn
    return EventDraft(
      title: title, summary: summary, description: "Doors open an hour before.\nBar until late.",
      category: category, venue: venue, city: city, country: "CA", timeZone: "America/Halifax",
      startsAt: start,
      endsAt: start + lasting, ticketTypes: ticketTypes)
  }
}

extension EventDraft.TicketTypeDraft {
  static func fixture(
    id: Identifier<TicketType>? = nil, name: String = "Standard", price: Int64 = 3200,
    currency: String = "EUR",
    capacity: Int = 100
  ) -> Self {
    Self(
      id: id, name: name, price: Money(minorUnits: price, currency: Currency(stored: currency)),
      capacity: capacity)
  }
}

extension EventTerms {
  /// With something said of each.
  static var fixture: EventTerms {
    var terms = EventTerms()
    for term in all { _ = terms.take(term.samples.said, for: term) }
    return terms
  }
}

extension EventTerms.Term {
  /// What may be said, and what is too much.
  var samples: (said: String, refused: String) {
    switch kind {
    case .number(_, let range): (String(range.lowerBound), String(range.upperBound + 1))
    case .text(_, let length): ("Ask us.", String(repeating: "x", count: length + 1))
    }
  }
}

extension BoxOffice {
  /// Adds and publishes.
  @discardableResult
  func testEvent(_ draft: EventDraft = .fixture(), by admin: Principal, published: Bool = true) throws
    -> Event
  {
    let event = try visit(admin).events.add(draft)
    if published { try visit(admin).events.publish(event.id) }
    return try visit(admin).catalogue.event(event.id).event
  }
}
