extension BoxOffice {
  /// What a command may need. The role is read in the command's own transaction: a stale one never counts.
  enum Permission {
    /// Everything about events, orders and images.
    case management
    /// Making accounts with roles.
    case administration
  }

  /// - Throws: `.logInNeeded` for guests, `.passwordNeededAgain` when the proof is too old, `.notAllowed` otherwise.
  func authorise(_ principal: Principal, _ permission: Permission, _ reader: any Reader) throws {
    switch principal.kind {
    case .operator: return
    case .worker: throw BookingError.notAllowed
    case .guest: throw BookingError.logInNeeded
    case .account(let id):
      try requireLiveSession(principal, reader)
      guard try role(of: id, reader) == .admin else { throw BookingError.notAllowed }
      guard try isProvenRecently(principal, reader) else { throw BookingError.passwordNeededAgain }
    }
  }

  /// Whether the password was typed a short while ago. A proof from before a change of password proves nothing: it may
  /// have been a thief's. A key proves nothing here.
  func isProvenRecently(_ principal: Principal, _ reader: any Reader) throws -> Bool {
    guard let account = principal.account, let proven = principal.authenticatedAt,
      let changed = try Accounts.passwordChangedAt(of: account, reader), proven >= changed
    else { return false }
    return clock.now() - proven <= policy.managementAuthentication
  }

  /// The principal's account, for commands about one's own things.
  ///
  /// - Throws: `.logInNeeded` for a guest, `.sessionEnded`.
  func ownAccount(_ principal: Principal) throws(BookingError) -> Identifier<Account> {
    guard principal.account != nil else { throw .logInNeeded }
    return try store.read { try ownAccount(principal, $0) }
  }

  /// The same in the command's own transaction.
  func ownAccount(_ principal: Principal, _ reader: any Reader) throws -> Identifier<Account> {
    guard let account = principal.account else { throw BookingError.logInNeeded }
    try requireLiveSession(principal, reader)
    return account
  }

  /// Refuses a session whose account is opened by something else than when it came in: it may be a thief's.
  ///
  /// - Throws: `.sessionEnded` after another password, second factor or role, or once the key that let it in is revoked.
  func requireLiveSession(_ principal: Principal, _ reader: any Reader) throws {
    guard let account = principal.account else { return }
    guard try Accounts.credentialVersion(of: account, reader) == principal.credentials else {
      throw BookingError.sessionEnded
    }
    if principal.isLetInByKey, let key = principal.key, try AccountKeys.owner(of: key, reader) != account {
      throw BookingError.sessionEnded
    }
  }

  func role(of account: Identifier<Account>, _ reader: any Reader) throws -> Role {
    try Memberships.role(of: account, at: Seller.defaultSeller, reader) ?? .customer
  }

  /// Appends to the audit log. `facts` never holds secrets, codes or card data; `fingerprint` is of what
  /// the subject says from now on.
  func audit(
    _ principal: Principal, _ action: String, event: Identifier<Event>? = nil, subject: String,
    facts: String = "", fingerprint: [UInt8]? = nil,
    _ transaction: any Transaction
  ) throws {
    try audit(
      by: principal.actor, action, event: event, subject: subject, facts: facts, fingerprint: fingerprint,
      transaction)
  }

  /// The same for somebody who isn't there any more.
  func audit(
    by actor: String, _ action: String, event: Identifier<Event>? = nil, subject: String,
    facts: String = "", fingerprint: [UInt8]? = nil, _ transaction: any Transaction
  ) throws {
    try AuditLog.append(
      .init(
        at: clock.now(), actor: actor, action: action, event: event, subject: subject, facts: facts,
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
