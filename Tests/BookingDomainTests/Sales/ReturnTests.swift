import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// Who can't come to an event that was moved gives the ticket back, while that is offered.
struct ReturnTests {
  private let shop: Shop
  private let office: BoxOffice
  private let event: Identifier<Event>
  private let type: Identifier<TicketType>

  init() throws {
    shop = try Shop()
    office = shop.office
    (event, type) = try shop.event()
  }

  private func move(returnBy: TimeSpan?, by days: Int64 = 5) throws {
    let staff = office.openOperatorSession()
    let details = try office.visit(staff).catalogue.event(event)
    var draft = EventDraft(details)
    draft.startsAt = draft.startsAt + .days(days)
    draft.endsAt = draft.endsAt + .days(days)
    _ = try office.visit(staff).events.change(
      event, draft, revision: details.event.revision,
      telling: .everybody(returnBy: returnBy.map { shop.clock.now + $0 }))
  }

  @Test func `a returned ticket is void, its place is free and its price goes back`() throws {
    let order = try shop.buy(2, of: type).details
    try move(returnBy: .days(3))
    let offered = try office.visit(shop.ada).orders.tickets()
    #expect(offered.map(\.returnBy) == [shop.clock.now + .days(3), shop.clock.now + .days(3)])
    let back = try office.visit(shop.ada).orders.returnTickets(of: order.order.id, [order.tickets[0].id])
    #expect(back.minorUnits == 3200)
    #expect(try shop.sold(type) == 1)
    let after = try office.visit(shop.ada).orders.order(order.order.id)
    #expect(after.tickets.map(\.isVoid) == [true, false])
    #expect(after.refunds.map(\.amount.minorUnits) == [3200])
    #expect(try office.visit(shop.ada).orders.tickets().filter { $0.returnBy != nil }.count == 1)
    #expect(throws: BookingError.returnClosed) {
      try office.visit(shop.ada).orders.returnTickets(of: order.order.id, [order.tickets[0].id])
    }
    try shop.settle(rounds: 3)
    #expect(try shop.broken() == [])
  }

  @Test func `nothing is taken back that wasn't offered, or no more`() throws {
    let order = try shop.buy(1, of: type).details
    let ticket = order.tickets[0].id
    #expect(throws: BookingError.returnClosed) {
      try office.visit(shop.ada).orders.returnTickets(of: order.order.id, [ticket])
    }
    try move(returnBy: nil)
    #expect(throws: BookingError.returnClosed) {
      try office.visit(shop.ada).orders.returnTickets(of: order.order.id, [ticket])
    }
    try move(returnBy: .days(1))
    shop.clock.advance(.days(1))
    #expect(try office.visit(shop.ada).orders.tickets().map(\.returnBy) == [nil])
    #expect(throws: BookingError.returnClosed) {
      try office.visit(shop.ada).orders.returnTickets(of: order.order.id, [ticket])
    }
    #expect(try shop.sold(type) == 1)
  }

  @Test func `a session that ends just before takes nothing back`() throws {
    let order = try shop.buy(1, of: type).details
    try move(returnBy: .days(3))
    let store = WatchedStore(office.store)
    let slow = BoxOffice(storage: office.storage.behind(store), environment: office.environment)
    let (account, now) = (try #require(shop.ada.account), shop.clock.now)
    store.willWrite = {
      _ = try store.write {
        try $0.run("UPDATE accounts SET password_changed_at = \(now) WHERE id = \(account)")
      }
    }
    #expect(throws: BookingError.sessionEnded) {
      try slow.visit(shop.ada).orders.returnTickets(of: order.order.id, [order.tickets[0].id])
    }
    #expect(try shop.sold(type) == 1)
  }

  @Test func `who buys after the change knew of it`() throws {
    try shop.buy(1, of: type)
    try move(returnBy: .days(3))
    let bob = try office.testPerson("Bob")
    try shop.buy(1, of: type, as: bob)
    #expect(try office.visit(bob).orders.tickets().map(\.returnBy) == [nil])
  }

  @Test func `nobody returns what is somebody else's`() throws {
    let order = try shop.buy(1, of: type).details
    try move(returnBy: .days(3))
    let eve = try office.testPerson("Eve")
    #expect(throws: BookingError.notFound(.order)) {
      try office.visit(eve).orders.returnTickets(of: order.order.id, [order.tickets[0].id])
    }
    #expect(throws: BookingError.logInNeeded) {
      try office.visit(office.openSession()).orders.returnTickets(of: order.order.id, [order.tickets[0].id])
    }
  }

  @Test func `money that comes once more when every ticket has gone back is money that came twice`() throws {
    _ = try office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    let order = try office.visit(shop.ada).orders.place().details.order.id
    _ = try office.visit(shop.ada).payments.submit(order, .card(.test(.declined)))
    _ = try office.visit(shop.ada).payments.retry(order)
    let paid = try office.visit(shop.ada).payments.submit(order, .card(.test(.approved))).details
    try office.operator.visit().management.cancelTickets(of: order, Set(paid.tickets.map(\.id)), refund: true)
    let declined = try #require(paid.payments.first { $0.state == .failed })
    try office.apply(.outcome(.confirmed(reference: "sandbox")), to: declined)
    let reasons = try office.visit(shop.ada).orders.order(order).refunds.map(\.reason)
    #expect(reasons == [.ticketsCancelled, .duplicatePayment])
    // The sandbox never took it, and so can't give it back: that isn't what this is about.
    #expect(try !shop.broken().contains("a refund's reason is one that its order gives"))
  }

  @Test func `an offer ends with the start, however far it reached`() throws {
    let order = try shop.buy(1, of: type).details
    try move(returnBy: .days(5))
    try move(returnBy: nil, by: -4)
    #expect(try office.visit(shop.ada).orders.tickets().map(\.returnBy) == [shop.clock.now + .days(2)])
    shop.clock.advance(.days(2))
    #expect(throws: BookingError.returnClosed) {
      try office.visit(shop.ada).orders.returnTickets(of: order.order.id, [order.tickets[0].id])
    }
  }
}
