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
    let proven = principal.loggedIn(to: credentials.account, at: clock.now())
    try store.write { transaction in
      try requireSecondFactor(of: credentials.account, code: code, by: proven, transaction)
      try confirm(credentials, key: key, transaction)
      if principal.isGuest { try adoptCart(of: principal.session, by: credentials.account, transaction) }
      if try role(of: credentials.account, transaction) != .customer {
        try audit(proven, "logged in", subject: "account \(credentials.account.rawValue)", transaction)
      }
    }
    return proven
  }

  /// A guest again, in a new session; a key stays known, and lets nobody in before the next visit.
  public func logOut(_ principal: Principal) -> Principal {
    openSession(from: principal.origin).with(key: principal.key)
  }

  /// Proves once more that the person at the keyboard is the one who logged in.
  /// - Throws: `.wrongEmailOrPassword`, `.secondFactorNeeded`, `.wrongSecondFactor`, `.throttled`, `.logInNeeded`.
  public func authenticateAgain(_ principal: Principal, _ proof: Proof) throws(BookingError) -> Principal {
    let account = try prove(principal, password: proof.password) { id, transaction in
      try requireSecondFactor(of: id, code: proof.code, by: principal, transaction)
    }
    return principal.loggedIn(to: account, at: clock.now())
  }

  /// Checks the principal's own password under the same throttle as a log-in; what is required besides it counts alike.
  func prove(
    _ principal: Principal, password: String,
    and required: (Identifier<Account>, any Transaction) throws -> Void = { _, _ in }
  ) throws(BookingError) -> Identifier<Account> {
    let id = try ownAccount(principal)
    let key = EmailAddress.key(of: try existingAccount(id).email)
    let found = try countAttempt(key) { try Credentials.of(id, $0) }
    let credentials = try checked(found.map { [$0] } ?? [], of: 1, password: password)
    try store.write { transaction in
      try required(id, transaction)
      try confirm(credentials, key: key, transaction)
    }
    return id
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
