import BookingModel
import BookingRules
import BookingStore

extension CredentialCommands {
  /// The principal's own keys, the oldest first.
  public func keys() throws(BookingError) -> [SSHKey] {
    try store.read { try SSHKeys.all(of: office.ownAccount(principal, $0), $0) }
  }

  /// Binds the key of this very session to the account: from now on it lets its owner in. Its owner is told by mail.
  ///
  /// Doing it again is no error, and gives the key the new name.
  /// - Throws: `.notAllowed` without a key or for staff, `.verificationNeeded`, `.passwordNeededAgain` for whoever came
  ///   in by a key alone, `.keyInUse` for somebody else's, `.tooManyKeys`, `.invalid`.
  public func bindKey(name: String) throws(BookingError) {
    let name = try keyName(name)
    try store.write { transaction in
      let id = try office.ownAccount(principal, transaction)
      let account = try office.existingAccount(id, transaction)
      guard let key = principal.key else { throw BookingError.notAllowed }
      guard account.grants.isEmpty else { throw BookingError.notAllowed }
      guard account.isVerified else { throw BookingError.verificationNeeded }
      guard try office.isProvenRecently(principal, transaction) else {
        throw BookingError.passwordNeededAgain
      }
      if let owner = try SSHKeys.owner(of: key, transaction) {
        guard owner == id else { throw BookingError.keyInUse }
        return try SSHKeys.setName(name, of: key, transaction)
      }
      guard try SSHKeys.all(of: id, transaction).count < policy.keysPerAccount else {
        throw BookingError.tooManyKeys(policy.keysPerAccount)
      }
      try SSHKeys.insert(key, named: name, of: id, at: clock.now(), transaction)
      try office.queueMessage(
        .keyAdded, by: .email, to: account.email, account: id,
        facts: MessageFacts(name: account.name, keyName: name), transaction)
      try office.audit(principal, .keyBound, .account(id), facts: key.text, transaction)
    }
  }

  /// - Throws: `.notFound` for a key that is not the principal's, `.invalid`.
  public func renameKey(_ key: Identifier<SSHKey>, to name: String) throws(BookingError) {
    let name = try keyName(name)
    try store.write { transaction in
      let account = try office.ownAccount(principal, transaction)
      guard try SSHKeys.setName(name, of: key, ownedBy: account, transaction) else {
        throw BookingError.notFound(.key)
      }
    }
  }

  /// From now on the key is a stranger's; sessions that it let in are refused whatever they ask for as an account.
  /// - Throws: `.notFound` for a key that is not the principal's.
  public func revokeKey(_ key: Identifier<SSHKey>) throws(BookingError) {
    try store.write { transaction in
      let account = try office.ownAccount(principal, transaction)
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
      try office.audit(
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
