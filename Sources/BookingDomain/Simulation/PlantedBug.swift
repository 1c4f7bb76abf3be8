/// Mistakes that can be switched on in the sales engine itself, in debug builds only: a simulation that doesn't find them
/// proves nothing.
enum PlantedBug: String, Sendable, CaseIterable {
  // Places
  case holdsNotCounted, expiryIgnored, claimsLeftBehind, refusalRenews, hardLimitIgnored
  case limitFromOrder, laterLimitWins, budgetNotCounted, unprovedKeepsCart
  case soldStaysOnCancel, closedKeepsClaims
  // Limits
  case accountLimitIgnored, currenciesMixed
  // Money
  case keyDropped, unknownForgotten, confirmedTwice, paymentLeftOpen
  case ticketCancelledTwice, cancelledTicketKeepsPlace, refundStateForgotten
  case refundKeyChanges, lateMoneyKept, duplicateKept, refundNotBooked
  case playMoneySells, sentTakenForUnsent, heldUpForgotten
  case refusedKeyKept, refusedGivenTwice
  // Order
  case gatewayInsideTransaction, answeredBeforeCommit
  // Records
  case confirmationForgotten, deliveryFailureIgnored, sealForgotten, holdersNotTold
  case returnsNotOffered
  // Accounts
  case sessionsOutliveReset, textBeforeMail, failuresPerAccountOnly
  case takenAddressGiven, resetOutlivesEmail, newAddressTold, changeWaitsOn
  // Payment links
  case payLinksUncounted, payLinkToAnybody, payLinkOutlivesOrder
  // Imports
  case importedTwice, duplicatesIgnored, decidedGivenUp
  // Rare: each once was a mistake of ours that only a long series found.
  case lateLimitIgnored, otherPaymentForgotten, secondPaymentForgotten

  /// Those that may take 1,000 days to find; `scripts/bench planted` looks for them.
  static let rare: Set<PlantedBug> = [.lateLimitIgnored, .otherPaymentForgotten, .secondPaymentForgotten]
}

#if DEBUG
  extension SimulationSeries {
    /// The mistakes that may take 1,000 days to find, by name.
    public static var rareMistakes: [String] { PlantedBug.rare.map(\.rawValue).sorted() }

    /// The same days with a mistake in the sales engine; nil for one that isn't known.
    public func planting(_ name: String) -> SimulationSeries? {
      guard let bug = PlantedBug(rawValue: name) else { return nil }
      var series = self
      series.policy.plantedBug = bug
      return series
    }
  }
#endif

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
