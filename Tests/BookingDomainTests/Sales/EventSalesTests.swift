import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// What management is told of an event's sales, by days.
struct EventSalesTests {
  /// A shop in July, an event in 30 days with two ticket types, and whoever looks at its sales.
  private let shop: Shop
  private let admin: Principal
  private let event: Identifier<Event>
  private let types: [Identifier<TicketType>]

  init() throws {
    shop = try Shop()
    admin = shop.office.openOperatorSession()
    let draft = EventDraft.fixture(ticketTypes: [.fixture(name: "Floor"), .fixture(name: "Balcony")])
    event = try shop.office.testEvent(draft, by: admin).id
    types = try shop.office.visit(shop.ada).catalogue.event(event).offers.map(\.id)
  }

  private func places(_ zone: String = "UTC") throws -> [Int] {
    try shop.office.visit(admin).events.sales(event, daysIn: zone).days.map(\.places)
  }

  private func go(to time: String, _ zone: String = "UTC") throws {
    let moment = try #require(LocalTime(time)?.moment(in: zone))
    shop.clock.advance(moment - shop.clock.now)
  }

  @Test func `places count on the day on which they were bought`() throws {
    try shop.buy(2, of: types[0])
    try go(to: "2026-07-03T10:00")
    try shop.buy(3, of: types[0])
    try shop.buy(1, of: types[1])
    try go(to: "2026-07-07T23:59")
    try shop.buy(4, of: types[1])
    #expect(try places() == [2, 0, 4, 0, 0, 0, 4])
    let days = try shop.office.visit(admin).events.sales(event, daysIn: "UTC").days
    #expect(LocalTime(try #require(days.first).start, in: "UTC")?.description == "2026-07-01T00:00")
    try go(to: "2026-07-08T00:00")
    #expect(try places() == [0, 4, 0, 0, 0, 4, 0])
  }

  @Test func `the days are those of the zone that is asked for`() throws {
    try go(to: "2026-07-02T23:59", "America/Halifax")
    try shop.buy(2, of: types[0])
    try go(to: "2026-07-03T00:00", "America/Halifax")
    try shop.buy(3, of: types[0])
    #expect(try places("America/Halifax") == [0, 0, 0, 0, 0, 2, 3])
    #expect(try places("UTC") == [0, 0, 0, 0, 0, 0, 5])
    #expect(try places("Asia/Tokyo") == [0, 0, 0, 0, 0, 0, 5])
  }

  @Test func `the last hour of a longer day belongs to it`() throws {
    let far = EventDraft.fixture(startsIn: .days(200))
    let event = try shop.office.testEvent(far, by: admin).id
    let type = try #require(try shop.office.visit(shop.ada).catalogue.event(event).offers.first).id
    try go(to: "2026-10-25T23:30", "Europe/Berlin")
    try shop.buy(2, of: type)
    try go(to: "2026-10-31T23:30", "Europe/Berlin")
    #expect(
      try shop.office.visit(admin).events.sales(event, daysIn: "Europe/Berlin").days.map(\.places)
        == [2, 0, 0, 0, 0, 0, 0])
    let day = try #require(
      try shop.office.visit(admin).management.dashboard(daysIn: "Europe/Berlin").sales.first)
    #expect(day.days.map(\.gross.minorUnits) == [0, 0, 0, 0, 0, 0, 0, 6400, 0, 0, 0, 0, 0, 0])
  }

  @Test func `without a zone nobody counts by days`() throws {
    try shop.buy(2, of: types[0])
    #expect(try shop.office.visit(admin).events.sales(event).days.isEmpty)
  }

  @Test func `an order counts once it is paid, on the day it was placed`() throws {
    try go(to: "2026-07-01T23:58")
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: types[0], to: 2)
    let order = try shop.office.visit(shop.ada).orders.place().details.order.id
    #expect(try places() == [0, 0, 0, 0, 0, 0, 0])
    try go(to: "2026-07-02T00:01")
    _ = try shop.office.visit(shop.ada).payments.submit(order, .card(.test(.approved)))
    #expect(try places() == [0, 0, 0, 0, 0, 2, 0])
  }

  @Test func `orders of which nothing came don't count, nor do other events in the same order`() throws {
    let elsewhere = try shop.event("Blue Hour").ticketType
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: elsewhere, to: 5)
    try shop.buy(1, of: types[0])
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: types[0], to: 7)
    _ = try shop.office.visit(shop.ada).orders.place()
    try shop.settle()
    #expect(try shop.count("SELECT COUNT(*) FROM orders WHERE status = 'expired'") == 1)
    #expect(try places().last == 1)
  }

  @Test func `money given back leaves the places sold, cancelling takes them away`() throws {
    let order = try shop.buy(2, of: types[0]).details.order
    try shop.buy(1, of: types[0], as: try shop.office.testPerson("Ben"))
    try shop.office.visit(admin).management.refund(order.id, amount: order.total)
    #expect(try places().last == 3)
    #expect(try shop.office.visit(admin).events.sales(event).toRefund?.formatted == "€32.00")
    try shop.cancel(event)
    #expect(try places().last == 0)
    let sales = try shop.office.visit(admin).events.sales(event)
    #expect(sales.paidOrders == 0 && sales.toRefund == nil)
    #expect(sales.money?.gross.formatted == "€96.00" && sales.money?.net.isZero == true)
  }

  @Test func `what an order gave back is taken off once, however many lines and refunds it has`() throws {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: types[0], to: 2)
    let order = try shop.buy(1, of: types[1]).details.order
    try shop.buy(4, of: types[0], as: try shop.office.testPerson("Ben"))
    for units in [1000, 500] as [Int64] {
      try shop.office.visit(admin).management.refund(
        order.id, amount: Money(minorUnits: units, currency: order.total.currency))
    }
    let sales = try shop.office.visit(admin).events.sales(event)
    #expect(sales.toRefund?.formatted == "€209.00", "7 tickets at €32, less €15")
    #expect(sales.paidOrders == 2)
  }

  @Test func `a clock that was set back by days hides no order`() throws {
    try go(to: "2026-07-08T00:30")
    try shop.buy(2, of: types[0])
    try go(to: "2026-07-01T23:30")
    try shop.buy(3, of: types[0])
    try go(to: "2026-07-14T12:00")
    #expect(try places() == [2, 0, 0, 0, 0, 0, 0])
  }

  @Test func `only management may ask`() throws {
    #expect(throws: BookingError.notAllowed) {
      try shop.office.visit(shop.ada).events.sales(event, daysIn: "UTC")
    }
  }
}
