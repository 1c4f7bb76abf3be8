extension BoxOffice {
  /// Makes a code, ends the ones before it, and counts it against the limits of its account and of its destination.
  ///
  /// The code is in clear only in the return value: whoever asked sends it, or doesn't.
  /// - Throws: `.tooManyCodes`.
  func issueCode(
    _ purpose: Code.Purpose, for account: Identifier<Account>?, to address: String,
    _ transaction: any Transaction
  ) throws -> OutboxSecret {
    let now = clock.now()
    let secret = try codeSecret(transaction)
    let destination = try secret.hash("destination", address)
    try checkSends(purpose, of: account, to: destination, now: now, transaction)
    try endCodes(purpose, of: account, sentTo: destination, transaction)
    let text = CodeRule.make(environment.randomness)
    let expiresAt = now + policy.codeLifetime
    let hash = try secret.hash("code", purpose.rawValue, Hex.encoded(destination), text)
    let id: Identifier<Code> = try transaction.insert(
      """
      INSERT INTO codes (account_id, purpose, destination, hash, tries_left, created_at, expires_at)
      VALUES (\(account), \(purpose), \(destination), \(hash), \(policy.codeTries), \(now), \(expiresAt))
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
    guard HouseSecret.areEqual(hash, code.hash) else { return try countWrong(code, transaction) }
    return .right(code.id)
  }

  /// A code that was wrong, or right for something that can't be had.
  func countWrong(_ code: Code, _ transaction: any Transaction) throws -> Code.Outcome {
    let left = code.triesLeft - 1
    try transaction.run("UPDATE codes SET tries_left = \(left) WHERE id = \(code.id)")
    if left == 0 { try withdrawMessages(of: [code.id], transaction) }
    return .wrong(triesLeft: left)
  }

  /// Ends every open code of an account or destination for one purpose.
  func endCodes(
    _ purpose: Code.Purpose, of account: Identifier<Account>?, sentTo destination: [UInt8]? = nil,
    _ transaction: any Transaction
  ) throws {
    // A reset belongs to its address; what proves an address belongs to its account, of which several may claim one.
    let owner: SQL =
      if let account { "account_id = \(account)" } else {
        "account_id IS NULL AND destination = \(destination)"
      }
    let ended = try transaction.rows(
      """
      UPDATE codes SET ended_at = \(clock.now())
      WHERE \(part: owner) AND purpose = \(purpose) AND ended_at IS NULL RETURNING id
      """
    ).map { try $0.get("id", as: Identifier<Code>.self) }
    try withdrawMessages(of: ended, transaction)
  }

  func codeSecret(_ transaction: any Transaction) throws -> HouseSecret {
    try HouseSecret(.codes, randomness: environment.randomness, now: clock.now(), transaction)
  }

  private func checkSends(
    _ purpose: Code.Purpose, of account: Identifier<Account>?, to destination: [UInt8], now: Timestamp,
    _ reader: any Reader
  ) throws {
    let hourAgo = now - .hours(1)
    var counts: [SQL] = ["destination = \(destination)"]
    if let account { counts.append("account_id = \(account)") }
    let next = try counts.compactMap { condition in
      let sent = try reader.rows(
        """
        SELECT created_at FROM codes
        WHERE \(part: condition) AND purpose = \(purpose) AND created_at > \(hourAgo)
        """
      ).map { try $0.get("created_at", as: Timestamp.self) }
      return CodeRule.nextSend(after: sent, now: now, policy: policy)
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
