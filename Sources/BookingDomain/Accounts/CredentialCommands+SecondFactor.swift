import BookingModel
import BookingRules
import BookingStore

extension CredentialCommands {
  /// Whether the principal's account has one.
  public func secondFactor() throws(BookingError) -> SecondFactor? {
    try store.read { try SecondFactors.find(office.ownAccount(principal, $0), $0) }
  }

  /// A secret to put into an authenticator app. Nothing changes before `turnOnSecondFactor`.
  /// - Throws: `.notAllowed` for customers: a second factor guards management.
  public func offerSecondFactor() throws(BookingError) -> SecondFactorEnrolment {
    let account = try store.read { try office.existingAccount(office.ownAccount(principal, $0), $0) }
    guard !account.grants.isEmpty else { throw .notAllowed }
    let secret = environment.randomness.bytes(TOTP.secretBytes)
    guard let offer = SecondFactorEnrolment(account: account, secret: secret) else {
      throw .storage("no one-time codes")
    }
    return offer
  }

  /// From now on a log-in takes a code as well; the first one shows that the app has the secret. Its owner is told by mail.
  ///
  /// Ends every other session of the account.
  ///
  /// - Returns: the same session, which goes on, and recovery codes, each good once in the app's place. They are kept as
  ///   hashes and never shown again.
  /// - Throws: `.passwordNeededAgain`, `.wrongSecondFactor`, `.conflict` where there is one already.
  public func turnOnSecondFactor(_ offer: SecondFactorEnrolment, code: String) throws(BookingError) -> (
    principal: Principal, recoveryCodes: [String]
  ) {
    let now = clock.now()
    guard case .time(let digits) = SecondFactorCode(code),
      let step = TOTP.step(of: digits, offer.secret, now: now, after: -1)
    else { throw .wrongSecondFactor }
    let recovery = (0..<policy.recoveryCodes).map { _ in SecondFactorCode.recoveryCode(environment.randomness)
    }
    let proven = try store.write { transaction in
      let id = try office.ownAccount(principal, transaction)
      guard id == offer.account else { throw BookingError.notAllowed }
      let account = try office.existingAccount(id, transaction)
      guard !account.grants.isEmpty else { throw BookingError.notAllowed }
      guard try office.isProvenRecently(principal, transaction) else {
        throw BookingError.passwordNeededAgain
      }
      guard try !SecondFactors.exists(id, transaction) else { throw BookingError.conflict }
      let sealed = try office.secondFactorSecret(transaction)
        .seal(offer.secret, for: SecondFactor.label(of: id), environment.randomness)
      try SecondFactors.insert(
        sealed, usedStep: step,
        recoveryCodes: recovery.map { try office.recoveryHash($0, of: id, transaction) }, of: id, at: now,
        transaction)
      try office.noteSecondFactor(.secondFactorOn, .secondFactorTurnedOn, account, by: principal, transaction)
      return try renewed(principal, transaction)
    }
    return (proven, recovery)
  }

  /// The password is enough again. Ends every other session of the account.
  /// - Returns: the same session, which goes on.
  /// - Throws: what proving it throws.
  public func turnOffSecondFactor(_ proof: Proof) throws(BookingError) -> Principal {
    let proven = try visit.session.authenticateAgain(proof)
    return try store.write { transaction in
      let account = try office.existingAccount(office.ownAccount(proven, transaction), transaction)
      try office.dropSecondFactor(of: account, by: proven, transaction)
      return try renewed(proven, transaction)
    }
  }

  /// The same session with the same proof, by what opens its account now.
  private func renewed(_ principal: Principal, _ reader: any Reader) throws -> Principal {
    guard let account = principal.account else { return principal }
    return try office.loggedIn(principal, to: account, at: principal.authenticatedAt, reader)
  }
}

extension BoxOffice {
  func dropSecondFactor(of account: Account, by principal: Principal, _ transaction: any Transaction)
    throws
  {
    guard try SecondFactors.delete(account.id, transaction) else {
      throw BookingError.notFound(.secondFactor)
    }
    try noteSecondFactor(.secondFactorOff, .secondFactorTurnedOff, account, by: principal, transaction)
  }

  /// Requires the code of this moment, or a recovery code, where the account has a second factor; each counts once, also
  /// for others at the same moment. The caller commits only when all of the proof was right.
  ///
  /// - Throws: `.secondFactorNeeded` without a code, `.wrongSecondFactor`.
  func requireSecondFactor(
    of account: Identifier<Account>, code: String?, by principal: Principal, _ transaction: any Transaction
  ) throws {
    guard let (sealed, usedStep) = try SecondFactors.secret(of: account, transaction) else { return }
    guard let code, !code.isEmpty else { throw BookingError.secondFactorNeeded }
    switch SecondFactorCode(code) {
    case .time(let digits):
      guard
        let secret = try secondFactorSecret(transaction).open(sealed, for: SecondFactor.label(of: account)),
        let step = TOTP.step(of: digits, secret, now: clock.now(), after: usedStep)
      else { throw BookingError.wrongSecondFactor }
      try SecondFactors.setUsedStep(step, of: account, transaction)
    case .recovery(let text):
      let hash = try recoveryHash(text, of: account, transaction)
      guard try SecondFactors.useRecoveryCode(hash, of: account, transaction) else {
        throw BookingError.wrongSecondFactor
      }
      try auditSecondFactor(.recoveryCodeUsed, account, by: principal, transaction)
    case nil: throw BookingError.wrongSecondFactor
    }
  }

  func secondFactorSecret(_ transaction: any Transaction) throws -> KeyedSecret {
    try KeyedSecret(
      .secondFactors, randomness: environment.randomness, now: clock.now(), transaction)
  }

  func recoveryHash(_ code: String, of account: Identifier<Account>, _ transaction: any Transaction)
    throws -> [UInt8]
  {
    guard case .recovery(let text) = SecondFactorCode(code) else { throw BookingError.wrongSecondFactor }
    return try codeSecret(transaction).hash("recovery", "\(account.rawValue)", text)
  }

  func noteSecondFactor(
    _ kind: MessageKind, _ action: AuditAction, _ account: Account, by principal: Principal,
    _ transaction: any Transaction
  ) throws {
    try queueMessage(
      kind, by: .email, to: account.email, account: account.id, facts: MessageFacts(name: account.name),
      transaction)
    try auditSecondFactor(action, account.id, by: principal, transaction)
  }

  private func auditSecondFactor(
    _ action: AuditAction, _ account: Identifier<Account>, by principal: Principal,
    _ transaction: any Transaction
  ) throws {
    try audit(
      principal, action, .secondFactor(account),
      fingerprint: Fingerprint.secondFactor(of: account, transaction), transaction)
  }
}
