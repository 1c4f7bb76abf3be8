import BookingModel
import BookingRules
import BookingStore

extension AccountCommands {
  /// Makes an unverified account and mails it a code; the text comes once that was right. The visit's cart stays the visit's
  /// until both addresses are proved, then it is the account's.
  ///
  /// Looks the same for an address that is known already; its owner is told by mail.
  /// - Throws: `.invalid` with every field that needs mending, `.tooManyCodes`, `.tooManySignUps`, `.notAllowed` unless a guest asks.
  public func signUp(_ form: SignUpForm) throws(BookingError) -> Principal {
    guard principal.isGuest else { throw .notAllowed }
    let person = try NewAccount(form, common: environment.commonPasswords, policy: policy)
    let hash = try office.hashed(person.password)
    let now = clock.now()
    return try store.write { transaction in
      try office.countSignUp(principal, now: now, transaction)
      let id = try office.insertAccount(person, hash: hash, verifiedAt: nil, now: now, transaction)
      guard let account = try Accounts.find(id, transaction) else { throw BookingError.notFound(.account) }
      try office.sendVerification(of: .email, to: account, by: principal, transaction)
      let proven = try office.loggedIn(principal, to: id, at: now, transaction)
      try office.audit(
        proven, .accountSignedUp, .account(id),
        fingerprint: Fingerprint.account(id, transaction), transaction)
      return proven
    }
  }
}

extension BoxOffice {
  func insertAccount(
    _ person: NewAccount, hash: String, verifiedAt: Timestamp?, now: Timestamp, _ transaction: any Transaction
  ) throws -> Identifier<Account> {
    let id = try Accounts.insert(
      name: person.name, email: person.email, phone: person.phone, passwordHash: hash, verifiedAt: verifiedAt,
      at: now, transaction)
    if let language = person.language {
      try Preferences.put(Preferences.language, language, of: id, transaction)
    }
    return id
  }

  /// Sends the code that proves an address. Where somebody else has proved a mail address already, they are told
  /// instead, and whoever claimed it can't see a difference: the code counts, and is never right.
  func sendVerification(
    of channel: Channel, to account: Account, by principal: Principal, _ transaction: any Transaction
  ) throws {
    let address =
      switch channel {
      case .email: EmailAddress.key(of: account.email)
      case .phone: account.phone
      }
    let code = try issueCode(
      VerificationCode.Purpose(channel), for: account.id, to: address, by: principal, transaction)
    if channel == .email, let owner = try Accounts.owner(ofEmail: address, transaction) {
      try queueMessage(
        .accountExists, by: .email, to: owner.email, account: owner.id, facts: MessageFacts(name: owner.name),
        transaction)
      return
    }
    try queueMessage(
      channel == .email ? .emailCode : .phoneCode, by: channel,
      to: channel == .email ? account.email : account.phone, account: account.id,
      facts: MessageFacts(expiresAt: code.expiresAt), secret: code, transaction)
  }

  /// - Throws: `.busy` where there is no memory for it now.
  func hashed(_ password: String) throws(BookingError) -> String {
    guard let hash = environment.passwords.hash(password) else { throw .busy }
    return hash
  }
}
