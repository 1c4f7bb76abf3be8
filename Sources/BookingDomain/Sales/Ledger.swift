/// Double entry: every movement of money sums to zero, and says whose it is.
enum Ledger {
  /// Money that came in: the gateway has it, the lines' sellers are owed it. Without lines it waits in suspense.
  static func book(
    _ payment: Payment, eventOrders: [EventOrder], now: Timestamp, _ transaction: any Transaction
  ) throws {
    let id: Identifier<Ledger> = try transaction.insert(
      """
      INSERT INTO ledger_transactions (kind, payment_id, created_at) VALUES ('payment', \(payment.id), \(now))
      RETURNING id
      """)
    try enter(id, "gateway", nil, payment.amount.minorUnits, payment.amount.currency, transaction)
    var rest = payment.amount.minorUnits
    for eventOrder in eventOrders {
      let share = eventOrder.price.minorUnits
      guard share > 0 else { continue }
      try enter(id, "seller", eventOrder.seller, -share, payment.amount.currency, transaction)
      rest -= share
    }
    // What no live line accounts for goes back: it is nobody's until then.
    if rest != 0 { try enter(id, "suspense", nil, -rest, payment.amount.currency, transaction) }
  }

  /// Money that went back: from suspense where it waits there, from the order's sellers otherwise.
  static func book(_ refund: Refund, now: Timestamp, _ transaction: any Transaction) throws {
    let id: Identifier<Ledger> = try transaction.insert(
      """
      INSERT INTO ledger_transactions (kind, payment_id, refund_id, created_at)
      VALUES ('refund', \(refund.payment), \(refund.id), \(now)) RETURNING id
      """)
    try enter(id, "gateway", nil, -refund.amount.minorUnits, refund.amount.currency, transaction)
    var rest = refund.amount.minorUnits
    for (account, seller, balance) in try balances(of: refund.payment, transaction) where rest > 0 {
      let share = min(rest, balance)
      try enter(id, account, seller, share, refund.amount.currency, transaction)
      rest -= share
    }
    if rest > 0 { try enter(id, "suspense", nil, rest, refund.amount.currency, transaction) }
  }

  /// What is owed from one payment, suspense first, then seller by seller.
  private static func balances(of payment: Identifier<Payment>, _ reader: any Reader) throws
    -> [(String, Identifier<Seller>?, Int64)]
  {
    let rows = try reader.rows(
      """
      SELECT account, seller_id, -SUM(amount) AS balance FROM ledger_entries
      WHERE account <> 'gateway'
        AND transaction_id IN (SELECT id FROM ledger_transactions WHERE payment_id = \(payment))
      GROUP BY account, seller_id HAVING -SUM(amount) > 0 ORDER BY account DESC, seller_id
      """)
    return try rows.map { (try $0.get("account"), try $0.optional("seller_id"), try $0.get("balance")) }
  }

  private static func enter(
    _ ledger: Identifier<Ledger>, _ account: String, _ seller: Identifier<Seller>?, _ amount: Int64,
    _ currency: Currency, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO ledger_entries (transaction_id, account, seller_id, amount, currency)
      VALUES (\(ledger), \(account), \(seller), \(amount), \(currency))
      """)
  }
}
