import BookingModel
import BookingRules
import BookingStore

/// Whether codes, second factors and failed log-ins are as the rules make them.
enum CodeCheck {
  /// An open code was made for an address of its account; one still on its way is the one in its message.
  static func wrongCodes(_ reader: any Reader) throws -> [String] {
    let rows = try reader.rows(
      """
      SELECT codes.id, codes.purpose, codes.destination, codes.hash, accounts.email_key, accounts.phone,
        messages.secret, (SELECT address FROM contact_changes
          WHERE contact_changes.account_id = codes.account_id AND contact_changes.channel = codes.purpose) AS pending
      FROM codes JOIN accounts ON accounts.id = codes.account_id
      LEFT JOIN messages ON messages.code_id = codes.id AND messages.secret IS NOT NULL
      WHERE codes.ended_at IS NULL
      """)
    guard !rows.isEmpty else { return [] }
    guard let key = try KeyedSecrets.find(.codes, reader) else {
      return ["the secret of codes"]
    }
    let secret = KeyedSecret(key)
    return try rows.filter { row in
      let purpose: String = try row.get("purpose")
      let destination: [UInt8] = try row.get("destination")
      let address: String = try row.get(purpose == "phone" ? "phone" : "email_key")
      let pending = try row.optional("pending", as: String.self)
      let addresses = [address] + (pending.map { [purpose == "email" ? EmailAddress.key(of: $0) : $0] } ?? [])
      guard try addresses.contains(where: { try secret.hash("destination", $0) == destination }) else {
        return true
      }
      guard let text: String = try row.optional("secret") else { return false }
      return try row.get("hash") != secret.hash("code", purpose, Hex.encoded(destination), text)
    }.map { "code \(try $0.get("id", as: Int64.self))" }
  }

  /// A second factor is one of an account with a role, was turned on by the audit log, and opens with the shop's key.
  static func wrongSecondFactors(_ reader: any Reader) throws -> [String] {
    let rows = try reader.rows(
      """
      SELECT account_id, secret,
        (SELECT COUNT(*) FROM memberships WHERE memberships.account_id = second_factors.account_id) AS roles,
        (SELECT COUNT(*) FROM audit_entries WHERE action = \(AuditAction.secondFactorTurnedOn)
          AND subject = \(part: AuditSubject.Kind.secondFactor.text("account_id"))) AS told
      FROM second_factors
      """)
    guard !rows.isEmpty else { return [] }
    let key = try KeyedSecrets.find(.secondFactors, reader)
    return try rows.filter { row in
      let account: Identifier<Account> = try row.get("account_id")
      let opened = try key.flatMap {
        KeyedSecret($0).open(try row.get("secret"), for: SecondFactor.label(of: account))
      }
      return try opened?.count != TOTP.secretBytes || row.get("roles", as: Int.self) == 0
        || row.get("told", as: Int.self) == 0
    }.map { "account \(try $0.get("account_id", as: Int64.self))" }
  }

  static func wrongWaits(_ policy: Policy, _ reader: any Reader) throws -> [String] {
    var wrong: [String] = []
    try reader.each("SELECT pace, failures, blocked_until, updated_at FROM throttles") { row in
      let failures: Int = try row.get("failures")
      let wait = try row.get("blocked_until", as: Timestamp.self) - row.get("updated_at", as: Timestamp.self)
      let pace = LogInThrottle.Pace(rawValue: try row.get("pace"))
      if failures < 1 || wait != pace.map({ LogInThrottle.wait(after: failures, $0, policy: policy) }) {
        wrong.append("\(failures) failures")
      }
    }
    return wrong
  }
}
