/// What whoever runs the place has to see to before anything else: admins read it on their dashboard.
public enum HouseTrouble: Sendable, Equatable {
  /// The settings have a mistake, in these words; those from before go on.
  case settings(String)
  /// No worker runs, and payments or messages need one.
  case workerAway
  /// So many orders can't be paid: the payment service takes no calls from this house.
  case ordersHeldUp(Int)
  /// Real money was taken here, and there is only play money now.
  case onlyPlayMoney
  case refundsRefused(Int)
  /// Not all events of a file are there yet.
  case importUnfinished(UnfinishedImport)
}

extension BoxOffice {
  /// What the tables tell of it.
  func houseTroubles(_ reader: any Reader) throws -> [HouseTrouble] {
    var troubles: [HouseTrouble] = []
    if try environment.gateway.isPlay && Payment.isRealMoneyThere(reader) { troubles.append(.onlyPlayMoney) }
    let heldUp = try reader.count("SELECT COUNT(*) FROM payments WHERE held_up_at IS NOT NULL")
    if heldUp > 0 { troubles.append(.ordersHeldUp(heldUp)) }
    let refused = try Refund.refused(reader)
    if refused > 0 { troubles.append(.refundsRefused(refused)) }
    return troubles + (try UnfinishedImport.all(reader)).map(HouseTrouble.importUnfinished)
  }
}

extension Refund {
  /// Those that the gateway refused and that wait to be tried again. One whose money went back another way doesn't wait: its
  /// payment hasn't enough left.
  static let isRefused: SQL =
    """
    refunds.state = 'failed' AND refunds.amount <= (SELECT amount FROM payments WHERE id = refunds.payment_id) - (
      SELECT COALESCE(SUM(amount), 0) FROM refunds AS others
      WHERE others.payment_id = refunds.payment_id AND others.state <> 'failed')
    """

  static func refused(_ reader: any Reader) throws -> Int {
    try reader.count("SELECT COUNT(*) FROM refunds WHERE \(part: isRefused)")
  }
}
