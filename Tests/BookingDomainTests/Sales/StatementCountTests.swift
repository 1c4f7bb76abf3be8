import GRDB
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore
@testable import BookingStoreSQLite

/// How often the database is asked: on another machine each time is a round trip.
struct StatementCountTests {
  private let shop: Shop

  init() throws { shop = try Shop() }

  @Test func `a booking asks the database at most 99 times, from the hold to the ticket`() throws {
    let ticketType = try shop.event(capacity: 3000).ticketType
    try shop.buy(2, of: ticketType)
    #expect(try statements { try shop.buy(2, of: ticketType) } <= 99)
  }

  @Test
  func
    `a purchase of eight places at two events, from the log-in to the tickets, takes at most 150 statements`()
    throws
  {
    let standing = try shop.event(capacity: 3000).ticketType
    let seated = try shop.seatedEvent("A-C: 1-10").ticketType
    // The house's keys are made at their first use.
    try shop.buy(of: standing, as: shop.office.testPerson("Ida"))
    var tickets = 0
    let count = try statements {
      let ada = try shop.office.visit(shop.office.openSession(from: .machine(user: 0))).session.logIn(
        email: "ada@example.org",
        password: "correct horse battery")
      _ = try shop.office.visit(ada).cart.setQuantity(of: standing, to: 4)
      _ = try shop.office.visit(ada).cart.setSeats(of: seated, to: ["A1", "A2", "B1", "B2"])
      let order = try shop.office.visit(ada).orders.place().details.order.id
      tickets = try shop.office.visit(ada).payments.submit(order, .card(.test(.approved))).details.tickets
        .count
    }
    #expect(tickets == 8)
    #expect(count <= 150)
  }

  @Test func `more places of one kind take no more statements`() throws {
    let (few, many) = try (shop.event(capacity: 3000).ticketType, shop.event(capacity: 3000).ticketType)
    for type in [few, many] { try shop.buy(1, of: type) }
    let one = try statements { try shop.buy(1, of: few) }
    let ten = try statements { try shop.buy(10, of: many) }
    #expect(ten == one)
  }

  @Test func `no list of a customer's is read row by row`() throws {
    func ask() throws -> [Int] {
      [
        try statements { _ = try shop.office.visit(shop.ada).orders.history() },
        try statements { _ = try shop.office.visit(shop.ada).orders.tickets() },
        try statements { _ = try shop.office.visit(shop.ada).messages.readable() },
      ]
    }
    for _ in 0..<2 { try shop.buy(2, of: shop.event().ticketType) }
    let few = try ask()
    for _ in 0..<10 { try shop.buy(2, of: shop.event().ticketType) }
    #expect(try shop.office.visit(shop.ada).orders.history().count == 12)
    #expect(try ask() == few)
  }

  @Test func `a cart is read at once, however much is in it`() throws {
    func ask() throws -> Int { try statements { _ = try shop.office.visit(shop.ada).cart.current() } }
    for _ in 0..<2 {
      _ = try shop.office.visit(shop.ada).cart.setQuantity(of: shop.event().ticketType, to: 1)
    }
    let two = try ask()
    for _ in 0..<6 {
      _ = try shop.office.visit(shop.ada).cart.setQuantity(of: shop.event().ticketType, to: 1)
    }
    #expect(try shop.office.visit(shop.ada).cart.current().items.count == 8)
    #expect(try ask() == two)
  }

  @Test func `no list of staff's is read row by row`() throws {
    let admin = try shop.office.testPerson("Ruth", role: .admin)
    func ask() throws -> [Int] {
      var query = EventQuery()
      query.managed = true
      return [
        try statements { _ = try shop.office.visit(admin).management.orders(OrderQuery()) },
        try statements { _ = try shop.office.visit(admin).catalogue.events(query) },
        try statements { _ = try shop.office.visit(admin).messages.undelivered() },
        try statements { _ = try shop.office.visit(admin).management.dashboard(daysIn: "UTC") },
      ]
    }
    for _ in 0..<3 { try shop.buy(2, of: shop.event().ticketType) }
    let few = try ask()
    for _ in 0..<12 { try shop.buy(2, of: shop.event().ticketType) }
    #expect(try ask() == few)
  }

  /// What FTS5 asks itself comes as a comment and isn't counted.
  private func statements(_ body: () throws -> Void) throws -> Int {
    var asked: [String] = []
    func trace(_ isOn: Bool) throws {
      try shop.office.store.write { transaction in
        try #require(transaction as? SQLiteTransaction).database.trace(
          !isOn
            ? nil
            : {
              if case .statement(let statement) = $0, !statement.sql.hasPrefix("--") {
                asked.append(statement.sql)
              }
            })
      }
    }
    try trace(true)
    try body()
    let count = asked.count
    try trace(false)
    #expect(count > 1)
    return count - 1
  }
}
