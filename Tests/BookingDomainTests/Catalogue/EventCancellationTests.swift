import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

struct EventCancellationTests {
  private let proof = Proof(password: AccountFixture.password)

  @Test func `removing an event that was ordered cancels it and leaves it to those who ordered`() throws {
    let shop = try Shop()
    let (event, type) = try shop.event()
    try shop.buy(2, of: type)
    let admin = try shop.office.testPerson("Grace", role: .admin)
    #expect(
      try shop.office.visit(admin).events.remove(event, .init(orders: 1, proof)) == .cancelled(orders: 1))
    #expect(try shop.office.visit(shop.ada).catalogue.event(event).event.status == .cancelled)
    #expect(throws: BookingError.notFound(.event)) {
      try shop.office.visit(shop.office.openSession()).catalogue.event(event)
    }
    #expect(try shop.office.visit(shop.ada).catalogue.events(EventQuery()).listings.isEmpty)
    #expect(try shop.office.visit(shop.ada).orders.tickets().allSatisfy { $0.ticket.isVoid })
    #expect(throws: BookingError.notOnSale) { try shop.office.visit(admin).events.publish(event) }
  }

  @Test func `what was given back before is not promised again`() throws {
    let shop = try Shop()
    let (event, type) = try shop.event()
    let other = try shop.event("Blue Hour", price: 1000).ticketType
    let admin = try shop.office.testPerson("Grace", role: .admin)
    try shop.buy(2, of: type, as: try shop.office.testPerson("Ben"))
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: other, to: 1)
    let order = try shop.buy(1, of: type).details.order.id
    #expect(try shop.office.visit(admin).events.sales(event).toRefund?.formatted == "€96.00")
    let some = Money(minorUnits: 2500, currency: try #require(Currency("EUR")))
    try shop.office.visit(admin).management.refund(
      order, amount: some, Proof(password: AccountFixture.password))
    let sales = try shop.office.visit(admin).events.sales(event)
    #expect(
      sales.toRefund?.formatted == "€81.00", "Of Ada's €42.00 there are €17.00 left, less than her ticket.")
    #expect(sales.paidOrders == 2)
    _ = try shop.office.visit(admin).events.remove(event, .init(orders: 2, proof))
    #expect(
      try shop.count("SELECT SUM(amount) FROM refunds WHERE reason = 'eventCancelled'") == 8100,
      "What was promised is what goes back.")
    #expect(try shop.office.visit(admin).events.sales(event).toRefund == nil)
  }

  @Test func `an order that waits for money ends at once with its only event`() throws {
    let shop = try Shop()
    let (event, type) = try shop.event()
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    let order = try shop.office.visit(shop.ada).orders.place().details.order.id
    try shop.cancel(event)
    _ = try shop.office.operator.work()
    let details = try shop.office.visit(shop.ada).orders.order(order)
    #expect(details.order.status == .expired)
    #expect(details.payments.map(\.state) == [.cancelled])
  }

  @Test func `a ticket type that was sold leaves the offer and keeps its orders`() throws {
    let shop = try Shop()
    let (event, type) = try shop.event()
    try shop.buy(2, of: type)
    let admin = try shop.office.testPerson("Grace", role: .admin)
    let details = try shop.office.visit(admin).catalogue.event(event)
    var draft = EventDraft(details)
    draft.ticketTypes = [.fixture(name: "Seated", price: 9900)]
    _ = try shop.office.visit(admin).events.change(event, draft, revision: details.event.revision)
    let after = try shop.office.visit(admin).catalogue.event(event)
    #expect(after.offers.map(\.ticketType.name) == ["Seated"])
    #expect(after.offSale.map(\.ticketType.name) == ["Standing"] && !after.offSale[0].isOnSale)
    #expect(after.offSale[0].availability == Availability(capacity: 2, sold: 2, held: 0))
    #expect(
      try shop.office.visit(shop.ada).catalogue.event(event).offSale.isEmpty, "that is management's business")
    var query = EventQuery()
    query.managed = true
    let listing = try #require(try shop.office.visit(admin).catalogue.events(query).listings.first)
    #expect(listing.availability.sold == 2, "nobody vanishes from the figures")
    #expect(listing.availability.capacity == 2 + after.offers[0].availability.capacity)
    #expect(try shop.office.visit(admin).events.sales(event).money?.gross.formatted == "€64.00")
    #expect(
      try shop.office.visit(shop.ada).orders.tickets().map(\.ticketTypeName) == ["Standing", "Standing"])
    #expect(try shop.office.visit(shop.ada).orders.history().map(\.order.total.minorUnits) == [6400])
  }
}
