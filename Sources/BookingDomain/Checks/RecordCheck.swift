/// Whether the record of what happened is whole, and the rows are as it says.
///
/// One pass over the record gathers what it says of orders, payments, refunds, accounts and events; then each of these is
/// held against it.
struct RecordCheck {
  private var last: [Int64: [UInt8]] = [:]
  private var brokenSeals: [String] = []
  /// By the order's, payment's or refund's number.
  private var placed: [Int64: (at: Timestamp, by: String)] = [:]
  private var orders: [String: [Int64: Timestamp]] = [:]
  private var payments: [Int64: Timestamp] = [:]
  private var refunds: [Int64: Timestamp] = [:]
  private var goodwill: Set<Int64> = []
  /// When tickets were cancelled one by one, by their codes; and whose orders they are of.
  private var cancelledTickets: [Substring: Timestamp] = [:]
  private var cancelledTicketsOf: Set<Int64> = []
  /// How often an account's password was changed.
  private var passwords: [Int64: Int] = [:]
  /// How many messages its changes of address should have given rise to.
  private var contacts: [Int64: Int] = [:]
  private var prints: [String: (event: Int64?, print: [UInt8])] = [:]

  /// A clock that is set between reading it twice makes two times of one moment differ.
  private static let tolerance: Int64 = 60_000

  static func findings(_ reader: any Reader) throws -> [CheckReport.Finding] {
    var check = RecordCheck()
    try check.gather(reader)
    return [
      .init("sealed records are unbroken", check.brokenSeals),
      .init("orders are as the record says", try check.wrongOrders(reader)),
      .init("payments and refunds are as the record says", try check.wrongMoney(reader)),
      .init("tickets were cancelled when the record says", try check.wrongTickets(reader)),
      .init("accounts and events say what the record says", try check.wrongPrints(reader)),
      .init("whoever's password changed was told", try check.untold(reader)),
      .init("whoever's email or phone changed was told", try check.untoldOfContacts(reader)),
    ]
  }

  private mutating func gather(_ reader: any Reader) throws {
    var after: Int64 = 0
    while true {
      let rows = try reader.rows(
        """
        SELECT \(part: AuditSeal.columns), chain, hash FROM audit_entries LEFT JOIN audit_seals ON entry_id = id
        WHERE id > \(after) ORDER BY id LIMIT 5000
        """)
      guard let end = rows.last else { return }
      for row in rows {
        try judgeSeal(row)
        try note(row)
      }
      after = try end.get("id")
    }
  }

  /// Every seal is the hash of its entry after the seal before it in its chain.
  private mutating func judgeSeal(_ row: SQLRow) throws {
    guard let hash: [UInt8] = try row.optional("hash") else { return }
    let chain: Int64 = try row.get("chain")
    let own = try row.optional("event_id", as: Int64.self) ?? 0
    if try own != chain || AuditSeal.hash(row, after: last[chain] ?? []) != hash {
      brokenSeals.append("entry \(try row.get("id", as: Int64.self))")
    }
    last[chain] = hash
  }

  private mutating func note(_ row: SQLRow) throws {
    let subject: String = try row.get("subject")
    let at: Timestamp = try row.get("at")
    if let print: [UInt8] = try row.optional("fingerprint") {
      prints[subject] = (try row.optional("event_id"), print)
    }
    let action: String = try row.get("action")
    guard let space = subject.utf8.lastIndex(of: UInt8(ascii: " ")),
      let id = Int64(subject[subject.utf8.index(after: space)...])
    else { return }
    switch action {
    case "order placed": placed[id] = (at, try row.get("actor"))
    case "order paid", "order expired", "order cancelled": orders[action, default: [:]][id] = at
    case "payment confirmed": payments[id] = at
    case "refund confirmed": refunds[id] = at
    case "refund ordered": goodwill.insert(id)
    case "tickets cancelled", "tickets returned":
      cancelledTicketsOf.insert(id)
      let facts: String = try row.get("facts")
      for word in facts.prefix(while: { $0 != "," }).split(separator: " ") { cancelledTickets[word] = at }
    case "email changed": contacts[id, default: 0] += 1
    // One to the old number, one by mail.
    case "phone changed": contacts[id, default: 0] += 2
    case "password changed", "password reset":
      if try row.get("facts") != BoxOffice.toldNobody { passwords[id, default: 0] += 1 }
    default: break
    }
  }

  private func wrongOrders(_ reader: any Reader) throws -> [String] {
    var wrong: [String] = []
    var known = 0
    try reader.each("SELECT id, account_id, status, created_at, paid_at, closed_at FROM orders") { row in
      let id: Int64 = try row.get("id")
      let isPlaced = placed[id].map { isNear($0.at, row["created_at"]) } ?? false
      let isTheirs = placed[id]?.by == "account \(try row.get("account_id", as: Int64.self))"
      known += placed[id] == nil ? 0 : 1
      let status: String = try row.get("status")
      let isPaid = row["paid_at"] != .null
      let end = isPaid ? "order paid" : status == "pending" ? nil : "order \(status)"
      let isEnded =
        if let end { isNear(orders[end]?[id], row["closed_at"]) } else { row["closed_at"] == .null }
      let isPaidThen = !isPaid || row["paid_at"] == row["closed_at"]
      if !isPlaced || !isTheirs || !isEnded || !isPaidThen { wrong.append("order \(id)") }
    }
    return wrong + (known == placed.count ? [] : ["\(placed.count - known) orders are gone"])
  }

  private func wrongMoney(_ reader: any Reader) throws -> [String] {
    var wrong: [String] = []
    var known = 0
    try reader.each("SELECT id, updated_at FROM payments WHERE state = 'confirmed'") { row in
      let id: Int64 = try row.get("id")
      known += payments[id] == nil ? 0 : 1
      if !isNear(payments[id], row["updated_at"]) { wrong.append("payment \(id)") }
    }
    if known != payments.count { wrong.append("\(payments.count - known) payments are gone") }
    known = 0
    try reader.each("SELECT id, order_id, reason, state, updated_at FROM refunds") { row in
      let id: Int64 = try row.get("id")
      let order: Int64 = try row.get("order_id")
      let isOrdered =
        switch row["reason"] {
        case .text("goodwill"): goodwill.contains(order)
        case .text("ticketsCancelled"): cancelledTicketsOf.contains(order)
        default: true
        }
      known += refunds[id] == nil ? 0 : 1
      let isConfirmed = row["state"] == .text("confirmed")
      if !isOrdered || isConfirmed && !isNear(refunds[id], row["updated_at"]) { wrong.append("refund \(id)") }
    }
    if known != refunds.count { wrong.append("\(refunds.count - known) refunds are gone") }
    return wrong
  }

  private func wrongTickets(_ reader: any Reader) throws -> [String] {
    var wrong: [String] = []
    var known = 0
    try reader.each(
      "SELECT code, voided_at FROM tickets WHERE void_reason IN ('cancelled', 'refunded')"
    ) { row in
      let code: String = try row.get("code")
      if isNear(cancelledTickets[code[...]], row["voided_at"]) {
        known += 1
      } else {
        wrong.append("ticket \(code)")
      }
    }
    return wrong + (known == cancelledTickets.count ? [] : ["\(cancelledTickets.count - known) tickets"])
  }

  private func wrongPrints(_ reader: any Reader) throws -> [String] {
    try prints.sorted { $0.key < $1.key }.filter { subject, noted in
      if let event = noted.event { return try Fingerprint.event(Identifier(event), reader) != noted.print }
      guard let id = subject.split(separator: " ").last.flatMap({ Int64($0) }) else { return true }
      let print =
        if subject.hasPrefix(Fingerprint.secondFactor) {
          try Fingerprint.secondFactor(of: Identifier(id), reader)
        } else if subject.hasPrefix(Fingerprint.message) {
          try Fingerprint.message(Identifier(id), reader)
        } else if subject.hasPrefix(Fingerprint.notice) {
          try Fingerprint.notice(Identifier(id), reader)
        } else {
          try Fingerprint.account(Identifier(id), reader)
        }
      return print != noted.print
    }.map(\.key)
  }

  private func untold(_ reader: any Reader) throws -> [String] {
    var told: [Int64: Int] = [:]
    try reader.each(
      """
      SELECT account_id, COUNT(*) AS count FROM messages WHERE kind = 'passwordChanged' AND account_id IS NOT NULL
      GROUP BY account_id
      """
    ) { told[try $0.get("account_id")] = try $0.get("count") }
    return Set(told.keys).union(passwords.keys).filter { told[$0] != passwords[$0] }.sorted().map {
      "account \($0)"
    }
  }

  private func untoldOfContacts(_ reader: any Reader) throws -> [String] {
    var told: [Int64: Int] = [:]
    try reader.each(
      """
      SELECT account_id, COUNT(*) AS count FROM messages WHERE kind IN ('emailChanged', 'phoneChanged') AND account_id IS NOT NULL
      GROUP BY account_id
      """
    ) { told[try $0.get("account_id")] = try $0.get("count") }
    return Set(told.keys).union(contacts.keys).filter { told[$0] != contacts[$0] }.sorted().map {
      "account \($0)"
    }
  }

  private func isNear(_ noted: Timestamp?, _ stored: SQLValue) -> Bool {
    guard let noted, case .integer(let milliseconds) = stored else { return false }
    return abs(noted.milliseconds - milliseconds) <= Self.tolerance
  }
}
