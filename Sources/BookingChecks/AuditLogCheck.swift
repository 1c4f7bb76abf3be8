import BookingModel
import BookingStore

/// Whether the audit log is whole, and the rows are as it says.
///
/// One pass over the audit log gathers what it says of orders, payments, refunds, accounts and events; then each of these is
/// held against it.
struct AuditLogCheck {
  private struct Told {
    let at: Timestamp
    var by = ""
    /// An amount as it was shown.
    let facts: String
  }

  /// By the order's, payment's or refund's number.
  private var placed: [Int64: Told] = [:]
  private var ended: [AuditAction: [Int64: Told]] = [:]
  private var payments: [Int64: Told] = [:]
  private var refunds: [Int64: Told] = [:]
  /// Money that somebody wanted given back, by the refunds' reason and their order.
  private var ordered: [RefundReason: [Int64: Int64]] = [.goodwill: [:], .ticketsCancelled: [:]]
  /// When tickets were cancelled one by one, by their codes.
  private var cancelledTickets: [Substring: Told] = [:]
  /// How often an account's password was changed.
  private var passwords: [Int64: Int] = [:]
  /// How many messages its changes of address should have given rise to.
  private var contacts: [Int64: Int] = [:]
  /// How often the address of its payment page was mailed, by the order.
  private var payLinks: [Int64: Int] = [:]
  /// Of confirmations, by their orders.
  private var confirmations: [Int64: [UInt8]] = [:]
  private var prints = FingerprintCheck()
  private var imports = ImportCheck()
  private var authority = AuthorityCheck()
  private var amounts: [Money: String] = [:]

  /// A clock that is set between reading it twice makes two times of one moment differ.
  static let tolerance: Int64 = 60_000

  static func findings(_ anchors: [AuditAnchor], _ reader: any Reader) throws -> [CheckReport.Finding] {
    var check = AuditLogCheck()
    let seals = try SealCheck.findings(anchors, reader) { try check.note($0) }
    return seals + [
      .init("orders are as the audit log says", try check.wrongOrders(reader)),
      .init("payments and refunds are as the audit log says", try check.wrongMoney(reader)),
      .init("money given back is what was ordered", try check.wrongAmountsBack(reader)),
      .init("tickets were cancelled when the audit log says", try check.wrongTickets(reader)),
      .init("accounts, events and ticket keys say what the audit log says", try check.prints.wrong(reader)),
      .init("the audit log tells of every account and event", try FingerprintCheck.untold(reader)),
      .init("the audit log tells of every key that signs tickets", try TicketCheck.untold(reader)),
      .init(
        "imports are as the audit log says, and none that was decided is lost",
        try check.imports.wrong(reader)),
      .init(
        "whoever's password changed was told",
        try untold("('passwordChanged')", "account", check.passwords, reader)),
      .init(
        "whoever's email or phone changed was told",
        try untold("('emailChanged', 'phoneChanged')", "account", check.contacts, reader)),
      .init(
        "payment links were mailed as the audit log says",
        try untold("('payLink')", "order", check.payLinks, reader)),
      .init(
        "a confirmation names its customer, its order, its prices, its tickets and their seats",
        try ConfirmationCheck.wrong(check.confirmations, reader)),
      .init("messages about money name its amounts", try AmountCheck.wrong(reader)),
      .init("whoever did something had the right to", try check.authority.wrong(reader)),
    ]
  }

  private mutating func note(_ row: SQLRow) throws {
    let subject = try AuditSubject(row)
    let action = AuditAction(stored: try row.get("action"))
    if let print: [UInt8] = try row.optional("fingerprint") {
      if action == .orderPaid, case .order(let id) = subject {
        confirmations[id.rawValue] = print
      } else {
        try prints.note(print, of: subject, row)
      }
    }
    guard let action, let subject else { return }
    let told = Told(at: try row.get("at"), by: try row.get("actor"), facts: try row.get("facts"))
    authority.note(action, subject, event: try row.optional("event_id"), by: told.by)
    switch subject {
    case .order(let id): note(action, ofOrder: id.rawValue, told)
    case .account(let id): note(action, ofAccount: id.rawValue, told)
    case .payment(let id): if action == .paymentConfirmed { payments[id.rawValue] = told }
    case .refund(let id): if action == .refundConfirmed { refunds[id.rawValue] = told }
    case .strictImport(let id):
      imports.note(action, of: id.rawValue, by: told.by, at: told.at, facts: told.facts)
    case .event, .message, .notice, .secondFactor, .ticketKey, .ticketCodes, .door: break
    }
  }

  private mutating func note(_ action: AuditAction, ofOrder number: Int64, _ told: Told) {
    switch action {
    case .orderPlaced: placed[number] = told
    case .orderPaid, .orderExpired, .orderCancelled: ended[action, default: [:]][number] = told
    case .refundOrdered:
      ordered[.goodwill]?[number, default: 0] += Self.minorUnits(of: told.facts[...])
    case .ticketsCancelled, .ticketsReturned:
      // `TX-…-… TX-…-…, €10.00 refunded`
      let codes = told.facts.prefix { $0 != "," }
      for code in codes.split(separator: " ") { cancelledTickets[code] = told }
      let amount = Self.minorUnits(of: told.facts[codes.endIndex...])
      if amount > 0 { ordered[.ticketsCancelled]?[number, default: 0] += amount }
    case .paymentLinkMailed: payLinks[number, default: 0] += 1
    default: break
    }
  }

  private mutating func note(_ action: AuditAction, ofAccount number: Int64, _ told: Told) {
    switch action {
    case .emailChanged: contacts[number, default: 0] += 1
    // One to the old number, one by mail.
    case .phoneChanged: contacts[number, default: 0] += 2
    case .passwordChanged, .passwordReset:
      if told.facts != AuditLog.toldNobody { passwords[number, default: 0] += 1 }
    default: break
    }
  }

  private mutating func wrongOrders(_ reader: any Reader) throws -> [String] {
    var wrong: [String] = []
    var known = 0
    try reader.each(
      "SELECT id, account_id, status, total, currency, created_at, paid_at, closed_at FROM orders"
    ) { row in
      let id: Int64 = try row.get("id")
      let order = placed[id]
      known += order == nil ? 0 : 1
      let total = shown(try row.money("total"))
      let isPlaced =
        try isNear(order, row["created_at"]) && order?.facts == total
        && order?.by == "account \(row.get("account_id", as: Int64.self))"
      let status = OrderStatus(rawValue: try row.get("status"))
      let isPaid = row["paid_at"] != .null
      let end: AuditAction? =
        isPaid ? .orderPaid : status == .pending ? nil : status.map { AuditAction(ended: $0) }
      let isEnded =
        if let end {
          isNear(ended[end]?[id], row["closed_at"]) && (!isPaid || ended[end]?[id]?.facts == total)
        } else {
          row["closed_at"] == .null
        }
      let isPaidThen = !isPaid || row["paid_at"] == row["closed_at"]
      if !isPlaced || !isEnded || !isPaidThen { wrong.append("order \(id)") }
    }
    return wrong + (known == placed.count ? [] : ["\(placed.count - known) orders are gone"])
  }

  private mutating func wrongMoney(_ reader: any Reader) throws -> [String] {
    var wrong: [String] = []
    var known = 0
    try reader.each("SELECT id, amount, currency, updated_at FROM payments WHERE state = 'confirmed'") {
      row in
      let id: Int64 = try row.get("id")
      known += payments[id] == nil ? 0 : 1
      if try !isNear(payments[id], row["updated_at"]) || payments[id]?.facts != shown(row.money("amount")) {
        wrong.append("payment \(id)")
      }
    }
    if known != payments.count { wrong.append("\(payments.count - known) payments are gone") }
    known = 0
    try reader.each("SELECT id, amount, currency, updated_at FROM refunds WHERE state = 'confirmed'") { row in
      let id: Int64 = try row.get("id")
      known += refunds[id] == nil ? 0 : 1
      if try !isNear(refunds[id], row["updated_at"]) || refunds[id]?.facts != shown(row.money("amount")) {
        wrong.append("refund \(id)")
      }
    }
    if known != refunds.count { wrong.append("\(refunds.count - known) refunds are gone") }
    return wrong
  }

  /// What went back of an order, in one refund or several, is what somebody wanted given back.
  private func wrongAmountsBack(_ reader: any Reader) throws -> [String] {
    var given = ordered.mapValues { _ in [Int64: Int64]() }
    try reader.each(
      "SELECT reason, order_id, CAST(SUM(amount) AS BIGINT) AS amount FROM refunds GROUP BY reason, order_id"
    ) { row in
      guard let reason = RefundReason(rawValue: try row.get("reason")) else { return }
      given[reason]?[try row.get("order_id")] = try row.get("amount")
    }
    return [RefundReason.goodwill, .ticketsCancelled].flatMap {
      Self.differences(given[$0] ?? [:], ordered[$0] ?? [:], "order")
    }
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

  /// Accounts or orders that have other than as many messages of these kinds as they should.
  private static func untold(
    _ kinds: SQL, _ name: String, _ expected: [Int64: Int], _ reader: any Reader
  ) throws -> [String] {
    let owner: SQL = name == "order" ? "order_id" : "account_id"
    var told: [Int64: Int] = [:]
    try reader.each(
      """
      SELECT \(part: owner) AS owner, COUNT(*) AS count FROM messages
      WHERE kind IN \(part: kinds) AND \(part: owner) IS NOT NULL GROUP BY \(part: owner)
      """
    ) { told[try $0.get("owner")] = try $0.get("count") }
    return differences(told, expected, name)
  }

  private static func differences<Value: Equatable>(
    _ left: [Int64: Value], _ right: [Int64: Value], _ name: String
  ) -> [String] {
    Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted().map { "\(name) \($0)" }
  }

  private func isNear(_ told: Told?, _ stored: SQLValue) -> Bool {
    guard let told, case .integer(let milliseconds) = stored else { return false }
    return abs(told.at.milliseconds - milliseconds) <= Self.tolerance
  }

  /// An amount as entries have it. Few differ, and to write one takes longer than all else about an order.
  private mutating func shown(_ amount: Money) -> String {
    if let known = amounts[amount] { return known }
    let text = amount.formatted
    amounts[amount] = text
    return text
  }

  /// Of an amount as it was shown, which has all its decimals.
  private static func minorUnits(of text: Substring) -> Int64 {
    Int64(text.filter { ("0"..."9").contains($0) }) ?? 0
  }
}
