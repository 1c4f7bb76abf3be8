import BookingModel
import BookingRules
import BookingStore

extension BoxOffice {
  /// The principal's own account with its role; nil for a guest.
  public func account(_ principal: Principal) throws(BookingError) -> Account? {
    guard principal.account != nil else { return nil }
    return try existingAccount(try ownAccount(principal))
  }

  /// Ends every other session of the account.
  /// - Returns: the same session, which goes on.
  /// - Throws: `.wrongEmailOrPassword` for the old one, `.throttled`, `.invalid` for the new one.
  public func changePassword(_ principal: Principal, old: String, new: String) throws(BookingError)
    -> Principal
  {
    let account = try existingAccount(try ownAccount(principal))
    let password = try validPassword(new, name: account.name, email: account.email)
    try prove(principal, password: old)
    let hash = try hashed(password)
    return try store.write { transaction in
      try requireLiveSession(principal, transaction)
      try setPassword(of: account, hash: hash, transaction)
      try audit(
        principal, .passwordChanged, .account(account.id),
        facts: account.isEmailVerified ? "" : AuditLog.toldNobody,
        fingerprint: Fingerprint.account(account.id, transaction), transaction)
      return try loggedIn(principal, to: account.id, at: clock.now(), transaction)
    }
  }

  /// - Throws: `.invalid`, `.logInNeeded`.
  public func changeName(_ principal: Principal, to name: String) throws(BookingError) -> Account {
    let id = try ownAccount(principal)
    let name = NormalizedText.normalised(name)
    if let reason = NewAccount.nameRule.reason(against: name) {
      throw .invalid([FieldProblem(.name, reason)])
    }
    try store.write { transaction in
      try Accounts.setName(name, of: id, transaction)
      try audit(
        principal, .nameChanged, .account(id),
        fingerprint: Fingerprint.account(id, transaction), transaction)
    }
    return try existingAccount(id)
  }

  /// - Throws: `.logInNeeded` where the account is gone.
  func existingAccount(_ id: Identifier<Account>) throws(BookingError) -> Account {
    guard let account = try store.read({ try Accounts.find(id, $0) }) else { throw .logInNeeded }
    return account
  }

  /// The normalised password, if it is one. - Throws: `.invalid`.
  func validPassword(_ typed: String, name: String, email: String) throws(BookingError) -> String {
    let password = PasswordRule.normalised(typed)
    if let reason = PasswordRule.problem(
      password, personal: [name, email], common: environment.commonPasswords, policy: policy)
    {
      throw .invalid([FieldProblem(.password, reason)])
    }
    return password
  }

  /// A new password ends open reset codes, and whoever has proved the address is told: one that has proved nothing may be
  /// a stranger's.
  func setPassword(of account: Account, hash: String, _ transaction: any Transaction) throws {
    try Accounts.setPassword(hash: hash, of: account.id, at: clock.now(), transaction)
    try endCodes(.reset, of: account.id, transaction)
    guard account.isEmailVerified else { return }
    try queueMessage(
      .passwordChanged, by: .email, to: account.email, account: account.id,
      facts: MessageFacts(name: account.name), transaction)
  }
}
