import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel

/// What was refunded out of goodwill is promised nobody again, and leaves the tickets as they are.
struct GoodwillTests {
  private let delivery = InMemoryDelivery()
  private let shop: Shop
  private let office: BoxOffice
  private let staff: Principal
  private let event: Identifier<Event>
  private let order: Identifier<Order>

  init() throws {
    shop = try Shop()
    var environment = shop.office.environment
    environment.delivery = delivery
    office = BoxOffice(store: shop.office.store, environment: environment)
    staff = office.openOperatorSession()
    let type: Identifier<TicketType>
    (event, type) = try shop.event()
    order = try shop.buy(2, of: type).details.order.id
  }

  private func refund(_ cents: Int64) throws {
    try office.visit(staff).management.refund(
      order, amount: Money(minorUnits: cents, currency: Currency(stored: "EUR")))
  }

  private func move() throws {
    let details = try office.visit(staff).catalogue.event(event)
    var draft = EventDraft(details)
    draft.startsAt = draft.startsAt + .days(5)
    draft.endsAt = draft.endsAt + .days(5)
    _ = try office.visit(staff).events.change(
      event, draft, revision: details.event.revision,
      telling: .everybody(returnBy: shop.clock.now + .days(3)))
  }

  private func mail(_ subject: String) throws -> String {
    for _ in 0..<3 { _ = try office.operator.work() }
    return try #require(delivery.messages.last { $0.subject.contains(subject) }).body
  }

  private func giveBack(_ count: Int) throws -> Money {
    let tickets = try office.visit(staff).orders.order(order).tickets.filter { !$0.isVoid }.prefix(count)
    return try office.visit(shop.ada).orders.returnTickets(of: order, Set(tickets.map(\.id)))
  }

  @Test func `an order that was wholly refunded tells that its tickets are valid, until they are not`() throws
  {
    try refund(1000)
    #expect(try office.visit(staff).orders.order(order).order.state == .partlyRefunded)
    try refund(5400)
    #expect(try office.visit(staff).orders.order(order).order.state == .refundedStillValid)
    try move()
    #expect(try giveBack(2).isZero)
    let after = try office.visit(staff).orders.order(order)
    #expect(after.order.state == .refunded)
    #expect(after.tickets.map(\.voidReason) == [.cancelled, .cancelled], "nothing went back for them")
    #expect(try shop.broken() == [])
  }

  @Test(
    arguments: [
      (0, " and get €64.00 back until", 6400), (4000, " and get €24.00 back until", 2400),
      (6400, "you can return your tickets until", 0),
    ] as [(Int64, String, Int64)])
  func `a return is offered for what is left`(_ given: Int64, _ words: String, _ left: Int64) throws {
    if given > 0 { try refund(given) }
    try move()
    #expect(try mail("New date").contains(words))
    let offers = try office.visit(shop.ada).orders.tickets().compactMap(\.offer)
    #expect(ReturnTerms.refund(offers)?.minorUnits == (left > 0 ? left : nil))
    #expect(ReturnTerms.refund([offers[0]])?.minorUnits == (left > 0 ? min(3200, left) : nil))
    #expect(try giveBack(2).minorUnits == left)
    let told = try mail("Cancelled tickets")
    #expect(told.contains("We refund") == (left > 0))
    #expect(!told.contains("not refunded"))
    #expect(try shop.broken() == [])
  }

  @Test(arguments: [(0, "We refund €64.00"), (4000, "We refund €24.00")] as [(Int64, String)])
  func `whoever has tickets for a cancelled event hears what they get`(_ given: Int64, _ words: String) throws
  {
    if given > 0 { try refund(given) }
    try office.visit(staff).events.cancel(event)
    #expect(try mail("Cancelled:").contains(words))
  }

  @Test func `of money that went back before a cancelled event says nothing`() throws {
    try refund(6400)
    try office.visit(staff).events.cancel(event)
    #expect(try !mail("Cancelled:").contains("refund"))
  }

  @Test func `tickets that cost nothing are returned for nothing, and no money is spoken of`() throws {
    let (event, type) = try shop.event("Open Rehearsal", price: 0)
    _ = try shop.buy(1, of: type)
    try office.visit(staff).events.cancel(event)
    #expect(try !mail("Cancelled: Open Rehearsal").contains("refund"))
  }
}
