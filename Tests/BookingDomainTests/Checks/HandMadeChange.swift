import GRDB
import Testing

@testable import BookingStoreSQLite

/// What somebody does to the tables who knows them well.
struct HandMadeChange: CustomTestStringConvertible, Sendable {
  let name: String
  /// Whether background work runs afterwards.
  var works = false
  /// Who tells of it.
  var tellers: Set<TamperedShop.Teller> = []
  let make: @Sendable (SQLiteStore) throws -> Void

  var testDescription: String { name }

  init(
    _ name: String, works: Bool = false, toldBy tellers: Set<TamperedShop.Teller>,
    _ make: @escaping @Sendable (SQLiteStore) throws -> Void
  ) {
    (self.name, self.works, self.tellers, self.make) = (name, works, tellers, make)
  }

  init(
    _ name: String, works: Bool = false, toldBy tellers: Set<TamperedShop.Teller>, _ statements: String...
  ) {
    self.init(name, works: works, toldBy: tellers) { store in
      try store.writer().writeWithoutTransaction { database in
        for statement in statements { try database.execute(sql: statement) }
      }
    }
  }

  /// Has the worker seal everything anew: no hash need be known for it.
  private static let unseal = """
    DELETE FROM audit_seals; UPDATE audit_head SET number = 0, entry_id = 0, hash = x'';
    UPDATE audit_entries SET is_sealed = 0
    """
  /// The order with two seats, and what a refund gave back of it.
  private static let order = "(SELECT MIN(id) FROM orders)"
  private static let refund = "(SELECT id FROM refunds WHERE reason = 'goodwill')"
  private static let halvedPrice = """
    UPDATE event_orders SET unit_price = unit_price / 2 WHERE order_id = 2;
    UPDATE orders SET total = total / 2 WHERE id = 2;
    UPDATE payments SET amount = amount / 2 WHERE order_id = 2;
    UPDATE refunds SET amount = amount / 2 WHERE order_id = 2;
    UPDATE ledger_entries SET amount = amount / 2 WHERE transaction_id IN (
      SELECT id FROM ledger_transactions WHERE payment_id IN (SELECT id FROM payments WHERE order_id = 2))
    """
  private static let smallerRefund = """
    UPDATE refunds SET amount = 100 WHERE id = \(refund);
    UPDATE ledger_entries SET amount = CASE WHEN amount < 0 THEN -100 ELSE 100 END
    WHERE transaction_id IN (SELECT id FROM ledger_transactions WHERE refund_id = \(refund))
    """
  private static let otherSeats = """
    CREATE TEMP TABLE places AS SELECT tickets.id, claim_id, seat, claims.seat_id FROM tickets
      JOIN claims ON claims.id = claim_id WHERE seat IS NOT NULL ORDER BY tickets.id LIMIT 2;
    UPDATE claims SET seat_id = NULL WHERE id IN (SELECT claim_id FROM places);
    UPDATE claims SET seat_id = (SELECT seat_id FROM places WHERE claim_id <> claims.id)
      WHERE id IN (SELECT claim_id FROM places);
    UPDATE tickets SET seat = (SELECT seat FROM places WHERE places.id <> tickets.id)
      WHERE id IN (SELECT id FROM places);
    DROP TABLE places
    """
  /// Of the two seats, in the mail that confirmed them.
  private static let otherConfirmation = """
    UPDATE messages SET facts = REPLACE(REPLACE(REPLACE(facts, '"seat":"A2"', '"seat":"?"'), '"seat":"A3"',
      '"seat":"A2"'), '"seat":"?"', '"seat":"A3"') WHERE kind = 'orderConfirmed' AND order_id = \(order)
    """
  private static let noOrder = """
    DELETE FROM tickets WHERE event_order_id IN (SELECT id FROM event_orders WHERE order_id = \(order));
    UPDATE ticket_types SET sold = sold - (SELECT COUNT(*) FROM claims JOIN event_orders ON event_orders.id = event_order_id
      WHERE order_id = \(order) AND claims.ticket_type_id = ticket_types.id AND expires_at IS NULL);
    DELETE FROM claims WHERE event_order_id IN (SELECT id FROM event_orders WHERE order_id = \(order));
    DELETE FROM messages WHERE order_id = \(order);
    DELETE FROM ledger_entries WHERE transaction_id IN (SELECT ledger_transactions.id FROM ledger_transactions
      JOIN payments ON payments.id = payment_id WHERE order_id = \(order));
    DELETE FROM ledger_transactions WHERE payment_id IN (SELECT id FROM payments WHERE order_id = \(order));
    DELETE FROM audit_entries WHERE subject IN (SELECT 'refund ' || id FROM refunds WHERE order_id = \(order)
      UNION SELECT 'payment ' || id FROM payments WHERE order_id = \(order) UNION SELECT 'order ' || \(order));
    DELETE FROM refunds WHERE order_id = \(order);
    DELETE FROM payments WHERE order_id = \(order);
    DELETE FROM event_orders WHERE order_id = \(order);
    DELETE FROM orders WHERE id = \(order)
    """
  private static let noRefund = """
    DELETE FROM ledger_entries WHERE transaction_id IN (SELECT id FROM ledger_transactions WHERE refund_id = \(refund));
    DELETE FROM ledger_transactions WHERE refund_id = \(refund);
    DELETE FROM audit_entries WHERE subject = 'refund ' || \(refund) OR action = 'refund ordered';
    DELETE FROM messages WHERE kind = 'refundIssued' AND order_id = (SELECT order_id FROM refunds WHERE id = \(refund));
    DELETE FROM refunds WHERE id = \(refund)
    """
  private static let otherKeys = """
    CREATE TEMP TABLE keys AS SELECT id, key FROM payments WHERE state = 'confirmed' ORDER BY id LIMIT 2;
    UPDATE payments SET key = 'pay-' || id WHERE id IN (SELECT id FROM keys);
    UPDATE payments SET key = (SELECT key FROM keys WHERE keys.id <> payments.id) WHERE id IN (SELECT id FROM keys);
    DROP TABLE keys
    """
  private static let otherOwner = """
    UPDATE orders SET account_id = 2 WHERE id = \(order);
    UPDATE tickets SET account_id = 2 WHERE event_order_id IN (SELECT id FROM event_orders WHERE order_id = \(order));
    UPDATE messages SET account_id = 2, recipient = 'bob@example.org' WHERE order_id = \(order);
    UPDATE audit_entries SET actor = 'account 2' WHERE action = 'order placed' AND subject = 'order ' || \(order)
    """

  static let told: [HandMadeChange] = [
    .init(
      "a new account that is an admin", toldBy: [.check],
      """
      INSERT INTO accounts (id, name, email, email_key, phone, password_hash, email_verified_at, phone_verified_at,
        password_changed_at, created_at)
      SELECT 99, 'Mallory', 'm@example.org', 'm@example.org', phone, password_hash, created_at, created_at, created_at,
        created_at FROM accounts LIMIT 1
      """, "INSERT INTO memberships (account_id, seller_id, role) VALUES (99, 1, 'admin')"),
    .init("a smaller refund", toldBy: [.check, .gateway], smallerRefund),
    .init(
      "a smaller refund, also in record and mail, and sealed anew", works: true, toldBy: [.anchor, .gateway],
      smallerRefund, unseal,
      "UPDATE audit_entries SET facts = '€1.00' WHERE action IN ('refund ordered', 'refund confirmed')",
      "UPDATE messages SET facts = REPLACE(facts, ':1000}', ':100}') WHERE kind = 'refundIssued'"),
    .init("half the price", toldBy: [.check, .gateway], halvedPrice),
    .init(
      "every seal gone, and an entry altered", works: true, toldBy: [.check, .anchor],
      "DELETE FROM audit_seals",
      "UPDATE audit_entries SET facts = 'x' WHERE id = 2"),
    .init(
      "seals gone from one on", works: true, toldBy: [.check, .anchor],
      "DELETE FROM audit_seals WHERE number > 20"),
    .init(
      "seals gone from one on, before anybody works", toldBy: [.check, .anchor],
      "DELETE FROM audit_seals WHERE number > 20"),
    .init(
      "the newest seal gone, which would be made again", works: true, toldBy: [.check],
      "DELETE FROM audit_seals WHERE number = (SELECT MAX(number) FROM audit_seals)"),
    .init(
      "an entry altered, and all sealed anew", works: true, toldBy: [.anchor], unseal,
      "UPDATE audit_entries SET facts = 'x' WHERE action = 'account made' AND id = 2"),
    .init("an order gone with its money, mail and record", toldBy: [.check, .gateway], noOrder),
    .init(
      "an order gone with its money, mail and record, and all sealed anew", works: true,
      toldBy: [.anchor, .gateway],
      noOrder, unseal),
    .init(
      "an order gone, the entries numbered and sealed anew", works: true, toldBy: [.anchor, .gateway],
      noOrder, unseal,
      "UPDATE audit_entries SET id = -id",
      """
      UPDATE audit_entries SET id = (SELECT COUNT(*) FROM audit_entries AS others
        WHERE others.id >= audit_entries.id AND others.id < 0) WHERE id < 0
      """),
    .init("a refund undone with its record", toldBy: [.check, .gateway], noRefund),
    .init(
      "a refund undone with its record, and all sealed anew", works: true, toldBy: [.anchor, .gateway],
      noRefund, unseal),
    .init("two claims for one seat are possible", toldBy: [.check], "DROP INDEX claims_seat"),
    .init(
      "two accounts with one address are possible", toldBy: [.check], "DROP INDEX accounts_verified_email"),
    .init(
      "new orders cost nothing", toldBy: [.check],
      "CREATE TRIGGER free AFTER INSERT ON orders BEGIN UPDATE orders SET total = 0 WHERE id = NEW.id; END"),
    .init(
      "a view in the place of a table", toldBy: [.check], "ALTER TABLE preferences RENAME TO wishes",
      "CREATE VIEW preferences AS SELECT * FROM wishes"),
    .init("two customers' seats exchanged", toldBy: [.check], otherSeats),
    .init(
      "two customers' seats exchanged, also in their mail", toldBy: [.check], otherSeats, otherConfirmation),
    .init(
      "another total in a confirmation", toldBy: [.check],
      "UPDATE messages SET facts = REPLACE(facts, '\"quantity\":2', '\"quantity\":3') WHERE kind = 'orderConfirmed'"
    ),
    .init("two payments' keys exchanged", toldBy: [.gateway], otherKeys),
    .init("an order given to another account", toldBy: [.check], otherOwner),
    .init(
      "an order given to another account, and sealed anew", works: true, toldBy: [.anchor], otherOwner, unseal
    ),
    .init(
      "an event nobody finds", toldBy: [.check], "DELETE FROM event_search WHERE rowid & 268435455 = 1",
      "DELETE FROM event_search_price WHERE rowid & 268435455 = 1",
      "DELETE FROM event_search_title WHERE rowid & 268435455 = 1"),
    .init(
      "an event found in the wrong place", toldBy: [.check],
      "UPDATE event_search_price SET rowid = rowid + 268435456 WHERE rowid & 268435455 = 1"),
  ]
}
