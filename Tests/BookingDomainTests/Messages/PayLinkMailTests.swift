import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// The address of a payment page by mail: seldom, to its customer, and as long as money can be paid there.
struct PayLinkMailTests {
  private let shop: Shop
  private let order: Identifier<Order>
  private let event: Identifier<Event>

  init() throws {
    shop = try Shop()
    shop.gateway.showPages(true)
    let (event, type) = try shop.event(capacity: 10)
    self.event = event
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
    order = try shop.office.visit(shop.ada).orders.place().details.order.id
  }

  private func states() throws -> [String] {
    try shop.office.store.read {
      try $0.rows("SELECT state FROM messages WHERE kind = 'payLink' ORDER BY id").map { try $0.get("state") }
    }
  }

  private func alter(_ sql: SQL) throws { _ = try shop.office.store.write { try $0.run(sql) } }

  @Test func `it goes out while the order waits`() throws {
    #expect(try shop.office.visit(shop.ada).payments.mailLink(order) == "ada@example.org")
    try shop.office.deliverMessages()
    #expect(try states() == ["delivered"])
    #expect(try shop.broken() == [])
  }

  @Test(arguments: [true, false])
  func `it doesn't go out once the order has ended, however it did`(isCancelRequested: Bool) throws {
    _ = try shop.office.visit(shop.ada).payments.mailLink(order)
    if isCancelRequested {
      _ = try shop.office.visit(shop.ada).payments.cancel(order)
    } else {
      try shop.cancel(event)
    }
    try shop.settle(rounds: 3)
    #expect(try states() == ["expired"])
    #expect(try shop.broken() == [])
  }

  @Test func `more of them than an account may have are found`() throws {
    for _ in 0..<3 { _ = try shop.office.visit(shop.ada).payments.mailLink(order) }
    #expect(throws: BookingError.self) { try shop.office.visit(shop.ada).payments.mailLink(order) }
    #expect(try shop.broken() == [])
    try alter(
      """
      INSERT INTO messages (account_id, order_id, kind, channel, recipient, language, facts, state, next_attempt_at,
        created_at, expires_at)
      SELECT account_id, order_id, kind, channel, recipient, language, facts, state, next_attempt_at, created_at,
        expires_at FROM messages WHERE kind = 'payLink' LIMIT 1
      """)
    #expect(
      try shop.broken() == [
        "no account was mailed more payment links in an hour than it may have",
        "payment links were mailed as the audit log says",
      ])
  }

  @Test func `one that lives on is found, and one for an order that was closed`() throws {
    _ = try shop.office.visit(shop.ada).payments.mailLink(order)
    try alter("UPDATE messages SET expires_at = created_at + 90000000 WHERE kind = 'payLink'")
    let rule = "a payment link ends with its order's time to pay, and its order waited for money"
    #expect(try shop.broken() == [rule])
    try alter("UPDATE messages SET expires_at = created_at + 600000 WHERE kind = 'payLink'")
    #expect(try shop.broken() == [])
    try alter("UPDATE messages SET created_at = created_at + 500000 WHERE kind = 'payLink'")
    _ = try shop.office.visit(shop.ada).payments.cancel(order)
    #expect(try shop.broken().contains(rule))
  }

  @Test func `one that is gone is missed`() throws {
    _ = try shop.office.visit(shop.ada).payments.mailLink(order)
    try alter("DELETE FROM messages WHERE kind = 'payLink'")
    #expect(try shop.broken() == ["payment links were mailed as the audit log says"])
  }
}
