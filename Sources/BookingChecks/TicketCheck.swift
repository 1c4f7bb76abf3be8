import BookingModel
import BookingStore
import BookingTickets
import Dispatch
import Foundation

/// Whether tickets carry the shop's signature, each by the key that it names, and their codes say what the tables say.
struct TicketCheck {
  private var keys: [TicketKeyID: TicketSigningKey] = [:]
  /// Signed whatever names none.
  private var oldest: TicketSigningKey?
  private var events: [Identifier<Event>: Subject] = [:]

  /// What tickets' codes say of an event.
  private struct Subject {
    let reference: UInt32
    let startsAt: Timestamp
    let endsAt: Timestamp
    /// Whether its tickets are being made anew.
    let isChanging: Bool
  }

  /// Ed25519 always gives the same signature, and to sign again takes half as long as to verify: a key's two halves are
  /// proven to belong together once.
  static func unsigned(_ reader: any Reader, _ policy: Policy) throws -> [String] {
    var check = TicketCheck()
    var unsigned: [String] = []
    for stored in try TicketSigningKeys.all(reader) {
      guard let key = TicketSigningKey(public: stored.publicKey, secret: stored.secretKey) else {
        unsigned.append("ticket key \(stored.id.rawValue)")
        continue
      }
      check.keys[key.id] = key
      check.oldest = key
    }
    // Their tickets can't be judged.
    guard unsigned.isEmpty else { return unsigned }
    try check.readEvents(reader)
    var batch: [SQLRow] = []
    func evaluate() {
      unsigned += check.wrong(batch, policy)
      batch.removeAll(keepingCapacity: true)
    }
    let tickets: SQL = """
      SELECT tickets.code, tickets.public_id, tickets.signed_by, tickets.signature, tickets.facts, tickets.generation,
        tickets.event_id, tickets.void_reason, event_orders.ticket_type_id
      FROM tickets LEFT JOIN event_orders ON event_orders.id = tickets.event_order_id
      """
    try reader.each(tickets) { row in
      batch.append(row)
      if batch.count == 10_000 { evaluate() }
    }
    evaluate()
    return unsigned
  }

  /// Keys that the audit log doesn't tell of: a hand put them there. Of the first one an earlier program told nothing.
  static func untold(_ reader: any Reader) throws -> [String] {
    let subject = AuditSubject.Kind.ticketKey.text("ticket_signing_keys.id")
    return try reader.rows(
      """
      SELECT \(part: subject) AS name FROM ticket_signing_keys
      WHERE id > (SELECT MIN(id) FROM ticket_signing_keys) AND \(part: Fingerprint.isMissing(subject))
      """
    ).map { try $0.get("name") }
  }

  private mutating func readEvents(_ reader: any Reader) throws {
    let rows = try reader.rows(
      """
      SELECT id, code, starts_at, ends_at, CASE WHEN EXISTS (
          SELECT 1 FROM event_notices WHERE event_id = events.id AND finished_at IS NULL) THEN 1 ELSE 0 END AS is_changing
      FROM events WHERE id IN (SELECT event_id FROM tickets)
      """)
    for row in rows {
      events[try row.get("id")] = Subject(
        reference: TicketFacts.reference(eventCode: try row.get("code")), startsAt: try row.get("starts_at"),
        endsAt: try row.get("ends_at"), isChanging: try row.get("is_changing"))
    }
  }

  /// On all processors: this is most of the work of a check.
  private func wrong(_ tickets: [SQLRow], _ policy: Policy) -> [String] {
    let parts = 8
    let found = Collected()
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      for index in stride(from: part, to: tickets.count, by: parts) {
        let isRight = (try? isSigned(tickets[index]) && saysWhatIs(tickets[index], policy)) ?? false
        if !isRight { found.add((try? tickets[index].get("code", as: String.self)) ?? "?") }
      }
    }
    return found.all.sorted().map { "ticket \($0)" }
  }

  private func isSigned(_ ticket: SQLRow) throws -> Bool {
    let signature: [UInt8] = try ticket.get("signature")
    guard let key = try signer(of: ticket) else { return false }
    return try key.token(TicketToken.Statement(row: ticket)).signature == signature
  }

  private func signer(of ticket: SQLRow) throws -> TicketSigningKey? {
    guard let name: [UInt8] = try ticket.optional("signed_by") else { return oldest }
    return TicketKeyID(bytes: name).flatMap { keys[$0] }
  }

  /// Whether its code is for this ticket of this type at this event, of the generation that is good now, and good while the event
  /// is: whoever holds one that says another day would stand before a closed door.
  private func saysWhatIs(_ ticket: SQLRow, _ policy: Policy) throws -> Bool {
    let (id, generation): ([UInt8], Int) = (try ticket.get("public_id"), try ticket.get("generation"))
    guard case .facts(let facts) = try TicketToken.Statement(row: ticket) else {
      return id.count == 16 && generation == 0
    }
    guard let event = events[try ticket.get("event_id")],
      let signer: [UInt8] = try ticket.optional("signed_by"),
      let type: Int64 = try ticket.optional("ticket_type_id")
    else { return false }
    let isGood =
      event.isChanging || generation >= policy.ticketCodes || ticket["void_reason"] != .null
      || facts.validity.covers(event.startsAt, event.endsAt)
    return isGood && id.starts(with: facts.id.bytes) && signer.starts(with: facts.key)
      && Int(facts.generation) == generation && facts.event == event.reference
      && facts.ticketType == UInt16(truncatingIfNeeded: type) && facts.flags == 0
  }

  private final class Collected: @unchecked Sendable {
    private let lock = NSLock()
    private var codes: [String] = []
    var all: [String] { lock.withLock { codes } }
    func add(_ code: String) { lock.withLock { codes.append(code) } }
  }
}
