extension BoxOffice {
  /// Makes a code, ends the one before it, and counts it against the limits of its account, its destination and whoever
  /// asks.
  ///
  /// The code is in clear only in the return value: whoever asked sends it, or doesn't.
  /// - Throws: `.tooManyCodes`.
  func issueCode(
    _ purpose: Code.Purpose, for account: Identifier<Account>?, to address: String, by principal: Principal,
    _ transaction: any Transaction
  ) throws -> OutboxSecret {
    let now = clock.now()
    let secret = try codeSecret(transaction)
    let asker = try Code.Asker(principal, secret)
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
    let text = CodeRule.make(environment.randomness)
    let expiresAt = now + policy.codeLifetime
    let hash = try secret.hash("code", purpose.rawValue, Hex.encoded(destination), text)
    let id = try Codes.insert(
      purpose, for: account, to: destination, hash: hash, tries: policy.codeTries, by: asker, at: now,
      until: expiresAt, transaction)
    return OutboxSecret(code: id.rawValue, text: text, expiresAt: expiresAt)
  }

  /// Counts a try against `code`. The caller commits also when the outcome is not `.right`: a try is never given back.
  func tryCode(_ code: Code?, _ text: String, _ transaction: any Transaction) throws -> Code.Outcome {
    let now = clock.now()
    guard let code, now < code.expiresAt else { return .expired }
    guard code.triesLeft > 0 else { return .wrong(triesLeft: 0) }
    let hash = try codeSecret(transaction).hash(
      "code", code.purpose.rawValue, Hex.encoded(code.destination), text)
    if HouseSecret.areEqual(hash, code.hash) { return .right(code.id) }
    // The same wrong code once more tells nobody anything: an Enter too many costs no try.
    if let refused = code.refused, HouseSecret.areEqual(hash, refused) {
      return .wrong(triesLeft: code.triesLeft)
    }
    try Codes.setRefused(hash, of: code.id, transaction)
    return try countWrong(code, transaction)
  }

  /// A code that was wrong, or right for something that can't be had.
  func countWrong(_ code: Code, _ transaction: any Transaction) throws -> Code.Outcome {
    let left = code.triesLeft - 1
    try Codes.setTriesLeft(left, of: code.id, transaction)
    if left == 0 { try withdrawMessages(of: [code.id], transaction) }
    return .wrong(triesLeft: left)
  }

  /// Ends every open code of an account for one purpose.
  func endCodes(
    _ purpose: Code.Purpose, of account: Identifier<Account>, _ transaction: any Transaction
  ) throws {
    try withdrawMessages(of: Codes.end(purpose, of: account, at: clock.now(), transaction), transaction)
  }

  func end(_ code: Identifier<Code>, _ transaction: any Transaction) throws {
    try Codes.end(code, at: clock.now(), transaction)
    try withdrawMessages(of: [code], transaction)
  }

  func codeSecret(_ transaction: any Transaction) throws -> HouseSecret {
    try HouseSecret(.codes, randomness: environment.randomness, now: clock.now(), transaction)
  }

  private func checkSends(
    _ purpose: Code.Purpose, of account: Identifier<Account>?, to destination: [UInt8],
    by principal: Principal, _ asker: Code.Asker, now: Timestamp, _ transaction: any Transaction
  ) throws {
    let place = try place(of: principal, at: account.map { [$0] } ?? [], transaction)
    let there = Code.Counted(purpose: purpose, destination: destination)
    var thereFromHere = there
    if place.text == principal.key?.text {
      thereFromHere.key = asker.key
    } else {
      thereFromHere.origin = asker.origin
    }
    var limits: [(counted: Code.Counted, most: Int, span: Span)] = [
      (thereFromHere, policy.codesPerHour, .hours(1)),
      (Code.Counted(session: asker.session), policy.codesPerSessionAndHour, .hours(1)),
      (Code.Counted(origin: asker.origin), mostCodes(from: principal.origin), .hours(1)),
    ]
    if let key = asker.key { limits.append((Code.Counted(key: key), policy.codesPerKeyAndHour, .hours(1))) }
    // Anybody may ask for a reset of any account: what others asked for holds up nobody who was here before.
    if purpose != .reset, let account {
      limits.append((Code.Counted(account: account, purpose: purpose), policy.codesPerHour, .hours(1)))
    }
    if !place.isKnown {
      limits.append((there, policy.codesPerAddressAndHour, .hours(1)))
      limits.append((there, policy.codesPerAddressAndDay, .hours(24)))
    }
    let next = try limits.compactMap { limit in
      let sent = try Codes.sends(limit.counted, after: now - limit.span, transaction)
      return CodeRule.nextSend(after: sent, most: limit.most, in: limit.span, now: now)
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
  private func withdrawMessages(of codes: [Identifier<Code>], _ transaction: any Transaction) throws {
    for code in codes {
      try Messages.expire(of: code, at: clock.now(), transaction)
    }
  }
}

extension Code.Asker {
  fileprivate init(_ principal: Principal, _ secret: HouseSecret) throws {
    self.init(
      session: try secret.hash("session", principal.session.rawValue),
      key: try principal.key.map { try secret.hash("key", $0.text) },
      origin: try secret.hash("origin", principal.origin.text))
  }
}
