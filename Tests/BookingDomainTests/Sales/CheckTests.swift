import GRDB
import Testing

@testable import BookingDomain

struct CheckTests {
  let shop: Shop
  let event: Identifier<Event>
  let type: Identifier<TicketType>

  /// A shop with every kind of row that sales make.
  init() throws {
    shop = try Shop()
    (event, type) = try shop.event(capacity: 20)
    let other = try shop.event("Second", price: 1000)
    let late = try shop.event("Third", capacity: 2)
    try shop.buy(2, of: type)
    try shop.buy(1, of: other.ticketType)
    try shop.cancel(other.event)
    _ = try shop.office.setQuantity(shop.ada, of: late.ticketType, to: 2)
    _ = try shop.office.placeOrder(shop.ada)
    _ = try shop.office.setQuantity(shop.office.openSession(), of: type, to: 3)
    _ = try shop.office.work()
  }

  @Test func `a shop in the middle of its day is clean`() throws {
    #expect(try shop.broken() == [])
  }

  @Test(arguments: [
    "DELETE FROM tickets WHERE id = 1",
    "UPDATE tickets SET voided_at = 1, claim_id = NULL WHERE id = 1",
    "UPDATE tickets SET event_id = 2 WHERE id = 1",
    "DELETE FROM claims WHERE expires_at IS NULL",
    "UPDATE claims SET expires_at = 99999999999999 WHERE expires_at IS NULL",
    "UPDATE claims SET expires_at = 99999999999999 WHERE cart_id IS NOT NULL",
    "UPDATE ticket_types SET sold = sold + 1 WHERE id = 1",
    "UPDATE ticket_types SET capacity = 1 WHERE id = 1",
    "UPDATE ticket_types SET price = price - 1 WHERE id = 1",
    "UPDATE orders SET status = 'expired' WHERE id = 1",
    "UPDATE orders SET total = total + 1 WHERE id = 1",
    "UPDATE event_orders SET quantity = 3 WHERE id = 1",
    "UPDATE event_orders SET currency = 'USD' WHERE id = 1",
    "UPDATE payments SET state = 'failed' WHERE id = 1",
    "UPDATE payments SET amount = amount + 1 WHERE id = 1",
    "UPDATE refunds SET state = 'failed' WHERE id = 1",
    "UPDATE refunds SET amount = amount - 1 WHERE id = 1",
    "DELETE FROM refunds",
    "UPDATE ledger_entries SET amount = amount + 1 WHERE id = 1",
    "DELETE FROM ledger_entries WHERE id = 1",
    "DELETE FROM ledger_transactions WHERE id = 1",
    "DELETE FROM messages WHERE kind = 'orderConfirmed'",
    "UPDATE audit_entries SET facts = 'nothing' WHERE id = 2",
    "DELETE FROM audit_entries WHERE id = 2",
    "DELETE FROM audit_seals WHERE entry_id = 2",
    "UPDATE audit_seals SET hash = x'00' WHERE entry_id = 2",
    "DELETE FROM events WHERE id = 1",
    "DELETE FROM accounts",
    "DELETE FROM orders WHERE id = 1",
    "DELETE FROM event_orders WHERE id = 1",
    "DELETE FROM payments WHERE id = 1",
    "DELETE FROM ticket_types WHERE id = 1",
    "DELETE FROM carts",
  ])
  func `a row altered or deleted by hand is found`(statement: String) throws {
    try shop.office.tamper(statement)
    #expect(try !shop.broken().isEmpty)
  }
}

extension BoxOffice {
  /// What a hand with a database tool could do.
  fileprivate func tamper(_ statement: String) throws {
    let store = try #require(store as? SQLiteStore)
    try store.database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
      try database.execute(sql: statement)
    }
  }
}
