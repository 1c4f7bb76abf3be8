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
    let asker = try CodeAsker(principal, secret)
    let destination = try secret.hash("destination", address)
    try checkSends(purpose, of: account, to: destination, by: principal, asker, now: now, transaction)
    // One that is mailed to an address belongs to the session that asked, one that proves an address to its account.
    if purpose == .reset {
      try endCodes(
        .reset, where: "destination = \(destination) AND session = \(asker.session)", transaction)
    } else if let account {
      try endCodes(purpose, of: account, transaction)
    }
    let text = CodeRule.make(environment.randomness)
    let expiresAt = now + policy.codeLifetime
    let hash = try secret.hash("code", purpose.rawValue, Hex.encoded(destination), text)
    let id: Identifier<Code> = try transaction.insert(
      """
      INSERT INTO codes (account_id, purpose, destination, hash, tries_left, created_at, expires_at, session, ssh_key,
        origin)
      VALUES (\(account), \(purpose), \(destination), \(hash), \(policy.codeTries), \(now), \(expiresAt),
        \(asker.session), \(asker.key), \(asker.origin))
      RETURNING id
      """)
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
    try transaction.run("UPDATE codes SET refused = \(hash) WHERE id = \(code.id)")
    return try countWrong(code, transaction)
  }

  /// A code that was wrong, or right for something that can't be had.
  func countWrong(_ code: Code, _ transaction: any Transaction) throws -> Code.Outcome {
    let left = code.triesLeft - 1
    try transaction.run("UPDATE codes SET tries_left = \(left) WHERE id = \(code.id)")
    if left == 0 { try withdrawMessages(of: [code.id], transaction) }
    return .wrong(triesLeft: left)
  }

  /// Ends every open code of an account for one purpose.
  func endCodes(
    _ purpose: Code.Purpose, of account: Identifier<Account>, _ transaction: any Transaction
  ) throws { try endCodes(purpose, where: "account_id = \(account)", transaction) }

  private func endCodes(_ purpose: Code.Purpose, where condition: SQL, _ transaction: any Transaction) throws
  {
    let open = try transaction.rows(
      "SELECT id FROM codes WHERE \(part: condition) AND purpose = \(purpose) AND ended_at IS NULL"
    ).map { try $0.get("id", as: Identifier<Code>.self) }
    try end(open, transaction)
  }

  func end(_ codes: [Identifier<Code>], _ transaction: any Transaction) throws {
    for code in codes {
      try transaction.run("UPDATE codes SET ended_at = \(clock.now()) WHERE id = \(code)")
    }
    try withdrawMessages(of: codes, transaction)
  }

  func codeSecret(_ transaction: any Transaction) throws -> HouseSecret {
    try HouseSecret(.codes, randomness: environment.randomness, now: clock.now(), transaction)
  }

  private func checkSends(
    _ purpose: Code.Purpose, of account: Identifier<Account>?, to destination: [UInt8],
    by principal: Principal, _ asker: CodeAsker, now: Timestamp, _ transaction: any Transaction
  ) throws {
    let place = try place(of: principal, at: account.map { [$0] } ?? [], transaction)
    let there: SQL = "destination = \(destination) AND purpose = \(purpose)"
    let fromHere: SQL =
      place.text == principal.key?.text ? "ssh_key = \(asker.key)" : "origin = \(asker.origin)"
    var limits: [(condition: SQL, most: Int, span: Span)] = [
      ("\(part: there) AND \(part: fromHere)", policy.codesPerHour, .hours(1)),
      ("session = \(asker.session)", policy.codesPerSessionAndHour, .hours(1)),
      ("origin = \(asker.origin)", asker.mostFromOrigin(policy), .hours(1)),
    ]
    if let key = asker.key { limits.append(("ssh_key = \(key)", policy.codesPerKeyAndHour, .hours(1))) }
    // Anybody may ask for a reset of any account: what others asked for holds up nobody who was here before.
    if purpose != .reset, let account {
      limits.append(("account_id = \(account) AND purpose = \(purpose)", policy.codesPerHour, .hours(1)))
    }
    if !place.isKnown {
      limits.append((there, policy.codesPerAddressAndHour, .hours(1)))
      limits.append((there, policy.codesPerAddressAndDay, .hours(24)))
    }
    let next = try limits.compactMap { limit in
      let sent = try transaction.rows(
        "SELECT created_at FROM codes WHERE \(part: limit.condition) AND created_at > \(now - limit.span)"
      ).map { try $0.get("created_at", as: Timestamp.self) }
      return CodeRule.nextSend(after: sent, most: limit.most, in: limit.span, now: now)
    }.max()
    if let next { throw BookingError.tooManyCodes(until: next) }
  }

  /// A code that has ended is never sent: its message goes out of the outbox, the code with it.
  private func withdrawMessages(of codes: [Identifier<Code>], _ transaction: any Transaction) throws {
    for code in codes {
      try transaction.run(
        """
        UPDATE messages SET state = 'expired', secret = NULL, settled_at = \(clock.now())
        WHERE code_id = \(code) AND state = 'queued'
        """)
    }
  }
}

/// Who asks for a code, as keyed hashes.
private struct CodeAsker {
  let session: [UInt8]
  let key: [UInt8]?
  let origin: [UInt8]
  private let isAtMachine: Bool

  init(_ principal: Principal, _ secret: HouseSecret) throws {
    session = try secret.hash("session", principal.session.rawValue)
    key = try principal.key.map { try secret.hash("key", $0.text) }
    origin = try secret.hash("origin", principal.origin.text)
    isAtMachine = if case .machine = principal.origin { true } else { false }
  }

  func mostFromOrigin(_ policy: Policy) -> Int {
    isAtMachine ? policy.codesPerMachineUserAndHour : policy.codesPerNetworkAndHour
  }
}
