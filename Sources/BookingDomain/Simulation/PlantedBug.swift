/// Mistakes that can be switched on in the sales engine itself, in debug builds only: a simulation that doesn't find them
/// proves nothing.
enum PlantedBug: String, Sendable, CaseIterable {
  // Places
  case holdsNotCounted, expiryIgnored, claimsLeftBehind, refusalRenews, hardLimitIgnored
  case soldStaysOnCancel, closedKeepsClaims
  // Limits
  case accountLimitIgnored, currenciesMixed
  // Money
  case keyDropped, unknownForgotten, confirmedTwice, paymentLeftOpen
  case refundKeyChanges, lateMoneyKept, duplicateKept, refundNotBooked
  // Order
  case gatewayInsideTransaction, answeredBeforeCommit
  // Records
  case confirmationForgotten, deliveryFailureIgnored, sealForgotten
}

extension Policy {
  /// Whether a mistake is switched on; never in a release build.
  func plants(_ bug: PlantedBug) -> Bool {
    #if DEBUG
      plantedBug == bug
    #else
      false
    #endif
  }
}
