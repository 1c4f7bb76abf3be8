extension BoxOffice {
  /// One form for everyone. The cart comes along. A session may log in to one account after another.
  ///
  /// Known and unknown addresses are answered alike: same errors, same throttle, two password checks each. An account's
  /// second factor is asked for after its password; failures at it count as failures at the password do, and a right
  /// password without it forgives none.
  /// - Throws: `.wrongEmailOrPassword`, `.secondFactorNeeded`, `.wrongSecondFactor`, `.throttled`.
  public func logIn(_ principal: Principal, email: String, password: String, code: String? = nil)
    throws(BookingError) -> Principal
  {
    let key = EmailAddress.key(of: email)
    let found = try countAttempt(key) { try Credentials.find(email: key, $0) }
    let credentials = try checked(found, of: 2, password: password)
    return try store.write { transaction in
      let proven = try loggedIn(principal, to: credentials.account, at: clock.now(), transaction)
      try requireSecondFactor(of: credentials.account, code: code, by: proven, transaction)
      try confirm(credentials, key: key, transaction)
      try adoptCart(of: principal.session, by: credentials.account, transaction)
      if try role(of: credentials.account, transaction) != .customer {
        try audit(proven, "logged in", subject: "account \(credentials.account.rawValue)", transaction)
      }
      return proven
    }
  }

  /// A guest again, who has proved nothing and holds nothing, in the same visit: limits go on counting. A key stays known, and
  /// lets nobody in before the next visit.
  public func logOut(_ principal: Principal) -> Principal {
    // Should it not be possible now, the next log-out or the end of the visit does it, or the clock.
    try? leave(principal)
    return Principal(
      kind: .guest, session: principal.session, key: principal.key, origin: principal.origin)
  }

  /// Proves once more that the person at the keyboard is the one who logged in.
  /// - Throws: `.wrongEmailOrPassword`, `.secondFactorNeeded`, `.wrongSecondFactor`, `.throttled`, `.logInNeeded`.
  public func authenticateAgain(_ principal: Principal, _ proof: Proof) throws(BookingError) -> Principal {
    try prove(principal, password: proof.password) { id, transaction in
      try requireSecondFactor(of: id, code: proof.code, by: principal, transaction)
    }
  }

  /// Checks the principal's own password under the same throttle as a log-in; what is required besides it counts alike.
  @discardableResult
  func prove(
    _ principal: Principal, password: String,
    and required: (Identifier<Account>, any Transaction) throws -> Void = { _, _ in }
  ) throws(BookingError) -> Principal {
    let id = try ownAccount(principal)
    let key = EmailAddress.key(of: try existingAccount(id).email)
    let found = try countAttempt(key) { try Credentials.of(id, $0) }
    let credentials = try checked(found.map { [$0] } ?? [], of: 1, password: password)
    return try store.write { transaction in
      try required(id, transaction)
      try confirm(credentials, key: key, transaction)
      return try loggedIn(principal, to: id, at: clock.now(), transaction)
    }
  }

  /// The same session, now known to be this account, by what opens it at this moment and a password typed at `proof`.
  func loggedIn(
    _ principal: Principal, to account: Identifier<Account>, at proof: Timestamp?, _ reader: any Reader
  ) throws -> Principal {
    guard let credentials = try CredentialVersion.current(of: account, reader) else {
      throw BookingError.logInNeeded
    }
    return Principal(
      kind: .account(account), session: principal.session, credentials: credentials,
      provenAccounts: principal.provenAccounts.merging([account: credentials]) { $1 },
      authenticatedAt: proof, key: principal.key, origin: principal.origin)
  }

  /// The account that the password opens. As many password checks whatever was found.
  private func checked(_ found: [Credentials], of checks: Int, password: String) throws(BookingError)
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
  private func confirm(_ credentials: Credentials, key: String, _ transaction: any Transaction) throws {
    guard try Credentials.of(credentials.account, transaction)?.hash == credentials.hash else {
      throw BookingError.wrongEmailOrPassword
    }
    try forgive(key, transaction)
  }
}
