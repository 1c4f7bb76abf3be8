/// What somebody may do with a seller's things, or with the shop as a whole.
public enum Permission: String, Sendable, CaseIterable {
  /// See drafts, and what was cancelled or is over.
  case viewEvents
  /// Add, change, publish and take off sale, delete what nobody ordered; posters.
  case editEvents
  /// Cancel events for good. Where tickets were paid it takes `refund` as well.
  case cancelEvents
  /// See what was sold for how much.
  case viewSales
  /// See orders with their customers, and the messages that didn't reach them.
  case viewOrders
  /// Cancel single tickets. Giving their price back takes `refund` as well.
  case cancelTickets
  /// Give money back.
  case refund
  /// Send tickets or a message once more, to another address too.
  case sendMessages
  /// Add the events of a file.
  case importEvents
  /// Make accounts, with roles.
  case createAccounts
  /// Let people in by their tickets, on the evening of an event.
  case scanTickets
  /// Let in whom the rules of a door refused, and take back what others scanned.
  case overrideAdmission
  /// Say who may come in where and when, pair and revoke devices, list who is expected.
  case manageDoor
  /// See what the whole shop has trouble with: settings, worker, payment service.
  case viewAlerts
}

/// What a permission is asked for.
public enum Resource: Sendable, Equatable {
  /// What belongs to no seller: accounts, settings, the log-in, all sellers together.
  case shop
  /// A seller's events, their orders, tickets, messages and figures.
  case seller(Identifier<Seller>)
}

/// Whose things an answer may be made of. It stands in the statement that reads them: what is left out there is shown
/// nowhere, counted nowhere and found by no search.
public enum SellerScope: Sendable, Equatable {
  /// Everybody's, and what is nobody's.
  case all
  case only([Identifier<Seller>])

  public var isEmpty: Bool { self == .only([]) }

  public func includes(_ resource: Resource) -> Bool {
    switch (self, resource) {
    case (.all, _): true
    case (.only, .shop): false
    case (.only(let sellers), .seller(let seller)): sellers.contains(seller)
    }
  }
}
