extension BoxOffice {
  /// One form for everyone. The cart comes along. A session may log in to one account after another.
  ///
  /// Known and unknown addresses are answered alike: same errors, same throttle, two password checks each.
  /// - Throws: `.wrongEmailOrPassword`, `.throttled`.
  public func logIn(_ principal: Principal, email: String, password: String) throws(BookingError) -> Principal
  {
    let key = EmailAddress.key(of: email)
    let found = try countAttempt(key) { try Credentials.find(email: key, $0) }
    let credentials = try checked(found, of: 2, password: password)
    let now = clock.now()
    try store.write { transaction in
      try confirm(credentials, key: key, transaction)
      if principal.isGuest { try adoptCart(of: principal.session, by: credentials.account, transaction) }
      let proven = principal.loggedIn(to: credentials.account, at: now)
      if try role(of: credentials.account, transaction) != .customer {
        try audit(proven, "logged in", subject: "account \(credentials.account.rawValue)", transaction)
      }
    }
    return principal.loggedIn(to: credentials.account, at: now)
  }

  /// A guest again, in a new session; a key stays known, and lets nobody in before the next visit.
  public func logOut(_ principal: Principal) -> Principal { openSession().with(key: principal.key) }

  /// Proves once more that the person at the keyboard knows the password.
  /// - Throws: `.wrongEmailOrPassword`, `.throttled`, `.logInNeeded`.
  public func authenticateAgain(_ principal: Principal, password: String) throws(BookingError) -> Principal {
    let account = try provePassword(of: principal, password)
    return principal.loggedIn(to: account, at: clock.now())
  }

  /// Checks the principal's own password under the same throttle as a log-in.
  func provePassword(of principal: Principal, _ password: String) throws(BookingError) -> Identifier<Account>
  {
    let id = try ownAccount(principal)
    let key = EmailAddress.key(of: try existingAccount(id).email)
    let found = try countAttempt(key) { try Credentials.of(id, $0) }
    let credentials = try checked(found.map { [$0] } ?? [], of: 1, password: password)
    try store.write { try confirm(credentials, key: key, $0) }
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
