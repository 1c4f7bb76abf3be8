import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

struct EventEditingTests {
  let clock = TestClock()
  let office: BoxOffice
  let admin: Principal
  let guest: Principal

  init() throws {
    office = try BoxOffice.test(clock: clock)
    admin = try office.testPerson("Grace", role: .admin)
    guest = office.openSession()
  }

  @Test func `an added event is a draft that only management sees`() throws {
    let event = try office.visit(admin).events.add(.fixture())
    #expect(event.status == .draft)
    #expect(event.revision == 1)
    #expect(event.code.hasPrefix("NORTHERN-LIGHTS-"))
    #expect(
      try office.visit(admin).catalogue.event(event.id).offers.map(\.availability) == [
        Availability(capacity: 100, sold: 0, held: 0)
      ])
    #expect(throws: BookingError.notFound(.event)) { try office.visit(guest).catalogue.event(event.id) }
    #expect(throws: BookingError.notFound(.event)) {
      try office.visit(office.testPerson("Ada")).catalogue.find(code: event.code)
    }
    #expect(try office.visit(guest).catalogue.events(EventQuery()).listings.isEmpty)
  }

  @Test func `a published event is listed with its cheapest price and found by its code in any case`() throws
  {
    let types: [EventDraft.TicketTypeDraft] = [
      .fixture(name: "Balcony", price: 4500, capacity: 10),
      .fixture(name: "Floor", price: 2450, capacity: 30),
    ]
    let event = try office.testEvent(.fixture(ticketTypes: types), by: admin)
    let page = try office.visit(guest).catalogue.events(EventQuery())
    #expect(page.listings.map(\.event) == [event])
    #expect(page.listings.first?.fromPrice?.formatted == "€24.50")
    #expect(page.listings.first?.availability == Availability(capacity: 40, sold: 0, held: 0))
    #expect(page.total == 1)
    #expect(page.isTotalExact)
    let found = try office.visit(guest).catalogue.find(code: event.code.lowercased())
    #expect(found.offers.map(\.ticketType.name) == ["Balcony", "Floor"])
  }

  @Test func `only management adds, changes, publishes and removes`() throws {
    let event = try office.testEvent(by: admin)
    let customer = try office.testPerson("Ada")
    #expect(throws: BookingError.logInNeeded) { try office.visit(guest).events.add(.fixture()) }
    #expect(throws: BookingError.notAllowed) { try office.visit(customer).events.add(.fixture()) }
    #expect(throws: BookingError.notAllowed) {
      try office.visit(customer).events.change(event.id, .fixture(), revision: 1)
    }
    #expect(throws: BookingError.notAllowed) { try office.visit(customer).events.unpublish(event.id) }
    #expect(throws: BookingError.notAllowed) { try office.visit(customer).events.remove(event.id) }
    var managed = EventQuery()
    managed.managed = true
    #expect(throws: BookingError.notAllowed) { try office.visit(customer).catalogue.events(managed) }
    clock.advance(.hours(1))
    #expect(throws: BookingError.passwordNeededAgain) { try office.visit(admin).events.publish(event.id) }
  }

  @Test func `two editors cannot overwrite each other`() throws {
    let event = try office.testEvent(by: admin)
    var draft = EventDraft(try office.visit(admin).catalogue.event(event.id))
    draft.title = "Northern Lights, extended"
    let changed = try office.visit(admin).events.change(event.id, draft, revision: event.revision)
    #expect(changed.title == draft.title)
    #expect(changed.code == event.code)
    #expect(changed.revision == 2)
    #expect(throws: BookingError.conflict) {
      try office.visit(admin).events.change(event.id, draft, revision: event.revision)
    }
  }

  @Test func `a change adds, changes and removes ticket types and moves the price in lists`() throws {
    let types: [EventDraft.TicketTypeDraft] = [
      .fixture(name: "Floor", price: 2000), .fixture(name: "Circle"),
    ]
    let event = try office.testEvent(.fixture(ticketTypes: types), by: admin)
    var draft = EventDraft(try office.visit(admin).catalogue.event(event.id))
    draft.ticketTypes.removeFirst()
    draft.ticketTypes[0].name = "Upper circle"
    draft.ticketTypes.append(.fixture(name: "Box", price: 9000, capacity: 4))
    let kept = draft.ticketTypes[0].id
    _ = try office.visit(admin).events.change(event.id, draft, revision: event.revision)
    let offers = try office.visit(guest).catalogue.event(event.id).offers
    #expect(offers.map(\.ticketType.name) == ["Upper circle", "Box"])
    #expect(offers[0].id == kept)
    #expect(try office.visit(guest).catalogue.events(EventQuery()).listings[0].fromPrice?.minorUnits == 3200)
  }

  @Test func `a changed event is found by its new words only`() throws {
    let event = try office.testEvent(by: admin)
    var draft = EventDraft(try office.visit(admin).catalogue.event(event.id))
    draft.title = "Blue Hour"
    draft.startsAt = draft.startsAt + .days(1)
    draft.endsAt = draft.endsAt + .days(1)
    _ = try office.visit(admin).events.change(event.id, draft, revision: event.revision)
    var query = EventQuery()
    query.text = "northern"
    #expect(try office.visit(guest).catalogue.events(query).listings.isEmpty)
    query.text = "blu ho"
    #expect(try office.visit(guest).catalogue.events(query).listings.map(\.id) == [event.id])
  }

  @Test func `an event without tickets is not published and a published one keeps some`() throws {
    let event = try office.visit(admin).events.add(.fixture(ticketTypes: []))
    #expect(throws: BookingError.invalid([FieldProblem(.ticketTypes, .missing)])) {
      try office.visit(admin).events.publish(event.id)
    }
    let published = try office.testEvent(by: admin)
    #expect(throws: BookingError.invalid([FieldProblem(.ticketTypes, .missing)])) {
      try office.visit(admin).events.change(
        published.id, .fixture(ticketTypes: []), revision: published.revision)
    }
  }

  @Test func `a past event is not published`() throws {
    let event = try office.visit(admin).events.add(.fixture(startsIn: .minutes(1), lasting: .minutes(1)))
    clock.advance(.minutes(2))
    #expect(throws: BookingError.invalid([FieldProblem(.startsAt, .inThePast)])) {
      try office.visit(admin).events.publish(event.id)
    }
  }

  @Test func `an unpublished event leaves the lists and comes back`() throws {
    let event = try office.testEvent(by: admin)
    try office.visit(admin).events.unpublish(event.id)
    #expect(try office.visit(guest).catalogue.events(EventQuery()).total == 0)
    try office.visit(admin).events.publish(event.id)
    #expect(try office.visit(guest).catalogue.events(EventQuery()).total == 1)
  }

  @Test func `an event that nobody ordered is deleted with everything of it`() throws {
    let event = try office.testEvent(by: admin)
    let type = try #require(try office.visit(admin).catalogue.event(event.id).offers.first?.id)
    try office.testHold(of: type, places: 3)
    #expect(try office.visit(admin).events.remove(event.id) == .deleted)
    #expect(throws: BookingError.notFound(.event)) { try office.visit(admin).catalogue.event(event.id) }
    let left = try office.store.read { reader in
      try ["events", "ticket_types", "claims", "event_search", "event_search_price", "event_search_title"].map
      { table in
        try reader.count(SQL(stringLiteral: "SELECT COUNT(*) FROM \(table)"))
      }
    }
    #expect(left == [0, 0, 0, 0, 0, 0])
  }

  @Test func `an event that has a deleted one's key is what the audit log says of it`() throws {
    let first = try office.testEvent(by: admin)
    _ = try office.visit(admin).events.remove(first.id)
    let second = try office.testEvent(.fixture(title: "Another"), by: admin)
    #expect(second.id == first.id)
    #expect(try office.operator.check().findings.filter { !$0.holds } == [])
  }

  @Test func `live holds count and ended ones do not`() throws {
    let event = try office.testEvent(by: admin)
    let type = try #require(try office.visit(admin).catalogue.event(event.id).offers.first?.id)
    try office.testHold(of: type, places: 3)
    let held = Availability(capacity: 100, sold: 0, held: 3)
    #expect(try office.visit(guest).catalogue.event(event.id).offers[0].availability == held)
    #expect(try office.visit(guest).catalogue.events(EventQuery()).listings[0].availability == held)
    clock.advance(.minutes(10))
    #expect(try office.visit(guest).catalogue.event(event.id).offers[0].availability.held == 0)
    #expect(try office.visit(guest).catalogue.events(EventQuery()).listings[0].availability.available == 100)
  }

  @Test func `the capacity never goes below what is held`() throws {
    let event = try office.testEvent(by: admin)
    let type = try #require(try office.visit(admin).catalogue.event(event.id).offers.first?.id)
    try office.testHold(of: type, places: 3)
    var draft = EventDraft(try office.visit(admin).catalogue.event(event.id))
    draft.ticketTypes[0].capacity = 2
    #expect(throws: BookingError.invalid([FieldProblem(.capacity, .lessThanSold(3), at: 0)])) {
      try office.visit(admin).events.change(event.id, draft, revision: event.revision)
    }
    draft.ticketTypes[0].capacity = 3
    _ = try office.visit(admin).events.change(event.id, draft, revision: event.revision)
    #expect(try office.visit(guest).catalogue.event(event.id).offers[0].availability.available == 0)
  }

  @Test func `a ticket type of another event is refused`() throws {
    let event = try office.testEvent(by: admin)
    let other = try office.testEvent(.fixture(title: "Blue Hour"), by: admin)
    let draft = EventDraft(try office.visit(admin).catalogue.event(other.id))
    #expect(throws: BookingError.conflict) {
      try office.visit(admin).events.change(event.id, draft, revision: event.revision)
    }
  }
}

extension BoxOffice {
  /// Holds of a guest's cart for the policy's usual time.
  func testHold(of ticketType: Identifier<TicketType>, places: Int) throws {
    let now = clock.now()
    try store.write { transaction in
      let cart: Identifier<Cart> = try transaction.insert(
        """
        INSERT INTO carts (session, created_at) VALUES (\(openSession().session.rawValue), \(now)) RETURNING id
        """)
      for _ in 0..<places {
        try transaction.run(
          """
          INSERT INTO claims (ticket_type_id, cart_id, expires_at, hard_limit, created_at)
          VALUES (\(ticketType), \(cart), \(now + policy.hold), \(now + policy.holdHardLimit), \(now))
          """)
      }
    }
  }
}
