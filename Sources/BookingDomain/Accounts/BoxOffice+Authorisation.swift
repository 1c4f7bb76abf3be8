import BookingModel
import BookingStore

extension BoxOffice {
  /// Refuses whoever may not do this with that. What somebody may do is read in the command's own transaction: nothing
  /// that was true before counts.
  ///
  /// - Throws: `.logInNeeded` for guests, `.passwordNeededAgain` when the proof is too old, `.notAllowed` otherwise.
  func authorise(
    _ principal: Principal, _ permission: Permission, of resource: Resource, _ reader: any Reader
  ) throws {
    guard try authorisedSellers(principal, permission, reader).includes(resource) else {
      throw BookingError.notAllowed
    }
  }

  /// With whose things the principal may do this: never with nobody's. For statements that find these things, so that what
  /// is another seller's isn't there.
  ///
  /// - Throws: as `authorise`.
  func authorisedSellers(_ principal: Principal, _ permission: Permission, _ reader: any Reader) throws
    -> SellerScope
  {
    if principal.isGuest { throw BookingError.logInNeeded }
    try requireLiveSession(principal, reader)
    let sellers = try grants(of: principal, reader).sellers(permission)
    guard !sellers.isEmpty else { throw BookingError.notAllowed }
    guard try principal.account == nil || isProvenRecently(principal, reader) else {
      throw BookingError.passwordNeededAgain
    }
    return sellers
  }

  /// An event that the principal may do this with.
  ///
  /// - Throws: as `authorise`; `.notFound` for another seller's as for one that isn't there.
  func authorisedEvent(
    _ id: Identifier<Event>, _ permission: Permission, by principal: Principal, _ reader: any Reader
  ) throws -> Event {
    let sellers = try authorisedSellers(principal, permission, reader)
    guard let event = try Events.find(id, of: sellers, reader) else { throw BookingError.notFound(.event) }
    return event
  }

  /// An order that the principal may do this with as a whole: its money and its messages are everybody's who sold
  /// something of it.
  ///
  /// - Throws: as `authorise`, also where another seller sold part of it; `.notFound` where they sold all of it.
  func authorisedOrder(
    _ id: Identifier<Order>, _ permission: Permission, by principal: Principal, _ reader: any Reader
  ) throws -> Order {
    let sellers = try authorisedSellers(principal, permission, reader)
    guard try Orders.has(id, of: sellers, reader), let order = try Orders.find(id, reader) else {
      throw BookingError.notFound(.order)
    }
    guard try Orders.isWhole(id, of: sellers, reader) else { throw BookingError.notAllowed }
    return order
  }

  /// What `authorisedOrder` lets the principal do with an order, once the password was typed a short while ago.
  func permissions(of principal: Principal, on order: Identifier<Order>, _ reader: any Reader) throws
    -> Set<Permission>
  {
    let grants = try grants(of: principal, reader)
    return try Set(
      [Permission.cancelTickets, .refund, .sendMessages].filter { permission in
        let sellers = grants.sellers(permission)
        return try !sellers.isEmpty && Orders.isWhole(order, of: sellers, reader)
      })
  }

  /// Whether the password was typed a short while ago. A proof from before a change of password proves nothing: it may
  /// have been a thief's. A key proves nothing here.
  func isProvenRecently(_ principal: Principal, _ reader: any Reader) throws -> Bool {
    guard let account = principal.account, let proven = principal.authenticatedAt,
      let changed = try Accounts.passwordChangedAt(of: account, reader), proven >= changed
    else { return false }
    return clock.now() - proven <= policy.managementAuthentication
  }

  /// The principal's account, for commands about one's own things: asked in the transaction that does them, for a session can
  /// end at any moment.
  ///
  /// - Throws: `.logInNeeded` for a guest, what `requireLiveSession` throws.
  func ownAccount(_ principal: Principal, _ reader: any Reader) throws -> Identifier<Account> {
    guard let account = principal.account else { throw BookingError.logInNeeded }
    try requireLiveSession(principal, reader)
    return account
  }

  /// Refuses a session whose account is opened by something else than when it came in: it may be a thief's.
  ///
  /// - Throws: `.sessionEnded` after another password, second factor or role; `.keyRevoked` once the key that let it in is.
  func requireLiveSession(_ principal: Principal, _ reader: any Reader) throws {
    guard let account = principal.account else { return }
    guard try Accounts.credentialVersion(of: account, reader) == principal.credentials else {
      throw BookingError.sessionEnded
    }
    if principal.isLetInByKey, let key = principal.key, try SSHKeys.owner(of: key, reader) != account {
      throw BookingError.keyRevoked
    }
  }

  func grants(of principal: Principal, _ reader: any Reader) throws -> Grants {
    switch principal.kind {
    case .operator: .all
    case .account(let id): try Memberships.grants(of: id, reader)
    case .guest, .worker: .none
    }
  }

  /// Appends to the audit log, in the event's chain where it concerns one that its subject isn't. `facts` never holds secrets, codes or card data; `fingerprint` is of what
  /// the subject says from now on.
  package func audit(
    _ principal: Principal, _ action: AuditAction, _ subject: AuditSubject, event: Identifier<Event>? = nil,
    facts: String = "", fingerprint: [UInt8]? = nil, _ transaction: any Transaction
  ) throws {
    try audit(
      by: principal.actor, action, subject, event: event, facts: facts, fingerprint: fingerprint, transaction)
  }

  /// The same for somebody who isn't there any more.
  func audit(
    by actor: String, _ action: AuditAction, _ subject: AuditSubject, event: Identifier<Event>? = nil,
    facts: String = "", fingerprint: [UInt8]? = nil, _ transaction: any Transaction
  ) throws {
    try AuditLog.append(
      .init(
        at: clock.now(), actor: actor, action: action, subject: subject, event: event, facts: facts,
        fingerprint: fingerprint), transaction)
  }
}

extension Principal {
  /// Who it is to the audit log.
  var actor: String {
    switch kind {
    case .guest: "guest"
    case .worker: "worker"
    case .operator: "operator"
    case .account(let id): "account \(id.rawValue)"
    }
  }
}
