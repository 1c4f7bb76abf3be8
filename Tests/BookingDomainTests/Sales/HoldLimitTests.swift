import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingStore

/// No place is held longer than the hard limit of its first hold, and the time to pay once.
struct HoldLimitTests {
  let shop: Shop
  let type: Identifier<TicketType>
  let start: Timestamp

  init() throws {
    shop = try Shop()
    type = try shop.event(capacity: 10).ticketType
    start = shop.clock.now
  }

  @Test func `an order that is given up brings the limit of its first hold back`() throws {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
    shop.clock.advance(.minutes(9))
    for minutes in [9, 17, 25] {
      let order = try shop.office.visit(shop.ada).orders.place().details.order.id
      let cart = try shop.office.visit(shop.ada).payments.cancel(order)
      #expect(cart.hardLimit == start + .minutes(30), "after \(minutes) minutes")
      #expect(cart.expiresAt == start + .minutes(min(30, Int64(minutes) + 10)))
      shop.clock.advance(.minutes(8))
    }
    #expect(try shop.office.visit(shop.ada).cart.current().isEmpty)
    #expect(try shop.broken() == [])
  }

  @Test func `an order placed at the last minute is the last one`() throws {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
    for _ in 0..<3 {
      shop.clock.advance(.minutes(9))
      _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
    }
    shop.clock.advance(.minutes(2))
    let order = try shop.office.visit(shop.ada).orders.place().details.order
    #expect(order.payBy == start + .minutes(39))
    shop.clock.advance(.minutes(5))
    #expect(try shop.office.visit(shop.ada).payments.cancel(order.id).isEmpty)
    #expect(try shop.office.visit(shop.office.openSession()).cart.setQuantity(of: type, to: 10).places == 10)
    #expect(try shop.broken() == [])
  }

  @Test func `a young cart that meets an old one gets the old one's limit`() throws {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
    let account = try #require(shop.ada.account)
    for round in 1...3 {
      shop.clock.advance(.minutes(9))
      let guest = shop.office.openSession()
      _ = try shop.office.visit(guest).cart.setQuantity(of: type, to: 1)
      try shop.office.store.write { try shop.office.adoptCart(of: guest.session, by: account, $0) }
      let cart = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2 + round)
      #expect(cart.hardLimit == start + .minutes(30))
    }
    shop.clock.advance(.minutes(3))
    #expect(try shop.office.visit(shop.ada).cart.current().isEmpty)
    #expect(try shop.broken() == [])
  }

  @Test func `the older of the two may be the guest's`() throws {
    let guest = shop.office.openSession()
    _ = try shop.office.visit(guest).cart.setQuantity(of: type, to: 1)
    shop.clock.advance(.minutes(9))
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    let account = try #require(shop.ada.account)
    try shop.office.store.write { try shop.office.adoptCart(of: guest.session, by: account, $0) }
    let cart = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 3)
    #expect(cart.hardLimit == start + .minutes(30))
  }

  @Test func `places held by an earlier version keep to the limit of their first hold`() throws {
    let temporary = try TemporaryDirectory()
    let directory = DataDirectory(path: temporary.path + "/data")
    let shop = try Shop(directory: directory)
    let type = try shop.event().ticketType
    _ = try shop.office.visit(shop.office.openSession()).cart.setQuantity(of: type, to: 2)
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    _ = try shop.office.visit(shop.ada).orders.place()
    try shop.buy(1, of: type, as: shop.office.testPerson("Bob"))
    try EarlierSchema.windBack(directory.database, to: 9)
    let later = try BoxOffice.test(clock: shop.clock, directory: directory)
    let limits = try later.store.read {
      try $0.rows("SELECT hard_limit FROM claims ORDER BY id").map { row -> Timestamp? in
        try row.optional("hard_limit")
      }
    }
    #expect(limits == [Timestamp?](repeating: start + .minutes(30), count: 3) + [nil])
  }

  @Test func `sold places have no limit`() throws {
    try shop.buy(2, of: type)
    #expect(try shop.count("SELECT COUNT(*) FROM claims WHERE hard_limit IS NULL") == 2)
    #expect(try shop.broken() == [])
  }

  @Test(arguments: ["hard_limit = hard_limit + 600000", "created_at = created_at - 600000"])
  func `a limit that was put off is found`(change: String) throws {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
    _ = try shop.office.visit(shop.ada).orders.place()
    #expect(try shop.broken() == [])
    try shop.office.store.write { _ = try $0.run("UPDATE claims SET \(part: SQL(stringLiteral: change))") }
    #expect(
      try shop.broken() == [
        "a place's hard limit is no longer than the policy gives, and a sold one has none"
      ])
  }
}
