import Testing

@testable import BookingDomain
@testable import BookingModel

struct CheckTests {
  let shop: Shop
  let event: Identifier<Event>
  let type: Identifier<TicketType>

  /// A shop with every kind of row that sales make.
  init() throws {
    shop = try Shop()
    (event, type) = try shop.event(capacity: 20)
    let other = try shop.event("Second", price: 1000)
    let late = try shop.event("Third", capacity: 2)
    try shop.buy(2, of: type)
    try shop.buy(1, of: other.ticketType)
    try shop.cancel(other.event)
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: late.ticketType, to: 2)
    _ = try shop.office.visit(shop.ada).orders.place()
    _ = try shop.office.visit(shop.office.openSession()).cart.setQuantity(of: type, to: 3)
    _ = try shop.office.operator.work()
  }

  @Test func `a shop in the middle of its day is clean`() throws {
    #expect(try shop.broken() == [])
  }
}
