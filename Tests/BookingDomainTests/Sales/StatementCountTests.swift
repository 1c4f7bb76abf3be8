import GRDB
import TestSupport
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
    // The shop's keys are made at their first use.
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

  @Test func `seats, recovery codes and rows of imports are written in sets`() throws {
    // A category that no event has yet is looked for in other spellings.
    _ = try shop.seatedEvent("A: 1")
    let two = try statements { _ = try shop.seatedEvent("A: 1-2") }
    // 1,040 seats are three statements of some hundred.
    #expect(try statements { _ = try shop.seatedEvent("A-Z: 1-40") } == two + 2)
    let seated = try shop.seatedEvent("A-H: 1-60").event
    let many = try statements { try shop.change(seated, plan: "A: 1-5") }
    #expect(try statements { try shop.change(seated, plan: "A: 1-4") } == many)
    #expect(try shop.count("SELECT COUNT(*) FROM seats") == 1 + 2 + 1040 + 4)

    func lay(_ count: Int) throws -> Int {
      let me = shop.office.openOperatorSession()
      let id = try shop.office.beginImport(me)
      let events = (0..<count).map { number in
        BoxOffice.EvaluatedEvent(
          line: number, event: ImportedEvent(draft: .fixture(title: "\(number)"), status: .draft, code: nil),
          poster: nil)
      }
      return try statements { try shop.office.layDown(events, in: id) }
    }
    #expect(try lay(100) == lay(2))

    func codes(_ count: Int, of person: String) throws -> Int {
      let account = try #require(shop.office.testPerson(person, role: .admin).account)
      return try statements {
        try shop.office.store.write { transaction in
          try SecondFactors.insert(
            [1], usedStep: 1, recoveryCodes: (0..<count).map { [UInt8($0)] }, of: account, at: shop.clock.now,
            transaction)
        }
      }
    }
    #expect(try codes(8, of: "Ruth") == codes(1, of: "Olga"))
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
