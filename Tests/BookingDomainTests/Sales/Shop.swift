import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore

/// A box office with the sandbox, one event and a person to buy, for tests of sales.
struct Shop {
  let clock: TestClock
  let books = InMemorySandboxBooks()
  let gateway: FaultyGateway
  let office: BoxOffice
  let ada: Principal

  init(directory: DataDirectory? = nil, policy: Policy = Policy(), clock: TestClock = TestClock()) throws {
    self.clock = clock
    gateway = FaultyGateway(SandboxGateway(books: books, clock: clock.wall))
    office = try BoxOffice.test(clock: clock, gateway: gateway, policy: policy, directory: directory)
    ada = try office.testPerson("Ada")
  }

  /// A published event tomorrow with one ticket type.
  func event(
    _ title: String = "Northern Lights", capacity: Int = 10, price: Int64 = 3200, currency: String = "EUR",
    minPerOrder: Int = 1, maxPerOrder: Int = 10
  ) throws -> (event: Identifier<Event>, ticketType: Identifier<TicketType>) {
    let now = clock.now
    return try office.store.write { transaction in
      let code = PublicCode.make(groups: 2, office.environment.randomness)
      let event: Identifier<Event> = try transaction.insert(
        """
        INSERT INTO events (code, seller_id, title, summary, description, category, venue, city, country, time_zone,
          starts_at, ends_at, status, from_price, currency, created_at, updated_at)
        VALUES (\(code), 1, \(title), '', '', 'Music', 'Grand Hall', 'Halifax', 'CA', 'America/Halifax',
          \(now + .days(1)), \(now + .days(1) + .hours(2)), 'published', \(price), \(currency), \(now), \(now))
        RETURNING id
        """)
      let type: Identifier<TicketType> = try transaction.insert(
        """
        INSERT INTO ticket_types (event_id, position, name, price, currency, capacity, min_per_order, max_per_order)
        VALUES (\(event), 0, 'Standing', \(price), \(currency), \(capacity), \(minPerOrder), \(maxPerOrder))
        RETURNING id
        """)
      return (event, type)
    }
  }

  /// The same with a seating plan, by way of the door.
  func seatedEvent(_ plan: String) throws -> (event: Identifier<Event>, ticketType: Identifier<TicketType>) {
    let admin = office.openOperatorSession()
    let event = try office.visit(admin).events.add(draft(plan: plan)).id
    try office.visit(admin).events.publish(event)
    return (event, try #require(try office.visit(ada).catalogue.event(event).offers.first).id)
  }

  func change(_ event: Identifier<Event>, plan: String) throws {
    let details = try office.visit(ada).catalogue.event(event)
    var draft = try draft(plan: plan)
    draft.ticketTypes[0].id = details.offers[0].id
    draft.startsAt = details.event.startsAt
    draft.endsAt = details.event.endsAt
    _ = try office.operator.visit().events.change(event, draft, revision: details.event.revision)
  }

  private func draft(plan: String) throws -> EventDraft {
    let price = Money(minorUnits: 3200, currency: try #require(Currency("EUR")))
    return EventDraft(
      title: "Faust", summary: "", description: "", category: "Theatre", venue: "Grand Hall", city: "Halifax",
      country: "CA", timeZone: "America/Halifax", startsAt: clock.now + .days(1),
      endsAt: clock.now + .days(1) + .hours(2),
      ticketTypes: [.init(name: "Seat", price: price, capacity: 1000, seatingPlan: plan)])
  }

  func cancel(_ event: Identifier<Event>) throws {
    _ = try office.store.write { try $0.run("UPDATE events SET status = 'cancelled' WHERE id = \(event)") }
    try office.cancelSales(of: event, by: office.openOperatorSession())
  }

  /// Holds, orders and pays.
  @discardableResult
  func buy(_ quantity: Int = 1, of type: Identifier<TicketType>, as buyer: Principal? = nil) throws
    -> Checkout
  {
    let buyer = buyer ?? ada
    _ = try office.visit(buyer).cart.setQuantity(of: type, to: quantity)
    let checkout = try office.visit(buyer).orders.place()
    guard checkout.stage != .paid else { return checkout }
    return try office.visit(buyer).payments.submit(checkout.details.order.id, .card(.test(.approved)))
  }

  func count(_ sql: SQL) throws -> Int { try office.store.read { try $0.count(sql) } }

  func sold(_ type: Identifier<TicketType>) throws -> Int {
    try office.store.read { try $0.count("SELECT sold FROM ticket_types WHERE id = \(type)") }
  }

  /// What `check` finds wrong, by name. The test's own shortcuts (hashes, search rows, rows without an entry) are not held against it.
  func broken() throws -> [String] {
    try office.operator.check().findings.filter { !$0.holds }.map(\.name).filter {
      !Self.shortcuts.contains($0)
    }
  }

  private static let shortcuts = [
    "passwords are stored as hashes", "every event can be found by search, and nothing else",
    "the audit log tells of every account and event",
  ]

  /// Rounds of background work until nothing is left to do, with time passing.
  func settle(rounds: Int = 40) throws {
    for _ in 0..<rounds {
      _ = try office.operator.work()
      clock.advance(.minutes(2))
    }
  }
}

extension CardForm {
  static func test(_ card: SandboxCard) -> CardForm {
    CardForm(number: card.rawValue, expiryMonth: 12, expiryYear: 2030, securityCode: "123")
  }
}
