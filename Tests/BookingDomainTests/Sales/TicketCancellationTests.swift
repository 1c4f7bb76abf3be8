import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// Staff cancel tickets of an order: places, money, states and words.
struct TicketCancellationTests {
  private let delivery = InMemoryDelivery()
  private let shop: Shop
  private let staff: Principal

  init() throws {
    shop = try Shop()
    staff = shop.office.openOperatorSession()
  }

  private func euros(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: Currency(stored: "EUR")) }

  private func details(_ order: Identifier<Order>) throws -> OrderDetails {
    try shop.office.visit(staff).orders.order(order)
  }

  private func tickets(_ order: Identifier<Order>, _ range: Range<Int>) throws -> Set<Identifier<Ticket>> {
    Set(try details(order).tickets[range].map(\.id))
  }

  @Test func `a cancelled ticket is void, its seat is on sale at once, and its price goes back`() throws {
    let type = try shop.seatedEvent("A: 1-3").ticketType
    _ = try shop.office.visit(shop.ada).cart.setSeats(of: type, to: ["A1", "A2", "A3"])
    let order = try shop.office.visit(shop.ada).orders.place().details.order.id
    _ = try shop.office.visit(shop.ada).payments.submit(order, .card(.test(.approved)))
    let ticket = try #require(try details(order).tickets.first { $0.seat == "A2" })
    let back = try shop.office.visit(staff).management.cancelTickets(of: order, [ticket.id], refund: true)
    #expect(back == euros(3200))
    let after = try details(order)
    #expect(after.tickets.filter(\.isVoid).map(\.seat) == ["A2"])
    #expect(after.tickets.first { $0.seat == "A2" }?.voidReason == .refunded)
    #expect(after.order.state == .partlyRefunded)
    #expect(after.order.net == euros(6400))
    #expect(after.refunded == euros(3200))
    #expect(after.refundable == euros(6400))
    #expect(try shop.sold(type) == 2)
    let bob = try shop.office.testPerson("Bob")
    #expect(try shop.office.visit(bob).cart.setSeats(of: type, to: ["A2"]).places == 1)
    #expect(try shop.office.visit(shop.ada).orders.tickets().filter(\.ticket.isVoid).count == 1)
    #expect(try shop.broken() == [])
  }

  @Test func `with its last ticket an order is refunded, and nothing of it is left to cancel`() throws {
    let (event, type) = try shop.event()
    let order = try shop.buy(2, of: type).details.order.id
    for index in 0..<2 {
      _ = try shop.office.visit(staff).management.cancelTickets(
        of: order, tickets(order, index..<index + 1), refund: true)
    }
    #expect(try details(order).order.state == .refunded)
    #expect(try details(order).order.status == .cancelled)
    #expect(try shop.sold(type) == 0)
    #expect(try shop.office.visit(staff).events.sales(event).paidOrders == 0)
    #expect(throws: BookingError.conflict) {
      try shop.office.visit(staff).management.cancelTickets(of: order, tickets(order, 0..<1), refund: true)
    }
    try shop.settle()
    #expect(try shop.broken() == [])
  }

  @Test func `the price may be kept, and goodwill can give it back later`() throws {
    let order = try shop.buy(2, of: shop.event().ticketType).details.order.id
    #expect(
      try shop.office.visit(staff).management.cancelTickets(of: order, tickets(order, 0..<2), refund: false)
        .isZero)
    let kept = try details(order)
    #expect(kept.tickets.allSatisfy { $0.voidReason == .cancelled })
    #expect(kept.order.state == .cancelled)
    #expect(kept.refunds.isEmpty)
    #expect(kept.refundable == euros(6400))
    #expect(try shop.broken() == [])
    try shop.office.visit(staff).management.refund(order, amount: euros(6400))
    #expect(try details(order).order.state == .refunded)
    #expect(try shop.broken() == [])
  }

  @Test func `free orders can be cancelled`() throws {
    let type = try shop.event(price: 0).ticketType
    let order = try shop.buy(3, of: type).details.order.id
    #expect(
      try shop.office.visit(staff).management.cancelTickets(of: order, tickets(order, 0..<1), refund: true)
        .isZero)
    #expect(try shop.sold(type) == 2)
    #expect(try details(order).order.state == .paid)
    _ = try shop.office.visit(staff).management.cancelTickets(of: order, tickets(order, 1..<3), refund: true)
    #expect(try details(order).order.state == .cancelled)
    #expect(try shop.count("SELECT COUNT(*) FROM refunds") == 0)
    #expect(try shop.broken() == [])
  }

  @Test func `a refund never exceeds what is kept: goodwill is not given twice`() throws {
    let order = try shop.buy(3, of: shop.event().ticketType).details.order.id
    try shop.office.visit(staff).management.refund(order, amount: euros(5000))
    #expect(try details(order).refund(of: tickets(order, 0..<2)) == euros(4600), "of €96 less €50")
    #expect(
      try shop.office.visit(staff).management.cancelTickets(of: order, tickets(order, 0..<2), refund: true)
        == euros(4600))
    #expect(try details(order).order.state == .refundedStillValid)
    #expect(
      try shop.office.visit(staff).management.cancelTickets(of: order, tickets(order, 2..<3), refund: true)
        .isZero)
    let after = try details(order)
    #expect(after.order.refunded == euros(9600))
    #expect(after.order.state == .refunded)
    // For the last nothing went back.
    #expect(after.tickets.map(\.voidReason) == [.refunded, .refunded, .cancelled])
    try shop.settle()
    #expect(try shop.broken() == [])
  }

  @Test func `an event that is cancelled later refunds what is left`() throws {
    let (event, type) = try shop.event()
    let order = try shop.buy(4, of: type).details.order.id
    _ = try shop.office.visit(staff).management.cancelTickets(of: order, tickets(order, 0..<1), refund: true)
    _ = try shop.office.visit(staff).management.cancelTickets(of: order, tickets(order, 1..<2), refund: false)
    #expect(try shop.office.visit(staff).events.sales(event).toRefund == euros(6400))
    try shop.office.visit(staff).events.cancel(event)
    try shop.settle()
    let after = try details(order)
    #expect(after.order.refunded == euros(9600))
    #expect(after.order.state == .cancelled, "one ticket's price was kept")
    #expect(after.tickets.map(\.voidReason) == [.refunded, .cancelled, .eventCancelled, .eventCancelled])
    #expect(try shop.broken() == [])
  }

  @Test func `each event's money is its own, also where one order has several`() throws {
    let (first, one) = try shop.event(price: 5000)
    let (second, other) = try shop.event("Blue Hour", price: 5000)
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: one, to: 1)
    let order = try shop.buy(1, of: other).details.order.id
    try shop.office.visit(staff).management.refund(order, amount: euros(6001))
    func sales(_ event: Identifier<Event>) throws -> SalesMoney? {
      try shop.office.visit(staff).events.sales(event).money
    }
    #expect(try sales(first)?.refunded == euros(3001))
    #expect(try sales(second)?.refunded == euros(3000))
    try shop.office.visit(staff).events.cancel(first)
    // What the first event's line no longer has comes from the other.
    #expect(try sales(first)?.net == euros(0))
    #expect(try sales(second)?.net == euros(0))
    #expect(try details(order).order.refunded == euros(10_000))
    #expect(try shop.broken() == [])
  }

  @Test func `gross, refunded and net are the same wherever they are shown`() throws {
    let event = try shop.office.testEvent(by: staff)
    let type = try #require(try shop.office.visit(staff).catalogue.event(event.id).offers.first).id
    let order = try shop.buy(3, of: type).details.order.id
    try shop.buy(1, of: type, as: shop.office.testPerson("Bob"))
    _ = try shop.office.visit(staff).management.cancelTickets(of: order, tickets(order, 0..<2), refund: true)
    let expected = SalesMoney(gross: euros(12_800), refunded: euros(6400))
    func all() throws -> [SalesMoney?] {
      let listings = try shop.office.visit(staff).management.orders(OrderQuery())
      let (gross, net) = listings.reduce((0, 0)) {
        ($0.0 + $1.order.total.minorUnits, $0.1 + $1.order.net.minorUnits)
      }
      return [
        try shop.office.visit(staff).events.sales(event.id).money,
        try shop.office.visit(staff).management.dashboard(daysIn: "UTC").sales.first?.today,
        SalesMoney(gross: euros(gross), refunded: euros(gross - net)),
      ]
    }
    #expect(try all() == [expected, expected, expected])
    #expect(try shop.office.visit(staff).events.sales(event.id).toRefund == euros(6400))
    try shop.office.visit(staff).events.cancel(event.id)
    let refunded = SalesMoney(gross: euros(12_800), refunded: euros(12_800))
    #expect(try all() == [refunded, refunded, refunded])
    #expect(try shop.office.visit(staff).management.dashboard(daysIn: "UTC").ordersToday == 2)
  }

  @Test func `lists have a tab for what was refunded, and none for what was never paid`() throws {
    let type = try shop.event(capacity: 50).ticketType
    let part = try shop.buy(2, of: type).details.order.id
    let whole = try shop.buy(1, of: type).details.order.id
    let untouched = try shop.buy(1, of: type).details.order.id
    _ = try shop.office.visit(staff).management.cancelTickets(of: part, tickets(part, 0..<1), refund: true)
    _ = try shop.office.visit(staff).management.cancelTickets(of: whole, tickets(whole, 0..<1), refund: true)
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    let open = try shop.office.visit(shop.ada).orders.place().details.order.id
    _ = try shop.office.visit(shop.ada).payments.cancel(open)
    func found(_ state: OrderQuery.State) throws -> [Identifier<Order>] {
      var query = OrderQuery()
      query.state = state
      return try shop.office.visit(staff).management.orders(query).map(\.id)
    }
    #expect(try found(.refunded) == [whole, part])
    #expect(try found(.paid) == [untouched, part])
    #expect(try found(.cancelled) == [whole])
    #expect(try found(.notPaid) == [open])
    #expect(try shop.office.visit(staff).management.orders(OrderQuery()).map(\.places) == [1, 1, 0, 1])
  }

  @Test func `an order's places are those it still has, whatever ended the others`() throws {
    let (event, type) = try shop.event()
    let other = try shop.event("Blue Hour").ticketType
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
    let order = try shop.buy(3, of: other).details.order.id
    func places() throws -> [Int] {
      try shop.office.visit(staff).management.orders(OrderQuery()).map(\.places)
    }
    #expect(try places() == [5])
    try shop.office.visit(staff).events.cancel(event)
    #expect(try places() == [3])
    let valid = try details(order).tickets.filter { !$0.isVoid }
    _ = try shop.office.visit(staff).management.cancelTickets(of: order, Set(valid.map(\.id)), refund: true)
    #expect(try places() == [0])
  }

  @Test func `a ticket of another order, and one that is void, changes nothing`() throws {
    let type = try shop.event(capacity: 50).ticketType
    let one = try shop.buy(2, of: type).details.order.id
    let other = try shop.buy(1, of: type).details.order.id
    #expect(throws: BookingError.notFound(.ticket)) {
      try shop.office.visit(staff).management.cancelTickets(
        of: one, tickets(one, 0..<1).union(tickets(other, 0..<1)), refund: true)
    }
    #expect(throws: BookingError.notFound(.ticket)) {
      try shop.office.visit(staff).management.cancelTickets(of: one, [], refund: true)
    }
    _ = try shop.office.visit(staff).management.cancelTickets(of: one, tickets(one, 0..<1), refund: true)
    #expect(throws: BookingError.conflict) {
      try shop.office.visit(staff).management.cancelTickets(of: one, tickets(one, 0..<2), refund: true)
    }
    #expect(try details(one).tickets.filter(\.isVoid).count == 1)
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    let waiting = try shop.office.visit(shop.ada).orders.place().details.order.id
    #expect(throws: BookingError.orderClosed(.pending)) {
      try shop.office.visit(staff).management.cancelTickets(of: waiting, tickets(one, 0..<1), refund: true)
    }
    #expect(throws: BookingError.notAllowed) {
      try shop.office.visit(shop.ada).management.cancelTickets(of: one, tickets(one, 1..<2), refund: true)
    }
  }

  @Test func `the customer is told which tickets, and what becomes of the money`() throws {
    var environment = shop.office.environment
    environment.delivery = delivery
    let office = BoxOffice(store: shop.office.store, environment: environment)
    let order = try shop.buy(3, of: shop.event().ticketType).details.order.id
    let codes = try details(order).tickets.map(\.code)
    _ = try office.visit(staff).management.cancelTickets(of: order, tickets(order, 0..<1), refund: true)
    _ = try office.visit(staff).management.cancelTickets(of: order, tickets(order, 1..<3), refund: false)
    _ = try office.operator.work()
    let mails = delivery.messages.filter { $0.subject.contains("Cancelled tickets") }.map(\.body)
    #expect(mails.count == 2)
    let (one, two) = (try #require(mails.first), try #require(mails.last))
    #expect(one.contains("This ticket") && one.contains(codes[0]) && !one.contains(codes[1]))
    #expect(one.contains("1 × Standing") && one.contains("We refund €32.00"))
    #expect(two.contains("These tickets") && two.contains(codes[1]) && two.contains(codes[2]))
    #expect(two.contains("2 × Standing") && two.contains("The price is not refunded."))
    #expect(try shop.broken() == [])
  }

  @Test func `the second payment of an order that was paid twice can be refunded`() throws {
    let order = try shop.buy(1, of: shop.event().ticketType).details.order.id
    let payment = try #require(try details(order).payments.first)
    // An earlier try that was called failed, and whose money came after all.
    _ = try shop.office.store.write { transaction in
      try transaction.run(
        """
        INSERT INTO payments SELECT 1000, order_id, gateway, \("pay-" + String(repeating: "0", count: 32)), 'created',
          amount, currency, NULL, NULL, NULL, created_at - 1, updated_at, next_check_at, NULL, NULL
        FROM payments WHERE id = \(payment.id)
        """)
      let early = try #require(try Payments.find(Identifier(1000), transaction))
      let order = try #require(try Orders.find(order, transaction))
      try shop.office.confirm(early, order, reference: "late", now: shop.clock.now, transaction)
    }
    let twice = try details(order)
    #expect(twice.payments.filter { $0.state == .confirmed }.count == 2)
    #expect(twice.refundable == euros(3200), "one goes back by itself")
    #expect(twice.order.refunded.isZero, "that was no sale")
    shop.gateway.setDown(true)
    #expect(
      try shop.office.visit(staff).management.cancelTickets(of: order, tickets(order, 0..<1), refund: true)
        == euros(3200))
    #expect(try details(order).refundable.isZero)
    #expect(try details(order).order.state == .refunded)
  }

  @Test func `a refund that the gateway refuses no longer counts as refunded`() throws {
    let order = try shop.buy(2, of: shop.event().ticketType).details.order.id
    shop.gateway.setDown(true)
    _ = try shop.office.visit(staff).management.cancelTickets(of: order, tickets(order, 0..<1), refund: true)
    #expect(try details(order).order.state == .partlyRefunded)
    _ = try shop.office.store.write { transaction in
      try transaction.run("UPDATE refunds SET state = 'failed'")
      try shop.office.followRefunds(of: order, transaction)
    }
    #expect(try details(order).order.state == .paid)
    #expect(try details(order).eventOrders.map(\.eventOrder.refunded) == [euros(0)])
    #expect(try details(order).refundable == euros(6400))
  }
}
