import Testing

@testable import BookingDomain

struct EventCancellationTests {
  @Test func `removing an event that was ordered cancels it and leaves it to those who ordered`() throws {
    let shop = try Shop()
    let (event, type) = try shop.event()
    try shop.buy(2, of: type)
    let admin = try shop.office.testPerson("Grace", role: .admin)
    #expect(try shop.office.removeEvent(admin, event) == .cancelled(orders: 1))
    #expect(try shop.office.event(shop.ada, event).event.status == .cancelled)
    #expect(throws: BookingError.notFound) { try shop.office.event(shop.office.openSession(), event) }
    #expect(try shop.office.events(shop.ada, EventQuery()).listings.isEmpty)
    #expect(try shop.office.tickets(shop.ada).allSatisfy { $0.ticket.isVoid })
    #expect(throws: BookingError.notOnSale) { try shop.office.publish(admin, event) }
  }

  @Test func `a ticket type that was sold leaves the offer and keeps its orders`() throws {
    let shop = try Shop()
    let (event, type) = try shop.event()
    try shop.buy(2, of: type)
    let admin = try shop.office.testPerson("Grace", role: .admin)
    let details = try shop.office.event(admin, event)
    var draft = EventDraft(details)
    draft.ticketTypes = [.fixture(name: "Seated", price: 9900)]
    _ = try shop.office.changeEvent(admin, event, draft, revision: details.event.revision)
    #expect(try shop.office.event(admin, event).offers.map(\.ticketType.name) == ["Seated"])
    #expect(try shop.office.tickets(shop.ada).map(\.ticketTypeName) == ["Standing", "Standing"])
    #expect(try shop.office.orders(shop.ada).map(\.order.total.minorUnits) == [6400])
  }
}
