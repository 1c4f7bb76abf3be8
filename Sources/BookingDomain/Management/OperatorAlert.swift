import BookingModel
import BookingStore

/// What whoever runs the place has to see to before anything else: admins read it on their dashboard.
public enum OperatorAlert: Sendable, Equatable {
  /// The settings have a mistake, in these words; those from before go on.
  case settings(String)
  /// No worker runs, and payments or messages need one.
  case workerAway
  /// So many orders can't be paid: the payment service refuses all our calls.
  case ordersHeldUp(Int)
  /// Real money was taken here, and there is only play money now.
  case onlyPlayMoney
  case refundsRefused(Int)
  /// Not all events of a file are there yet.
  case importUnfinished(UnfinishedImport)
}

extension BoxOffice {
  /// What the tables tell of it.
  func operatorAlerts(_ reader: any Reader) throws -> [OperatorAlert] {
    var troubles: [OperatorAlert] = []
    if try environment.gateway.isPlay && Payments.isRealMoneyThere(reader) { troubles.append(.onlyPlayMoney) }
    let heldUp = try Payments.heldUpCount(reader)
    if heldUp > 0 { troubles.append(.ordersHeldUp(heldUp)) }
    let refused = try Refunds.refusedCount(reader)
    if refused > 0 { troubles.append(.refundsRefused(refused)) }
    return troubles + (try Imports.unfinished(reader)).map(OperatorAlert.importUnfinished)
  }
}
