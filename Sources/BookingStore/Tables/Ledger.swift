import BookingModel

/// Double entry: every movement of money sums to zero, and says whose it is.
package enum Ledger {
  /// Money that came in: the gateway has it, the event orders' sellers are owed it. Without any it waits in suspense.
  package static func book(
    _ payment: Payment, eventOrders: [EventOrder], now: Timestamp, _ transaction: any Transaction
  ) throws {
    precondition(payment.amount.minorUnits > 0, "a payment of nothing")
    precondition(
      eventOrders.allSatisfy { $0.unitPrice.currency == payment.amount.currency },
      "a payment in two currencies")
    let id: Identifier<Ledger> = try transaction.insert(
      """
      INSERT INTO ledger_transactions (kind, payment_id, created_at)
      VALUES (\(Kind.payment), \(payment.id), \(now)) RETURNING id
      """)
    var entries = [Entry(.gateway, payment.amount.minorUnits)]
    var rest = payment.amount.minorUnits
    for eventOrder in eventOrders where eventOrder.price.minorUnits > 0 {
      entries.append(Entry(.seller, of: eventOrder.seller, -eventOrder.price.minorUnits))
      rest -= eventOrder.price.minorUnits
    }
    precondition(rest >= 0, "sellers who are owed more than was paid")
    // What belongs to no valid event order is refunded: it is nobody's until then.
    if rest != 0 { entries.append(Entry(.suspense, -rest)) }
    try enter(entries, id, payment.amount.currency, transaction)
  }

  /// Money that went back: from suspense where it waits there, from the order's sellers otherwise.
  package static func book(_ refund: Refund, now: Timestamp, _ transaction: any Transaction) throws {
    precondition(refund.amount.minorUnits > 0, "a refund of nothing")
    let id: Identifier<Ledger> = try transaction.insert(
      """
      INSERT INTO ledger_transactions (kind, payment_id, refund_id, created_at)
      VALUES (\(Kind.refund), \(refund.payment), \(refund.id), \(now)) RETURNING id
      """)
    var entries = [Entry(.gateway, -refund.amount.minorUnits)]
    var rest = refund.amount.minorUnits
    for balance in try balances(of: refund.payment, transaction) where rest > 0 {
      let share = min(rest, balance.amount)
      entries.append(Entry(balance.account, of: balance.seller, share))
      rest -= share
    }
    if rest > 0 { entries.append(Entry(.suspense, rest)) }
    try enter(entries, id, refund.amount.currency, transaction)
  }

  /// What is owed from one payment, suspense first, then seller by seller.
  private static func balances(of payment: Identifier<Payment>, _ reader: any Reader) throws
    -> [Entry]
  {
    let rows = try reader.rows(
      """
      SELECT account, seller_id, CAST(-SUM(amount) AS BIGINT) AS balance FROM ledger_entries
      WHERE account <> 'gateway'
        AND transaction_id IN (SELECT id FROM ledger_transactions WHERE payment_id = \(payment))
      GROUP BY account, seller_id HAVING -SUM(amount) > 0 ORDER BY account DESC, seller_id
      """)
    return try rows.map {
      Entry(try $0.get("account"), of: try $0.optional("seller_id"), try $0.get("balance"))
    }
  }

  /// Whose the money is: the gateway's as long as it has it, the sellers' that are owed it, or nobody's yet.
  package enum Account: String, CaseIterable, SQLConvertible { case gateway, seller, suspense }

  /// What moved it.
  package enum Kind: String, CaseIterable, SQLConvertible { case payment, refund }

  private struct Entry {
    let account: Account
    let seller: Identifier<Seller>?
    /// In smallest units; negative where it is owed.
    let amount: Int64

    init(_ account: Account, of seller: Identifier<Seller>? = nil, _ amount: Int64) {
      self.account = account
      self.seller = seller
      self.amount = amount
    }
  }

  private static func enter(
    _ entries: [Entry], _ ledger: Identifier<Ledger>, _ currency: Currency, _ transaction: any Transaction
  ) throws {
    precondition(entries.reduce(0) { $0 + $1.amount } == 0, "a movement of money that does not sum to zero")
    let rows = entries.map { entry -> SQL in
      "(\(ledger), \(entry.account), \(entry.seller), \(entry.amount), \(currency))"
    }
    try transaction.insert(
      rows, into: "ledger_entries (transaction_id, account, seller_id, amount, currency)")
  }
}
