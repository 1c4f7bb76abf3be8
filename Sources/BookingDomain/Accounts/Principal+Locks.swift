import BookingModel
import BookingStore

extension Principal {
  /// What is locked by a command that changes what the principal holds.
  var locks: Set<StoreLock> {
    guard let account else { return [.visit(session)] }
    return [.visit(session), .account(account)]
  }
}
