import BookingModel
import BookingRules
import BookingStore

extension BoxOffice {
  /// Makes a code, ends the one before it, and counts it against the limits of its account, its destination and whoever
  /// asks.
  ///
  /// The code is in clear only in the return value: whoever asked sends it, or doesn't.
  /// - Throws: `.tooManyCodes`.
  func issueCode(
    _ purpose: VerificationCode.Purpose, for account: Identifier<Account>?, to address: String,
    by principal: Principal,
    _ transaction: any Transaction
  ) throws -> OutboxSecret {
    let now = clock.now()
    let secret = try codeSecret(transaction)
    let asker = try VerificationCode.Asker(principal, secret)
    let destination = try secret.hash("destination", address)
    try checkSends(purpose, of: account, to: destination, by: principal, asker, now: now, transaction)
    // One that is mailed to an address belongs to the session that asked, one that proves an address to its account.
    if purpose == .reset {
      let ended = try Codes.end(
        .reset, sentTo: destination, session: asker.session, at: now, transaction)
      try withdrawMessages(of: ended, transaction)
    } else if let account {
      try endCodes(purpose, of: account, transaction)
    }
    let text = VerificationCodeRule.make(environment.randomness)
    let expiresAt = now + policy.codeLifetime
    let hash = try secret.hash("code", purpose.rawValue, Hex.encoded(destination), text)
    let id = try Codes.insert(
      purpose, for: account, to: destination, hash: hash, tries: policy.codeTries, by: asker, at: now,
      until: expiresAt, transaction)
    return OutboxSecret(code: id.rawValue, text: text, expiresAt: expiresAt)
  }

  /// Counts a try against `code`. The caller commits also when the outcome is not `.right`: a try is never given back.
  func tryCode(_ code: VerificationCode?, _ text: String, _ transaction: any Transaction) throws
    -> VerificationCode.Outcome
  {
    let now = clock.now()
    guard let code, now < code.expiresAt else { return .expired }
    guard code.triesLeft > 0 else { return .wrong(triesLeft: 0) }
    let hash = try codeSecret(transaction).hash(
      "code", code.purpose.rawValue, Hex.encoded(code.destination), text)
    if KeyedSecret.areEqual(hash, code.hash) { return .right(code.id) }
    // The same wrong code once more tells nobody anything: an Enter too many costs no try.
    if let refused = code.refused, KeyedSecret.areEqual(hash, refused) {
      return .wrong(triesLeft: code.triesLeft)
    }
    try Codes.setRefused(hash, of: code.id, transaction)
    return try countWrong(code, transaction)
  }

  /// A code that was wrong, or right for something that can't be had.
  func countWrong(_ code: VerificationCode, _ transaction: any Transaction) throws -> VerificationCode.Outcome
  {
    let left = code.triesLeft - 1
    try Codes.setTriesLeft(left, of: code.id, transaction)
    if left == 0 { try withdrawMessages(of: [code.id], transaction) }
    return .wrong(triesLeft: left)
  }

  /// Ends every open code of an account for one purpose.
  func endCodes(
    _ purpose: VerificationCode.Purpose, of account: Identifier<Account>, _ transaction: any Transaction
  ) throws {
    try withdrawMessages(of: Codes.end(purpose, of: account, at: clock.now(), transaction), transaction)
  }

  func endCode(_ code: Identifier<VerificationCode>, _ transaction: any Transaction) throws {
    try Codes.end(code, at: clock.now(), transaction)
    try withdrawMessages(of: [code], transaction)
  }

  func codeSecret(_ transaction: any Transaction) throws -> KeyedSecret {
    try KeyedSecret(.codes, randomness: environment.randomness, now: clock.now(), transaction)
  }

  private func checkSends(
    _ purpose: VerificationCode.Purpose, of account: Identifier<Account>?, to destination: [UInt8],
    by principal: Principal, _ asker: VerificationCode.Asker, now: Timestamp, _ transaction: any Transaction
  ) throws {
    let place = try place(of: principal, at: account.map { [$0] } ?? [], transaction)
    let there = VerificationCode.Counted(purpose: purpose, destination: destination)
    var thereFromHere = there
    if place.text == principal.key?.text {
      thereFromHere.key = asker.key
    } else {
      thereFromHere.origin = asker.origin
    }
    var limits: [(counted: VerificationCode.Counted, most: Int, span: TimeSpan)] = [
      (thereFromHere, policy.codesPerHour, .hours(1)),
      (VerificationCode.Counted(session: asker.session), policy.codesPerSessionAndHour, .hours(1)),
      (VerificationCode.Counted(origin: asker.origin), mostCodes(from: principal.origin), .hours(1)),
    ]
    if let key = asker.key {
      limits.append((VerificationCode.Counted(key: key), policy.codesPerKeyAndHour, .hours(1)))
    }
    // Anybody may ask for a reset of any account: what others asked for holds up nobody who was here before.
    if purpose != .reset, let account {
      limits.append(
        (VerificationCode.Counted(account: account, purpose: purpose), policy.codesPerHour, .hours(1)))
    }
    if !place.isKnown {
      limits.append((there, policy.codesPerAddressAndHour, .hours(1)))
      limits.append((there, policy.codesPerAddressAndDay, .hours(24)))
    }
    let next = try limits.compactMap { limit in
      let sent = try Codes.sends(limit.counted, after: now - limit.span, transaction)
      return VerificationCodeRule.nextSend(after: sent, most: limit.most, in: limit.span, now: now)
    }.max()
    if let next { throw BookingError.tooManyCodes(until: next) }
  }

  private func mostCodes(from origin: Origin) -> Int {
    switch origin {
    case .machine: policy.codesPerMachineUserAndHour
    case .network: policy.codesPerNetworkAndHour
    }
  }

  /// A code that has ended is never sent: its message goes out of the outbox, the code with it.
  private func withdrawMessages(of codes: [Identifier<VerificationCode>], _ transaction: any Transaction)
    throws
  {
    for code in codes {
      try Messages.expire(of: code, at: clock.now(), transaction)
    }
  }
}

extension VerificationCode.Asker {
  fileprivate init(_ principal: Principal, _ secret: KeyedSecret) throws {
    self.init(
      session: try secret.hash("session", principal.session.rawValue),
      key: try principal.key.map { try secret.hash("key", $0.text) },
      origin: try secret.hash("origin", principal.origin.text))
  }
}
