import BookingModel
import BookingRules
import BookingStore

extension BoxOffice {
  /// A new visitor who came with an SSH key: its owner where an account has it, else a guest who may bind it later.
  ///
  /// Whoever may do more than buy is a guest too: for them a key proves nothing, only a password does.
  public func openSession(key: SSHKeyFingerprint?, from origin: Origin) throws(BookingError) -> Principal {
    let guest = openSession(from: origin).with(key: key)
    guard let key else { return guest }
    let found = try store.read { reader -> (owner: Identifier<Account>, credentials: CredentialVersion)? in
      guard let owner = try SSHKeys.owner(of: key, reader),
        try Memberships.grants(of: owner, reader).isEmpty,
        let credentials = try Accounts.credentialVersion(of: owner, reader)
      else { return nil }
      return (owner, credentials)
    }
    guard let found else { return guest }
    // When it was last used is worth knowing, but nobody is turned away by a full disk.
    _ = try? store.write {
      try SSHKeys.noteUse(of: key, at: clock.now(), $0)
    }
    return guest.letIn(as: found.owner, by: found.credentials)
  }

  /// The principal's own keys, the oldest first.
  public func keys(_ principal: Principal) throws(BookingError) -> [SSHKey] {
    let account = try ownAccount(principal)
    return try store.read { try SSHKeys.all(of: account, $0) }
  }

  /// Binds the key of this very session to the account: from now on it lets its owner in. Its owner is told by mail.
  ///
  /// Doing it again is no error, and gives the key the new name.
  /// - Throws: `.notAllowed` without a key or for staff, `.verificationNeeded`, `.passwordNeededAgain` for whoever came
  ///   in by a key alone, `.keyInUse` for somebody else's, `.tooManyKeys`, `.invalid`.
  public func bindKey(_ principal: Principal, name: String) throws(BookingError) {
    let id = try ownAccount(principal)
    guard let key = principal.key else { throw .notAllowed }
    let name = try keyName(name)
    try store.write { transaction in
      guard let account = try Accounts.find(id, transaction) else { throw BookingError.logInNeeded }
      guard account.grants.isEmpty else { throw BookingError.notAllowed }
      guard account.isVerified else { throw BookingError.verificationNeeded }
      guard try isProvenRecently(principal, transaction) else { throw BookingError.passwordNeededAgain }
      if let owner = try SSHKeys.owner(of: key, transaction) {
        guard owner == id else { throw BookingError.keyInUse }
        return try SSHKeys.setName(name, of: key, transaction)
      }
      guard try SSHKeys.all(of: id, transaction).count < policy.keysPerAccount else {
        throw BookingError.tooManyKeys(policy.keysPerAccount)
      }
      try SSHKeys.insert(key, named: name, of: id, at: clock.now(), transaction)
      try queueMessage(
        .keyAdded, by: .email, to: account.email, account: id,
        facts: MessageFacts(name: account.name, keyName: name), transaction)
      try audit(principal, .keyBound, .account(id), facts: key.text, transaction)
    }
  }

  /// - Throws: `.notFound` for a key that is not the principal's, `.invalid`.
  public func renameKey(_ principal: Principal, _ key: Identifier<SSHKey>, to name: String)
    throws(BookingError)
  {
    let account = try ownAccount(principal)
    let name = try keyName(name)
    try store.write { transaction in
      guard try SSHKeys.setName(name, of: key, ownedBy: account, transaction) else {
        throw BookingError.notFound(.key)
      }
    }
  }

  /// From now on the key is a stranger's; sessions that it let in are refused whatever they ask for as an account.
  /// - Throws: `.notFound` for a key that is not the principal's.
  public func revokeKey(_ principal: Principal, _ key: Identifier<SSHKey>) throws(BookingError) {
    let account = try ownAccount(principal)
    try store.write { transaction in
      let revoked = try revokeKeys(of: account, only: key, by: principal, transaction)
      guard revoked == 1 else { throw BookingError.notFound(.key) }
    }
  }

  /// Returns how many there were.
  @discardableResult
  func revokeKeys(
    of account: Identifier<Account>, only key: Identifier<SSHKey>? = nil, by principal: Principal,
    _ transaction: any Transaction
  ) throws -> Int {
    let revoked = try SSHKeys.revoke(key, of: account, at: clock.now(), transaction)
    for fingerprint in revoked {
      try audit(
        principal, .keyRevoked, .account(account), facts: fingerprint, transaction)
    }
    return revoked.count
  }

  private func keyName(_ typed: String) throws(BookingError) -> String {
    let name = NormalizedText.normalised(typed)
    if let reason = TextRule(maximum: 40, minimum: 1).reason(against: name) {
      throw .invalid([FieldProblem(.keyName, reason)])
    }
    return name
  }
}

extension Principal {
  func with(key: SSHKeyFingerprint?) -> Principal {
    Principal(
      kind: kind, session: session, credentials: credentials, provenAccounts: provenAccounts,
      authenticatedAt: authenticatedAt, key: key, origin: origin)
  }

  /// The same session, let in by its key: the password stays unproven, and messages with codes stay unread.
  func letIn(as account: Identifier<Account>, by credentials: CredentialVersion) -> Principal {
    Principal(
      kind: .account(account), session: session, credentials: credentials, provenAccounts: provenAccounts,
      key: key, origin: origin)
  }
}
