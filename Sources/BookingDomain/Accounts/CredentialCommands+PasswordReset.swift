import BookingModel
import BookingRules
import BookingStore

extension CredentialCommands {
  /// Sends a code if the address belongs to a verified account; looks the same if not, limits included. The code is good in
  /// this session only: for a new password, or to log in where `.mailedCodeNeeded` was said.
  /// - Throws: `.invalid` for what is no address, `.tooManyCodes`.
  public func requestPasswordReset(email: String) throws(BookingError) {
    guard let address = EmailAddress(email) else { throw .invalid([.email(email)]) }
    try store.write { transaction in
      let owner = try Accounts.owner(ofEmail: address.key, transaction)
      let code = try office.issueCode(.reset, for: owner?.id, to: address.key, by: principal, transaction)
      guard let owner else { return }
      try office.queueMessage(
        .resetCode, by: .email, to: owner.email, account: owner.id,
        facts: MessageFacts(name: owner.name, expiresAt: code.expiresAt), secret: code, transaction)
    }
  }

  /// Sets a new password by the code that was mailed to this session. A wrong one costs one of its tries, which nobody
  /// else can use up; failed log-ins hold nobody up. Every session of the account ends, its keys are revoked, and no place
  /// but this one is known to it any more.
  ///
  /// Known and unknown addresses are answered alike: one password hash each.
  /// - Throws: `.invalid` for a new password or a code that can't be one, `.wrongCode`, `.codeExpired`.
  public func resetPassword(email: String, code: String, newPassword: String) throws(BookingError) {
    guard let address = EmailAddress(email) else { throw .invalid([.email(email)]) }
    let code = try VerificationCodeRule.checked(code)
    let password = try validPassword(newPassword, name: "", email: address.text)
    let hash = try office.hashed(password)
    let outcome = try store.write { transaction -> VerificationCode.Outcome in
      let (outcome, current) = try office.tryMailedCode(code, email: address.key, principal, transaction)
      guard case .right = outcome, let id = current?.account, let account = try Accounts.find(id, transaction)
      else { return outcome }
      // With the right code the person may learn that their own name is no password; the code stays good.
      _ = try validPassword(newPassword, name: account.name, email: account.email)
      try setPassword(of: account, hash: hash, transaction)
      // Whoever asks for a new password may have lost the account to somebody who left a key behind, or came from anywhere.
      try revokeKeys(of: id, by: principal, transaction)
      try office.forgetPlaces(of: id, transaction)
      try office.rememberPlaces(of: principal, at: id, transaction)
      for place in [principal.key?.text, principal.origin.text].compactMap(\.self) {
        try office.forgivePlace(place, for: address.key, transaction)
      }
      try office.audit(
        principal, .passwordReset, .account(id),
        fingerprint: Fingerprint.account(id, transaction), transaction)
      return outcome
    }
    try outcome.check()
  }
}

extension BoxOffice {
  /// Tries the code that was mailed there for this very session. A decoy, and one whose account is not proved any more, is
  /// never right.
  func tryMailedCode(
    _ text: String, email key: String, _ principal: Principal, _ transaction: any Transaction
  ) throws -> (VerificationCode.Outcome, VerificationCode?) {
    let secret = try codeSecret(transaction)
    let current = try Codes.current(
      .reset, sentTo: secret.hash("destination", key),
      session: secret.hash("session", principal.session.rawValue),
      transaction)
    let outcome = try tryCode(current, text, transaction)
    guard case .right = outcome, let current else { return (outcome, current) }
    guard let id = current.account, try Accounts.find(id, transaction)?.isEmailVerified == true else {
      return (try countWrong(current, transaction), current)
    }
    return (outcome, current)
  }
}
