import BookingStore
import BookingTickets
import Dispatch
import Foundation

/// Whether tickets carry the shop's signature.
package enum TicketCheck {
  /// Ed25519 always gives the same signature, and to sign again takes half as long as to verify: the key's two halves are
  /// proven to belong together once.
  package static func unsigned(_ reader: any Reader) throws -> [String] {
    guard let halves = try TicketSigningKeys.newest(reader) else {
      return try reader.rows("SELECT 'ticket ' || code AS name FROM tickets").map { try $0.get("name") }
    }
    guard let key = TicketSigningKey(public: halves.public, secret: halves.secret) else {
      return ["the house's key"]
    }
    var unsigned: [String] = []
    var batch: [SQLRow] = []
    func evaluate() {
      unsigned += wrong(batch, key)
      batch.removeAll(keepingCapacity: true)
    }
    try reader.each("SELECT code, public_id, signature FROM tickets") { row in
      batch.append(row)
      if batch.count == 10_000 { evaluate() }
    }
    evaluate()
    return unsigned
  }

  /// On all processors: this is most of the work of a check.
  private static func wrong(_ tickets: [SQLRow], _ key: TicketSigningKey) -> [String] {
    let parts = 8
    let found = Collected()
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      for index in stride(from: part, to: tickets.count, by: parts) where !isSigned(tickets[index], key) {
        found.add((try? tickets[index].get("code", as: String.self)) ?? "?")
      }
    }
    return found.all.sorted().map { "ticket \($0)" }
  }

  private static func isSigned(_ ticket: SQLRow, _ key: TicketSigningKey) -> Bool {
    guard case .blob(let id) = ticket["public_id"], case .blob(let signature) = ticket["signature"],
      let right = try? key.sign(TicketToken.message(id))
    else { return false }
    return signature == right
  }

  private final class Collected: @unchecked Sendable {
    private let lock = NSLock()
    private var codes: [String] = []
    var all: [String] { lock.withLock { codes } }
    func add(_ code: String) { lock.withLock { codes.append(code) } }
  }
}
