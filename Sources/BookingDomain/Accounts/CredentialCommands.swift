import BookingModel
import BookingRules
import BookingStore

/// What opens the visitor's account: password, second factor, SSH keys.
public struct CredentialCommands: Commands {
  let office: BoxOffice
  let principal: Principal

  /// Ends every other session of the account.
  /// - Returns: the same session, which goes on.
  /// - Throws: `.wrongEmailOrPassword` for the old one, `.throttled`, `.invalid` for the new one.
  public func changePassword(old: String, new: String) throws(BookingError) -> Principal {
    let account = try store.read { try office.existingAccount(office.ownAccount(principal, $0), $0) }
    let password = try validPassword(new, name: account.name, email: account.email)
    try office.prove(principal, password: old)
    let hash = try office.hashed(password)
    return try store.write { transaction in
      let account = try office.existingAccount(office.ownAccount(principal, transaction), transaction)
      try setPassword(of: account, hash: hash, transaction)
      try office.audit(
        principal, .passwordChanged, .account(account.id),
        facts: account.isEmailVerified ? "" : AuditLog.toldNobody,
        fingerprint: Fingerprint.account(account.id, transaction), transaction)
      return try office.loggedIn(principal, to: account.id, at: clock.now(), transaction)
    }
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
    try office.endCodes(.reset, of: account.id, transaction)
    guard account.isEmailVerified else { return }
    try office.queueMessage(
      .passwordChanged, by: .email, to: account.email, account: account.id,
      facts: MessageFacts(name: account.name), transaction)
  }
}
