import BookingModel
import BookingRules
import BookingStore

/// A proven address gives way to another one only when a code has proved that, and whoever had the old one is told.
extension AccountCommands {
  /// Sends a code to the address that the account is to have; the one before it ends. The old address stays until the code
  /// is typed.
  ///
  /// Looks the same for an email address that somebody else has proved; they are told by mail.
  /// - Throws: `.passwordNeededAgain` unless the password was typed a short while ago, `.invalid`, `.tooManyCodes`,
  ///   `.logInNeeded`; `.verificationNeeded` for one that isn't proven yet: `changeContact` corrects it.
  public func beginContactChange(_ channel: Channel, to address: String) throws(BookingError) {
    let address = try channel.checked(address)
    try store.write { transaction in
      let id = try office.ownAccount(principal, transaction)
      let account = try office.existingAccount(id, transaction)
      guard account.isVerified(channel) else { throw BookingError.verificationNeeded }
      guard try office.isProvenRecently(principal, transaction) else {
        throw BookingError.passwordNeededAgain
      }
      guard address.key != account.key(of: channel) else {
        throw BookingError.invalid([FieldProblem(channel.field, .inUse)])
      }
      try office.endCodes(VerificationCode.Purpose(channel), of: id, transaction)
      try ContactChanges.put(address.text, as: channel, of: id, at: clock.now(), transaction)
      try office.sendVerification(
        of: channel, to: account.with(channel, address.text), by: principal, transaction)
    }
  }

  /// Gives the account the address that the code has proved. An address that somebody else has proved meanwhile is a wrong
  /// code. Codes for a new password that went to the old address end, and with another email every other session does.
  ///
  /// - Returns: the same session, which goes on.
  /// - Throws: `.wrongCode`, `.codeExpired`, `.logInNeeded`; `.invalid` for what can't be a code, which costs nothing.
  public func finishContactChange(_ channel: Channel, code: String) throws(BookingError) -> Principal {
    let code = try VerificationCodeRule.checked(code)
    var renewed = principal
    let outcome = try store.write { transaction -> VerificationCode.Outcome? in
      let id = try office.ownAccount(principal, transaction)
      let account = try office.existingAccount(id, transaction)
      guard let pending = try ContactChanges.address(channel, of: id, transaction) else { return .expired }
      let current = try Codes.current(VerificationCode.Purpose(channel), of: id, transaction)
      let outcome = try office.tryCode(current, code, transaction)
      guard case .right = outcome, let current else { return outcome }
      let address = try channel.checked(pending)
      if channel == .email,
        try Accounts.owner(ofEmail: address.key, transaction) != nil
      {
        return try office.countWrong(current, transaction)
      }
      try change(channel, of: account, to: address, by: principal, transaction)
      renewed = try office.loggedIn(principal, to: id, at: principal.authenticatedAt, transaction)
      return nil
    }
    try outcome?.check()
    return renewed
  }

  private func change(
    _ channel: Channel, of account: Account, to address: CheckedAddress, by principal: Principal,
    _ transaction: any Transaction
  ) throws {
    try office.endCodes(VerificationCode.Purpose(channel), of: account.id, transaction)
    try ContactChanges.delete(channel, of: account.id, transaction)
    try Accounts.setContact(channel, to: address, of: account.id, transaction)
    try Accounts.markProved(channel, of: account.id, at: clock.now(), transaction)
    let facts = MessageFacts(name: account.name)
    switch channel {
    case .email:
      try office.endCodes(.reset, of: account.id, transaction)
      try office.queueMessage(
        .emailChanged, by: .email, to: account.email, account: account.id, facts: facts, transaction)
    case .phone:
      try office.queueMessage(
        .phoneChanged, by: .phone, to: account.phone, account: account.id, facts: facts, transaction)
      try office.queueMessage(
        .phoneChanged, by: .email, to: account.email, account: account.id, facts: facts, transaction)
    }
    // The old address stays in the audit log: what was sent there was sent right.
    try office.audit(
      principal, AuditAction(changed: channel), .account(account.id),
      facts: channel == .email ? account.email : account.phone,
      fingerprint: Fingerprint.account(account.id, transaction), transaction)
  }
}

extension Channel {
  /// - Throws: `.invalid`.
  func checked(_ typed: String) throws(BookingError) -> CheckedAddress {
    switch self {
    case .email:
      guard let email = EmailAddress(typed) else { throw .invalid([.email(typed)]) }
      return CheckedAddress(text: email.text, key: email.key)
    case .phone:
      guard let phone = PhoneNumber(typed) else { throw .invalid([.phone(typed)]) }
      return CheckedAddress(text: phone.text, key: phone.text)
    }
  }

  var field: FieldProblem.Field { self == .email ? .email : .phone }
}

extension Account {
  fileprivate func key(of channel: Channel) -> String {
    channel == .email ? EmailAddress.key(of: email) : phone
  }

  /// The same account at another address, which it need not have yet.
  fileprivate func with(_ channel: Channel, _ address: String) -> Account {
    var account = self
    switch channel {
    case .email: account.email = address
    case .phone: account.phone = address
    }
    return account
  }
}
