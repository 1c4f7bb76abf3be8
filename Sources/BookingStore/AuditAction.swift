import BookingModel

/// What the audit log tells of, in its own words: entries are sealed with them, so a word that was ever written stays.
package enum AuditAction: String, CaseIterable, Sendable {
  case accountMade = "account made"
  case accountSignedUp = "account signed up"
  case loggedIn = "logged in"
  case nameChanged = "name changed"
  case passwordChanged = "password changed"
  case passwordReset = "password reset"
  /// One that nobody has proved yet.
  case addressChanged = "address changed"
  case addressProved = "address proved"
  case emailChanged = "email changed"
  case phoneChanged = "phone changed"
  case keyBound = "key bound"
  case keyRevoked = "key revoked"
  case secondFactorTurnedOn = "second factor turned on"
  case secondFactorTurnedOff = "second factor turned off"
  case recoveryCodeUsed = "recovery code used"

  case eventAdded = "event added"
  case eventImported = "event imported"
  case eventChanged = "event changed"
  case eventPublished = "event published"
  case eventUnpublished = "event unpublished"
  case eventCancelled = "event cancelled"
  case eventDeleted = "event deleted"
  case posterImported = "poster imported"
  case posterRemoved = "poster removed"
  case holdersToBeTold = "holders to be told"
  /// Nobody is told of a change, and tickets have to say it all the same.
  case ticketsToBeRenewed = "tickets to be made anew"
  case importBegun = "import begun"
  case importDecided = "import decided"
  case importFinished = "import finished"
  case importAbandoned = "import given up"

  case orderPlaced = "order placed"
  case orderPaid = "order paid"
  case orderExpired = "order expired"
  case orderCancelled = "order cancelled"
  case orderUndone = "order undone"
  case paymentConfirmed = "payment confirmed"
  case paymentLinkMailed = "payment link mailed"
  case refundOrdered = "refund ordered"
  case refundConfirmed = "refund confirmed"
  case refundRefused = "refund refused"
  case refundTriedAgain = "refund tried again"
  case ticketsCancelled = "tickets cancelled"
  case ticketsReturned = "tickets returned"
  case ticketsSentAgain = "tickets sent again"
  case messageSentAgain = "message sent again"
  /// By its holder.
  case ticketCodeAskedFor = "ticket code asked for"
  /// By staff.
  case ticketCodeReplaced = "ticket code replaced"
  case ticketsRenewed = "tickets made anew"

  case ticketKeyMade = "ticket key made"

  case doorChanged = "door changed"
  case admissionOverridden = "admission overridden"
  case scanTakenBack = "scan taken back"
  case pairingOffered = "gate pairing offered"
  case devicePaired = "gate device paired"
  case deviceRevoked = "gate device revoked"
  case incidentOpened = "door incident opened"
  case incidentClosed = "door incident closed"
  case attendeesListed = "attendees listed"

  /// An upgrade found an account or an event that nothing was told of.
  case noted

  /// Nil for a word of a program that knows more.
  package init?(stored word: String) {
    guard let known = Self.byWord[word] else { return nil }
    self = known
  }

  private static let byWord = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

extension AuditAction: SQLConvertible {}

extension AuditAction {
  /// How an order ended that nobody paid.
  package init(ended status: OrderStatus) { self = status == .expired ? .orderExpired : .orderCancelled }

  /// An account has another address, which was proved.
  package init(changed channel: Channel) {
    self =
      switch channel {
      case .email: .emailChanged
      case .phone: .phoneChanged
      }
  }
}
