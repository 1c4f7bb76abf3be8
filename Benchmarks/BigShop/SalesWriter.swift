import BookingDomain
import BookingFiles
import BookingModel
import BookingSystem
import CSodium
import Foundation
import GRDB

/// Writes paid orders straight into the tables, ten thousand a transaction.
struct SalesWriter {
  private let database: DatabaseQueue
  private let season: Season
  private let secretKey: [UInt8]
  private let now = WallClock.live.now().milliseconds
  private let facts = JSONEncoder()

  init(_ directory: DataDirectory, _ season: Season) throws {
    self.season = season
    database = try DatabaseQueue(path: directory.database)
    facts.outputFormatting = .sortedKeys
    var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    var secretKey = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    crypto_sign_keypair(&publicKey, &secretKey)
    self.secretKey = secretKey
    let (stored, storedPublic, moment) = (Data(secretKey), Data(publicKey), now)
    try database.write {
      try $0.execute(
        sql: "INSERT INTO ticket_signing_keys (public, secret, created_at) VALUES (?, ?, ?)",
        arguments: [storedPublic, stored, moment])
    }
  }

  func write() throws {
    var order: Int64 = 0
    for (event, ticketType) in season.offers {
      for start in stride(from: 0, to: season.customers.count, by: 10_000) {
        try database.writeWithoutTransaction { connection in
          try connection.execute(sql: "PRAGMA synchronous = OFF")
          try connection.inTransaction {
            for customer in season.customers[start..<min(start + 10_000, season.customers.count)] {
              order += 1
              try sell(order, event, ticketType, customer, connection)
            }
            return .commit
          }
        }
      }
      let sold = season.customers.count * Season.placesPerOrder
      try database.write {
        try $0.execute(
          sql: "UPDATE ticket_types SET sold = ? WHERE id = ?", arguments: [sold, ticketType.id.rawValue])
      }
    }
    try database.close()
  }

  private func sell(
    _ order: Int64, _ event: Event, _ ticketType: TicketType, _ customer: Account, _ connection: Database
  ) throws {
    func run(_ sql: String, _ arguments: StatementArguments) throws {
      try connection.cachedStatement(sql: sql).execute(arguments: arguments)
    }
    let price = ticketType.price.minorUnits
    let total = price * Int64(Season.placesPerOrder)
    let code = Self.code(order, 8)
    let at = now
    try run(
      """
      INSERT INTO orders (id, code, account_id, status, total, currency, created_at, pay_by, paid_at, closed_at)
      VALUES (?, ?, ?, 'paid', ?, 'EUR', ?, ?, ?, ?)
      """, [order, code, customer.id.rawValue, total, at, at + 600_000, at, at])
    try run(
      """
      INSERT INTO event_orders (id, order_id, seller_id, event_id, ticket_type_id, quantity, unit_price, currency)
      VALUES (?, ?, 1, ?, ?, ?, ?, 'EUR')
      """, [order, order, event.id.rawValue, ticketType.id.rawValue, Season.placesPerOrder, price])
    let codes = try (0..<Season.placesPerOrder).map { place in
      let id = order * Int64(Season.placesPerOrder) + Int64(place)
      let ticket = "TX-" + Self.code(id, 8)
      try run(
        "INSERT INTO claims (id, ticket_type_id, event_order_id, created_at) VALUES (?, ?, ?, ?)",
        [id, ticketType.id.rawValue, order, at])
      let publicID = Randomness.live.bytes(16)
      try run(
        """
        INSERT INTO tickets (id, public_id, code, signature, event_order_id, claim_id, event_id, account_id, holder,
          created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          id, Data(publicID), ticket, Data(signature(publicID)), order, id, event.id.rawValue,
          customer.id.rawValue, customer.name, at,
        ])
      return ticket
    }
    try pay(order, total, at, run)
    try tell(order, code, event, ticketType, customer, codes, at, run)
  }

  private func pay(
    _ order: Int64, _ total: Int64, _ at: Int64, _ run: (String, StatementArguments) throws -> Void
  ) throws {
    let key =
      "pay-" + String(repeating: "0", count: 32 - String(order, radix: 16).count) + String(order, radix: 16)
    try run(
      """
      INSERT INTO payments (id, order_id, gateway, key, state, amount, currency, reference, created_at, updated_at,
        next_check_at)
      VALUES (?, ?, 'sandbox', ?, 'confirmed', ?, 'EUR', 'sandbox', ?, ?, ?)
      """, [order, order, key, total, at, at, at])
    try run(
      "INSERT INTO ledger_transactions (id, kind, payment_id, created_at) VALUES (?, 'payment', ?, ?)",
      [order, order, at])
    try run(
      """
      INSERT INTO ledger_entries (transaction_id, account, seller_id, amount, currency)
      VALUES (?, 'gateway', NULL, ?, 'EUR'), (?, 'seller', 1, ?, 'EUR')
      """, [order, total, order, -total])
  }

  private func tell(
    _ order: Int64, _ code: String, _ event: Event, _ ticketType: TicketType, _ customer: Account,
    _ tickets: [String], _ at: Int64, _ run: (String, StatementArguments) throws -> Void
  ) throws {
    let line = MessageFacts.Line(
      event: event.title, venue: event.venue, city: event.city, timeZone: event.timeZone,
      startsAt: event.startsAt, ticketType: ticketType.name, quantity: tickets.count,
      unitPrice: ticketType.price, tickets: tickets.map { MessageFacts.NamedTicket(code: $0, seat: nil) })
    let message = MessageFacts(
      name: customer.name, orderCode: code, amount: ticketType.price * tickets.count, lines: [line])
    try run(
      """
      INSERT INTO messages (account_id, order_id, kind, channel, recipient, language, facts, state, attempts,
        next_attempt_at, created_at, settled_at, expires_at)
      VALUES (?, ?, 'orderConfirmed', 'email', ?, 'en', ?, 'delivered', 1, ?, ?, ?, ?)
      """,
      [
        customer.id.rawValue, order, customer.email,
        String(decoding: try facts.encode(message), as: UTF8.self), at,
        at, at, at + 86_400_000,
      ])
    let total = (ticketType.price * tickets.count).formatted
    try run(
      """
      INSERT INTO audit_entries (at, actor, action, subject, facts) VALUES
        (?, 'account ' || ?, 'order placed', 'order ' || ?, ?),
        (?, 'worker', 'payment confirmed', 'payment ' || ?, ?), (?, 'worker', 'order paid', 'order ' || ?, ?)
      """, [at, customer.id.rawValue, order, total, at, order, total, at, order, total])
  }

  /// The version of the token, then the ticket's id.
  private func signature(_ publicID: [UInt8]) -> [UInt8] {
    let message = [1] + publicID
    var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
    crypto_sign_detached(&signature, nil, message, UInt64(message.count), secretKey)
    return signature
  }

  private static func code(_ number: Int64, _ width: Int) -> String {
    let digits = String(number, radix: 32).uppercased()
    let padded = String(repeating: "0", count: max(0, width - digits.count)) + digits
    return padded.prefix(width / 2) + "-" + padded.dropFirst(width / 2)
  }
}
