import BookingModel
import BookingRules
import BookingStore

extension AccountCommands {
  /// Proves one of the account's addresses by the code that was sent to it. Asking again for a proven one is no error. Once
  /// the mail address is proved a code is texted to the phone, where no limit stands against it.
  ///
  /// A wrong code costs a try for good. An address that somebody else has proved meanwhile is a wrong code too.
  /// - Throws: `.wrongCode`, `.codeExpired`, `.logInNeeded`; `.invalid` for what can't be a code, which costs nothing.
  public func verify(_ channel: Channel, code: String) throws(BookingError) -> Account {
    let code = try VerificationCodeRule.checked(code)
    let (account, outcome) = try store.write { transaction -> (Account, VerificationCode.Outcome?) in
      let id = try office.ownAccount(principal, transaction)
      let outcome = try prove(channel, of: office.existingAccount(id, transaction), by: code, transaction)
      return (try office.existingAccount(id, transaction), outcome)
    }
    try outcome?.check()
    return account
  }

  /// Nil once the address is proved.
  private func prove(
    _ channel: Channel, of account: Account, by code: String, _ transaction: any Transaction
  ) throws -> VerificationCode.Outcome? {
    if account.isVerified(channel) { return nil }
    let id = account.id
    let current = try Codes.current(VerificationCode.Purpose(channel), of: id, transaction)
    let outcome = try office.tryCode(current, code, transaction)
    guard case .right = outcome, let current else { return outcome }
    if channel == .email,
      try Accounts.owner(ofEmail: EmailAddress.key(of: account.email), transaction) != nil
    {
      return try office.countWrong(current, transaction)
    }
    try office.endCodes(VerificationCode.Purpose(channel), of: id, transaction)
    try Accounts.markProved(channel, of: id, at: clock.now(), transaction)
    try office.adoptCart(of: principal.session, by: id, transaction)
    if channel == .email { try sendFirstSMS(to: id, by: principal, transaction) }
    try office.audit(
      principal, .addressProved, .account(id), facts: channel.rawValue,
      fingerprint: Fingerprint.account(id, transaction), transaction)
    return nil
  }

  /// Whoever is refused a text now asks for one later: the proof of the mail address stays.
  private func sendFirstSMS(
    to id: Identifier<Account>, by principal: Principal, _ transaction: any Transaction
  ) throws {
    guard let account = try Accounts.find(id, transaction), !account.isPhoneVerified else { return }
    do {
      try office.sendVerification(of: .phone, to: account, by: principal, transaction)
    } catch BookingError.tooManyCodes {}
  }

  /// Sends a new code; the one before it ends. Does nothing for a proven address.
  /// - Throws: `.tooManyCodes`, `.logInNeeded`; `.verificationNeeded` for a text before the mail address is proved.
  public func resendCode(_ channel: Channel) throws(BookingError) {
    try store.write { transaction in
      let account = try office.existingAccount(office.ownAccount(principal, transaction), transaction)
      if account.isVerified(channel) { return }
      guard channel == .email || account.isEmailVerified else { throw BookingError.verificationNeeded }
      try office.sendVerification(of: channel, to: account, by: principal, transaction)
    }
  }

  /// Corrects an address that is not verified yet and sends it a code; a phone gets its own once the mail address is proved.
  /// The code sent before ends.
  /// - Throws: `.invalid`, `.tooManyCodes`, `.logInNeeded`; `.notAllowed` for a proven address.
  public func changeContact(_ channel: Channel, to address: String) throws(BookingError) -> Account {
    let address = try channel.checked(address)
    return try store.write { transaction in
      let id = try office.ownAccount(principal, transaction)
      let account = try office.existingAccount(id, transaction)
      guard !account.isVerified(channel) else { throw BookingError.notAllowed }
      try Accounts.setContact(channel, to: address, of: id, transaction)
      let changed = try office.existingAccount(id, transaction)
      if channel == .email || changed.isEmailVerified {
        try office.sendVerification(of: channel, to: changed, by: principal, transaction)
      }
      try office.audit(
        principal, .addressChanged, .account(id), facts: channel.rawValue,
        fingerprint: Fingerprint.account(id, transaction), transaction)
      return changed
    }
  }
}

extension Account {
  func isVerified(_ channel: Channel) -> Bool {
    switch channel {
    case .email: isEmailVerified
    case .phone: isPhoneVerified
    }
  }
}
