import BookingModel
import BookingStore

/// Whether whoever did something had the right to: their memberships allow it for the very seller whose thing it was done to,
/// and a customer's own things are their own.
///
/// Memberships are read as they are now: there is no command yet that takes one away.
struct AuthorityCheck {
  private struct Act: Hashable {
    let account: Identifier<Account>
    let action: AuditAction
    let thing: Thing
  }

  /// What it was done to, as far as it says whose that is.
  private enum Thing: Hashable {
    case shop
    /// The operator's own, as every import is.
    case operators
    case account(Identifier<Account>)
    case event(Identifier<Event>)
    case order(Identifier<Order>)
    case message(Identifier<Message>)
    case notice(Identifier<EventNotice>)
  }

  private var acts: Set<Act> = []

  /// - Parameter event: the one that the entry is about, where it names one.
  mutating func note(
    _ action: AuditAction, _ subject: AuditSubject, event: Identifier<Event>?, by actor: String
  ) {
    guard action.authority != .anybody, let account = Self.account(actor) else { return }
    acts.insert(Act(account: account, action: action, thing: Self.thing(subject, event)))
  }

  private static func account(_ actor: String) -> Identifier<Account>? {
    actor.hasPrefix("account ") ? Int64(actor.dropFirst(8)).map { Identifier($0) } : nil
  }

  private static func thing(_ subject: AuditSubject, _ event: Identifier<Event>?) -> Thing {
    if let event { return .event(event) }
    return switch subject {
    case .account(let id), .secondFactor(let id): .account(id)
    case .order(let id), .ticketCodes(let id): .order(id)
    case .message(let id): .message(id)
    case .notice(let id): .notice(id)
    case .event(let id, _), .door(let id): .event(id)
    case .strictImport: .operators
    case .payment, .refund, .ticketKey: .shop
    }
  }

  func wrong(_ reader: any Reader) throws -> [String] {
    var grants: [Identifier<Account>: Grants] = [:]
    return try acts.filter { act in
      switch act.action.authority {
      case .anybody: return false
      case .nobody: return true
      case .oneself: return act.thing != .account(act.account)
      case .customer: return try !Self.isCustomer(act, reader)
      case .permission(let permission):
        let known = try grants[act.account] ?? Self.grants(of: act.account, reader)
        grants[act.account] = known
        return try !Self.reaches(known.sellers(permission), act.thing, reader)
      }
    }.map { "\($0.action.rawValue) by account \($0.account.rawValue)" }.sorted()
  }

  /// A role that the program doesn't know gives no right; that there is one is another question's to tell.
  private static func grants(of account: Identifier<Account>, _ reader: any Reader) throws -> Grants {
    let rows = try reader.rows(
      "SELECT seller_id, role FROM memberships WHERE account_id = \(account) ORDER BY seller_id")
    return Grants(
      try rows.compactMap { row in
        let seller: Identifier<Seller> = try row.get("seller_id")
        return Role(rawValue: try row.get("role")).map { Membership($0, at: seller) }
      })
  }

  private static func isCustomer(_ act: Act, _ reader: any Reader) throws -> Bool {
    guard case .order(let id) = act.thing else { return false }
    return try reader.hasRow("SELECT id FROM orders WHERE id = \(id) AND account_id = \(act.account)")
  }

  /// What is gone tells nothing any more of whose it was.
  private static func reaches(_ sellers: SellerScope, _ thing: Thing, _ reader: any Reader) throws -> Bool {
    if sellers == .all { return true }
    if sellers.isEmpty { return false }
    func isTheirs(_ question: SQL, _ condition: SQL) throws -> Bool {
      try !reader.hasRow(question) || reader.hasRow("\(part: question)\(part: condition)")
    }
    return switch thing {
    case .shop, .account: false
    case .operators: sellers.includes(.seller(Seller.defaultSeller))
    case .event(let id): try isTheirs("SELECT id FROM events WHERE id = \(id)", sellers.and("seller_id"))
    case .order(let id):
      try isTheirs("SELECT id FROM orders WHERE id = \(id)", sellers.and(wholeOrder: "orders.id"))
    case .message(let id):
      try isTheirs("SELECT id FROM messages WHERE id = \(id)", sellers.and(order: "messages.order_id"))
    case .notice(let id):
      try isTheirs("SELECT id FROM event_notices WHERE id = \(id)", sellers.and(event: "event_id"))
    }
  }
}

extension AuditAction {
  /// Who, of those with an account, could do it.
  enum Authority: Equatable {
    case permission(Permission)
    /// To their own account.
    case oneself
    /// To an order of their own.
    case customer
    /// It is done by whoever finds it due, or proves the right to it otherwise.
    case anybody
    /// It is the operator's, or the worker's.
    case nobody
  }

  var authority: Authority {
    switch self {
    case .accountMade: .permission(.createAccounts)
    case .eventAdded, .eventChanged, .eventPublished, .eventUnpublished, .eventDeleted, .posterImported,
      .posterRemoved, .holdersToBeTold, .ticketsToBeRenewed:
      .permission(.editEvents)
    case .eventImported, .importBegun, .importDecided, .importFinished, .importAbandoned:
      .permission(.importEvents)
    case .eventCancelled, .orderUndone: .permission(.cancelEvents)
    case .refundOrdered, .refundTriedAgain: .permission(.refund)
    case .ticketsCancelled: .permission(.cancelTickets)
    case .ticketsSentAgain, .messageSentAgain, .ticketCodeReplaced: .permission(.sendMessages)
    case .accountSignedUp, .loggedIn, .nameChanged, .passwordChanged, .addressChanged, .addressProved,
      .emailChanged, .phoneChanged, .keyBound, .secondFactorTurnedOn, .secondFactorTurnedOff,
      .recoveryCodeUsed:
      .oneself
    case .orderPlaced, .paymentLinkMailed, .ticketsReturned, .ticketCodeAskedFor: .customer
    case .passwordReset, .keyRevoked, .orderPaid, .orderExpired, .orderCancelled, .paymentConfirmed,
      .refundConfirmed, .refundRefused, .ticketsRenewed, .noted:
      .anybody
    case .ticketKeyMade: .nobody
    case .doorChanged, .pairingOffered, .deviceRevoked, .attendeesListed: .permission(.manageDoor)
    case .admissionOverridden, .incidentClosed: .permission(.overrideAdmission)
    case .scanTakenBack: .permission(.scanTickets)
    case .devicePaired, .incidentOpened: .anybody
    }
  }
}
