/// What whoever runs the place has to see to before anything else: admins read it on their dashboard.
public enum OperatorAlert: Sendable, Equatable {
  /// The settings have a mistake; those from before go on.
  case settings(SettingsError)
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
