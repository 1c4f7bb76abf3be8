import GRDB
import GRDBSQLite
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore
@testable import BookingStoreSQLite

/// What a booking asks of the database, in steps of SQLite's machine: the same number on every computer.
struct FlatCostTests {
  private let shop: Shop

  init() throws { shop = try Shop() }

  @Test func `a booking takes no more steps where thousands are sold than where none is`() throws {
    let (full, empty) = try (shop.event(capacity: 3000).ticketType, shop.event(capacity: 3000).ticketType)
    for number in 0..<200 { try shop.buy(10, of: full, as: shop.office.testPerson("Buyer \(number)")) }
    let (last, first) = try (steps(of: full), steps(of: empty))
    #expect(first > 1000)
    #expect(last * 100 < first * 110, "\(last) steps beside 2,000 tickets, \(first) beside none")
  }

  @Test func `an event's newest orders take no more steps where hundreds are than where few are`() throws {
    let (one, other) = try (shop.event(capacity: 3000), shop.event(capacity: 3000))
    func sell(_ count: Int, _ name: String) throws {
      for number in 0..<count {
        let buyer = try shop.office.testPerson("\(name) \(number)")
        for type in [one.ticketType, other.ticketType] { try shop.buy(of: type, as: buyer) }
      }
    }
    let admin = shop.office.openOperatorSession()
    func stepsOfList() throws -> Int {
      var query = OrderQuery()
      query.event = one.event
      query.limit = 10
      var page: [OrderListing] = []
      let steps = try steps { page = try shop.office.visit(admin).management.orders(query) }
      #expect(page.count == 10)
      return steps
    }
    try sell(20, "Early")
    let few = try stepsOfList()
    try sell(200, "Late")
    let many = try stepsOfList()
    #expect(many * 100 < few * 120, "\(many) steps with 220 orders of two events, \(few) with 20")
  }

  @Test func `a refund takes no more steps where hundreds of payments are than where few are`() throws {
    let type = try shop.event(capacity: 3000).ticketType
    let admin = shop.office.openOperatorSession()
    func sell(_ count: Int, _ name: String) throws -> Identifier<Order> {
      var order = Identifier<Order>(0)
      for number in 0..<count {
        order = try shop.buy(of: type, as: shop.office.testPerson("\(name) \(number)")).details.order.id
      }
      return order
    }
    func stepsOfRefund(_ order: Identifier<Order>) throws -> Int {
      let price = try shop.office.visit(admin).orders.order(order).order.total
      return try steps { try shop.office.visit(admin).management.refund(order, amount: price) }
    }
    _ = try stepsOfRefund(sell(20, "First"))
    let few = try stepsOfRefund(sell(1, "Early"))
    let many = try stepsOfRefund(sell(200, "Late"))
    #expect(many * 100 < few * 120, "\(many) steps after 221 payments, \(few) after 21")
  }

  @Test func `a hold takes no more steps where hundreds of visitors hold places than where few do`() throws {
    let (crowded, mine) = try (shop.event(capacity: 3000).ticketType, shop.event(capacity: 3000).ticketType)
    let key = try #require(SSHKeyFingerprint("SHA256:" + String(repeating: "k", count: 43)))
    func come(_ network: String) throws -> Principal {
      try shop.office.openSession(key: key, from: .network(network))
    }
    func crowd(_ networks: Range<Int>) throws {
      for number in networks {
        let other = shop.office.openSession(from: .network("network \(number)"))
        _ = try shop.office.visit(other).cart.setQuantity(of: crowded, to: 1)
      }
    }
    func stepsOfHold(_ network: String) throws -> Int {
      let guest = try come(network)
      let steps = try steps {
        _ = try shop.office.visit(guest).cart.setQuantity(of: mine, to: 2)
        _ = try shop.office.visit(guest).cart.setQuantity(of: mine, to: 3)
      }
      try shop.office.visit(guest).session.leave()
      return steps
    }
    try crowd(0..<10)
    _ = try stepsOfHold("first")
    let few = try stepsOfHold("second")
    try crowd(10..<300)
    let many = try stepsOfHold("third")
    #expect(many * 100 < few * 110, "\(many) steps beside 300 visitors, \(few) beside 10")
  }

  @Test func `the days of an event's sales take no more steps however much was sold before`() throws {
    let event = try shop.office.testEvent(by: shop.office.openOperatorSession()).id
    let type = try #require(try shop.office.visit(shop.ada).catalogue.event(event).offers.first).id
    let admin = shop.office.openOperatorSession()
    func stepsOfSales(_ zone: String?) throws -> Int {
      try steps { _ = try shop.office.visit(admin).events.sales(event, daysIn: zone) }
    }
    let none = try stepsOfSales("UTC") - stepsOfSales(nil)
    for number in 0..<60 { try shop.buy(of: type, as: shop.office.testPerson("Buyer \(number)")) }
    shop.clock.advance(.days(15))
    let old = try (whole: stepsOfSales(nil), days: stepsOfSales("UTC") - stepsOfSales(nil))
    #expect(old.days * 100 < none * 120, "\(old.days) steps for the days of old orders, \(none) without any")
    #expect(
      old.whole < 60 * 45, "An order without refunds is asked for its price and its state, nothing else.")
  }

  /// The third booking of one account: every statement has been prepared, and there are orders to pass over.
  private func steps(of ticketType: Identifier<TicketType>) throws -> Int {
    let buyer = try shop.office.testPerson("Ida \(ticketType.rawValue)")
    for _ in 0..<2 { try shop.buy(2, of: ticketType, as: buyer) }
    return try steps { try shop.buy(2, of: ticketType, as: buyer) }
  }

  private func steps(_ body: () throws -> Void) throws -> Int {
    let counter = StepCounter()
    try shop.office.store.write { counter.watch(try #require($0 as? SQLiteTransaction).database) }
    defer { counter.stop() }
    try body()
    return counter.steps
  }
}

/// Counts the steps of one connection. It is alone with it.
private final class StepCounter {
  private(set) var steps = 0
  private var connection: OpaquePointer?

  func watch(_ database: Database) {
    connection = database.sqliteConnection
    sqlite3_progress_handler(
      connection, 1,
      { counter in
        if let counter { Unmanaged<StepCounter>.fromOpaque(counter).takeUnretainedValue().steps += 1 }
        return 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  func stop() { sqlite3_progress_handler(connection, 0, nil, nil) }
}
