import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingStore

struct RefundedSharesMigrationTests {
  @Test func `what went back before orders said so is told by line after an update`() throws {
    let temporary = try TemporaryDirectory()
    let directory = DataDirectory(path: temporary.path + "/shop")
    let shop = try Shop(directory: directory)
    let staff = shop.office.openOperatorSession()
    let (one, other) = (try shop.event(price: 5000), try shop.event("Second", price: 4000))
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: one.ticketType, to: 1)
    let both = try shop.buy(1, of: other.ticketType).details.order
    let single = try shop.buy(2, of: one.ticketType).details.order
    for (order, cents) in [(both, 1000), (single, 2500)] as [(Order, Int64)] {
      try shop.office.visit(staff).management.refund(
        order.id, amount: Money(minorUnits: cents, currency: order.total.currency))
    }
    try shop.office.visit(staff).events.cancel(other.event)
    let before = try #require(Schema.migrations.firstIndex(of: .statements(Schema.ticketCancellation)))
    try EarlierSchema.windBack(directory.database, to: before)
    let later = try BoxOffice.test(clock: shop.clock, gateway: shop.gateway, directory: directory)
    // The tickets were signed with facts and the key's name, for which the earlier tables had no room.
    #expect(
      try shop.broken() == [
        "a ticket has had as many codes as its generation says, and the audit log tells of each",
        "the operator signed every ticket",
      ])
    let details = try later.visit(staff).orders.order(both.id)
    #expect(details.order.state == .partlyRefunded)
    #expect(details.eventOrders.map(\.eventOrder.refunded.minorUnits) == [1000, 4000])
    #expect(details.tickets.map(\.voidReason) == [nil, .eventCancelled])
    #expect(try later.visit(staff).orders.order(single.id).order.refunded.minorUnits == 2500)
  }
}
