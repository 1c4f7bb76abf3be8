extension BoxOffice {
  /// Sends a code if the address belongs to a verified account; looks the same if not, limits included.
  /// - Throws: `.invalid` for what is no address, `.tooManyCodes`.
  public func requestPasswordReset(_ principal: Principal, email: String) throws(BookingError) {
    guard let address = EmailAddress(email) else { throw .invalid([.email(email)]) }
    try store.write { transaction in
      let owner = try Account.owner(ofEmail: address.key, transaction)
      let code = try issueCode(.reset, for: owner?.id, to: address.key, transaction)
      guard let owner else { return }
      try queueMessage(
        .resetCode, by: .email, to: owner.email, account: owner.id,
        facts: MessageFacts(name: owner.name, expiresAt: code.expiresAt), secret: code, transaction)
    }
  }

  /// Sets a new password by the code that was mailed. A wrong code costs a try and counts as a failed log-in.
  ///
  /// Known and unknown addresses are answered alike: one password hash each.
  /// - Throws: `.invalid` for a new password or a code that can't be one, `.wrongCode`, `.codeExpired`, `.throttled`.
  public func resetPassword(_ principal: Principal, email: String, code: String, newPassword: String)
    throws(BookingError)
  {
    guard let address = EmailAddress(email) else { throw .invalid([.email(email)]) }
    let code = try CodeRule.checked(code)
    let password = try validPassword(newPassword, name: "", email: address.text)
    let hash = try hashed(password)
    let outcome = try store.write { transaction -> Result<Code.Outcome, BookingError> in
      let now = clock.now()
      let throttle = try throttle(for: address.key, transaction)
      if throttle.isBlocked(now: now) { return .failure(.throttled(until: throttle.blockedUntil)) }
      let destination = try codeSecret(transaction).hash("destination", address.key)
      let current = try Code.current(.reset, sentTo: destination, transaction)
      let outcome = try tryCode(current, code, transaction)
      guard case .right = outcome, let current else {
        if case .wrong = outcome { try countFailure(address.key, transaction) }
        return .success(outcome)
      }
      guard let id = current.account, let account = try Account.find(id, transaction), account.isEmailVerified
      else {
        try countFailure(address.key, transaction)
        return .success(try countWrong(current, transaction))
      }
      // With the right code the person may learn that their own name is no password; the code stays good.
      _ = try validPassword(newPassword, name: account.name, email: account.email)
      try setPassword(of: account, hash: hash, transaction)
      // Whoever asks for a new password may have lost the account to somebody who left a key behind.
      try revokeKeys(of: id, by: principal, transaction)
      try forgive(address.key, transaction)
      try audit(
        principal, "password reset", subject: "account \(id.rawValue)",
        fingerprint: Fingerprint.account(id, transaction), transaction)
      return .success(outcome)
    }
    try outcome.get().check()
  }
}
