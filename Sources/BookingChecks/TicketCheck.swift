import BookingModel
import BookingStore
import BookingTickets
import Dispatch
import Foundation

/// Whether tickets carry the shop's signature, each by the key that it names.
struct TicketCheck {
  private var keys: [TicketKeyID: TicketSigningKey] = [:]
  /// Signed whatever names none.
  private var oldest: TicketSigningKey?

  /// Ed25519 always gives the same signature, and to sign again takes half as long as to verify: a key's two halves are
  /// proven to belong together once.
  static func unsigned(_ reader: any Reader) throws -> [String] {
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
    var batch: [SQLRow] = []
    func evaluate() {
      unsigned += check.wrong(batch)
      batch.removeAll(keepingCapacity: true)
    }
    try reader.each("SELECT code, public_id, signed_by, signature FROM tickets") { row in
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

  /// On all processors: this is most of the work of a check.
  private func wrong(_ tickets: [SQLRow]) -> [String] {
    let parts = 8
    let found = Collected()
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      for index in stride(from: part, to: tickets.count, by: parts) where !isSigned(tickets[index]) {
        found.add((try? tickets[index].get("code", as: String.self)) ?? "?")
      }
    }
    return found.all.sorted().map { "ticket \($0)" }
  }

  private func isSigned(_ ticket: SQLRow) -> Bool {
    guard case .blob(let id) = ticket["public_id"], case .blob(let signature) = ticket["signature"],
      let (key, name) = signer(of: ticket)
    else { return false }
    let statement = name.map { TicketToken.Statement.idAndKey(id, $0) } ?? .id(id)
    return (try? key.token(statement).signature) == signature
  }

  private func signer(of ticket: SQLRow) -> (TicketSigningKey, TicketKeyID?)? {
    switch ticket["signed_by"] {
    case .null: oldest.map { ($0, nil) }
    case .blob(let bytes):
      TicketKeyID(bytes: bytes).flatMap { name in keys[name].map { ($0, name) } }
    default: nil
    }
  }

  private final class Collected: @unchecked Sendable {
    private let lock = NSLock()
    private var codes: [String] = []
    var all: [String] { lock.withLock { codes } }
    func add(_ code: String) { lock.withLock { codes.append(code) } }
  }
}
