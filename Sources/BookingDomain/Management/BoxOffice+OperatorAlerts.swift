import BookingModel
import BookingStore

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
