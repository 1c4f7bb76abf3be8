import BookingModel
import BookingRules
import BookingStore

/// Who is here: coming, proving it, and going.
public struct SessionCommands: Commands {
  let office: BoxOffice
  let principal: Principal

  /// One form for everyone. The cart comes along. A session may log in to one account after another.
  ///
  /// Known and unknown addresses are answered alike: same errors, same throttle, two password checks each. An account's
  /// second factor is asked for after its password; failures at it count as failures at the password do, and a right
  /// password without it forgives none.
  ///
  /// - Parameter mailedCode: what `requestPasswordReset` had mailed for this session. With it no wait holds up whoever knows
  ///   the password.
  /// - Parameter asksAboutCarts: where the account holds places too, the guest's stay apart until `CartCommands.join`.
  /// - Throws: `.wrongEmailOrPassword`, `.secondFactorNeeded`, `.wrongSecondFactor`, `.throttled`, `.mailedCodeNeeded`,
  ///   `.wrongCode`, `.codeExpired`, `.invalid` for what can't be a mailed code.
  public func logIn(
    email: String, password: String, code: String? = nil, mailedCode: String? = nil,
    asksAboutCarts: Bool = false
  ) throws(BookingError) -> Principal {
    let key = EmailAddress.key(of: email)
    let mailed = try mailedCode.map { typed throws(BookingError) in try VerificationCodeRule.checked(typed) }
    let begun = try store.write(locking: [.logIn(email: key)]) {
      transaction -> Result<(LogInAttempt, [Credentials]), BookingError> in
      let found = try Accounts.credentials(email: key, transaction)
      guard let mailed else {
        return .success(
          (try office.countAttempt(principal, email: key, at: found.map(\.account), transaction), found))
      }
      let (outcome, code) = try office.tryMailedCode(mailed, email: key, principal, transaction)
      guard case .right = outcome, let code else { return .failure(outcome.error) }
      // Counted before the password is looked at, as every attempt is.
      _ = try office.countWrong(code, transaction)
      let place = try office.place(of: principal, at: found.map(\.account), transaction)
      return .success(
        (
          LogInAttempt(email: key, place: place.text, isFromNewPlace: false, code: code.id), found
        ))
    }
    let (attempt, found) = try begun.get()
    let credentials = try office.openedCredentials(found, of: 2, password: password)
    return try store.write(
      locking: [.logIn(email: key), .account(credentials.account), .visit(principal.session)]
    ) { transaction in
      let proven = try office.loggedIn(principal, to: credentials.account, at: clock.now(), transaction)
      try office.requireSecondFactor(of: credentials.account, code: code, by: proven, transaction)
      try office.confirmLogIn(credentials, attempt, principal, transaction)
      if try !asksAboutCarts || !office.cartsMeet(of: principal, at: credentials.account, transaction) {
        try office.adoptCart(of: principal.session, by: credentials.account, transaction)
      }
      if try !office.grants(of: proven, transaction).isEmpty {
        try office.audit(proven, .loggedIn, .account(credentials.account), transaction)
      }
      return proven
    }
  }

  /// A guest again, who has proved nothing and holds nothing, in the same visit: limits go on counting. A key stays known, and
  /// lets nobody in before the next visit.
  public func logOut() -> Principal {
    // Should it not be possible now, the next log-out or the end of the visit does it, or the clock.
    try? leave()
    return Principal(
      kind: .guest, session: principal.session, key: principal.key, origin: principal.origin)
  }

  /// Proves once more that the person at the keyboard is the one who logged in.
  /// - Throws: `.wrongEmailOrPassword`, `.secondFactorNeeded`, `.wrongSecondFactor`, `.throttled`, `.logInNeeded`.
  public func authenticateAgain(_ proof: Proof) throws(BookingError) -> Principal {
    try office.prove(principal, password: proof.password) { id, transaction in
      try office.requireSecondFactor(of: id, code: proof.code, by: principal, transaction)
    }
  }

  /// The visit is over, or somebody else's from here on: nobody can come back to what it held itself, so others get it at
  /// once. An account finds its own cart again.
  public func leave() throws(BookingError) {
    guard principal.isVisitor else { return }
    func find(_ reader: any Reader) throws -> CartRecord? {
      try CartRecord.find(.visit(principal.session), now: clock.now(), reader)
    }
    guard try store.read({ try find($0) != nil }) else { return }
    try store.write(locking: principal.locks) { transaction in
      if let record = try find(transaction) { try office.letGo(record, now: clock.now(), transaction) }
    }
  }
}

extension BoxOffice {
  /// Checks the principal's own password under the same throttle as a log-in; what is required besides it counts alike.
  @discardableResult
  func prove(
    _ principal: Principal, password: String,
    and required: (Identifier<Account>, any Transaction) throws -> Void = { _, _ in }
  ) throws(BookingError) -> Principal {
    let account = try store.read { try existingAccount(ownAccount(principal, $0), $0) }
    let (id, key) = (account.id, EmailAddress.key(of: account.email))
    let (attempt, found) = try store.write(locking: [.account(id), .logIn(email: key)]) { transaction in
      // Who is in already came in from here.
      (
        try countAttempt(principal, email: key, at: [id], isOwn: true, transaction),
        try Accounts.credentials(of: id, transaction)
      )
    }
    let credentials = try openedCredentials(found.map { [$0] } ?? [], of: 1, password: password)
    return try store.write(locking: [.account(id), .logIn(email: key)]) { transaction in
      try requireLiveSession(principal, transaction)
      try required(id, transaction)
      try confirmLogIn(credentials, attempt, principal, transaction)
      return try loggedIn(principal, to: id, at: clock.now(), transaction)
    }
  }

  /// The same session, now known to be this account, by what opens it at this moment and a password typed at `proof`.
  func loggedIn(
    _ principal: Principal, to account: Identifier<Account>, at proof: Timestamp?, _ reader: any Reader
  ) throws -> Principal {
    guard let credentials = try Accounts.credentialVersion(of: account, reader) else {
      throw BookingError.logInNeeded
    }
    return Principal(
      kind: .account(account), session: principal.session, credentials: credentials,
      provenAccounts: principal.provenAccounts.merging([account: credentials]) { $1 },
      authenticatedAt: proof, key: principal.key, origin: principal.origin)
  }

  /// The account that the password opens. As many password checks whatever was found.
  func openedCredentials(_ found: [Credentials], of checks: Int, password: String) throws(BookingError)
    -> Credentials
  {
    let password = PasswordRule.normalised(password)
    var opened: Credentials?
    for index in 0..<checks {
      let credentials = found.indices.contains(index) ? found[index] : nil
      let matches = environment.passwords.verify(
        password, credentials?.hash ?? environment.passwords.decoy)
      if matches, opened == nil { opened = credentials }
    }
    guard let opened else { throw .wrongEmailOrPassword }
    return opened
  }

  /// The password was right, and still is: the throttle begins anew.
  func confirmLogIn(
    _ credentials: Credentials, _ attempt: LogInAttempt, _ principal: Principal,
    _ transaction: any Transaction
  ) throws {
    guard try Accounts.credentials(of: credentials.account, transaction)?.hash == credentials.hash else {
      throw BookingError.wrongEmailOrPassword
    }
    if let code = attempt.code { try endCode(code, transaction) }
    try forgiveAttempt(attempt, principal, at: credentials.account, transaction)
  }
}
