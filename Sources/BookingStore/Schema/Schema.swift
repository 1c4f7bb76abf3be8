/// The tables: as a new database gets them at once (`tables`), and the numbered migrations by which a database from before
/// comes to the same. A migration that has been released never changes.
///
/// Dialect: what SQLite and PostgreSQL share. Times are integer milliseconds UTC, money integer minor units beside a
/// currency, keys integers with public codes apart from them.
package enum Schema {
  /// Each refers only to those before it.
  package static let tables: [Table] =
    accountTables + catalogueTables + salesTables + doorTables + moneyTables + messageTables + auditTables

  package enum Migration: Equatable {
    case statements([String])
    /// Makes tables anew with the rows they have. Afterwards no more rows than before may refer to one that isn't there.
    case rebuild([Rebuild])
    /// Makes the search tables, where there are some, anew, as the search index makes them now (`SearchIndex`), once all other
    /// tables are made.
    case searchTables
    /// Writes the head of the seals that are there (`AuditHead`).
    case headOfSeals
    /// Has the audit log tell of every account and event it told nothing of (`Fingerprint`), once all tables are made.
    case missingFingerprints
  }

  /// In order; a database's version is the number of those it has had.
  package static let migrations: [Migration] = [
    .statements(first),
    .statements(services),
    .statements(fingerprints),
    .statements(accountKeys),
    .statements(preferences),
    .statements(listIndexes),
    .statements(secondFactors),
    .statements(largeShops),
    .searchTables,
    .statements(firstHolds),
    .statements(eventTerms),
    .statements(eventNotices),
    // Words are folded by us since then.
    .searchTables,
    .statements(ticketCancellation),
    .statements(contactChanges),
    .statements(visits),
    .statements(auditHead),
    .headOfSeals,
    .missingFingerprints,
    .statements(guessing),
    .statements(openSales),
    .statements(realMoney),
    .statements(imports),
    .statements(emailChanges),
    .statements(priceOrder),
    // What is free has moved.
    .searchTables,
    .statements(properNames),
    .rebuild(openLists),
    .statements(unsealedEntries),
    .statements(ticketKeys),
    .statements(importFiles),
    .statements(ticketCodes),
    .statements(door),
    .statements(scanSignatures),
  ]

  package static var version: Int { migrations.count }

  /// The tables of the first release.
  private static let first = foundation + accounts + catalogue + sales + money + messages + auditLog

  /// What a shop with hundreds of thousands of orders asks often: an event's orders in their order, an order's lines for one
  /// event, a payment's bookings, messages by what became of them, events whose sales are to be undone.
  private static let largeShops: [String] = [
    "DROP INDEX event_orders_event",
    "CREATE INDEX event_orders_event ON event_orders (event_id, order_id, cancelled_at)",
    "CREATE INDEX ledger_transactions_payment ON ledger_transactions (payment_id)",
    "CREATE INDEX messages_settled ON messages (state, settled_at)",
    "CREATE INDEX events_cancelled ON events (id) WHERE status = 'cancelled'",
  ]
}
