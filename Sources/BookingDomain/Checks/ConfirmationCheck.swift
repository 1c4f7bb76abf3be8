import Foundation

/// Whether confirmations name what was bought.
///
/// A message keeps facts as JSON; the names in it are looked for as JSON writes them. It names every ticket, void ones too,
/// and no other.
struct ConfirmationCheck {
  private var wrong: Set<Int64> = []
  private var holders: [String: [UInt8]] = [:]
  private var message: Int64 = 0
  /// Ends with a zero.
  private var facts: [UInt8] = [0]
  /// Tickets named and not yet met.
  private var rest = 0

  static func wrong(_ reader: any Reader) throws -> [String] {
    var check = ConfirmationCheck()
    try reader.each(
      """
      SELECT messages.id, messages.facts, orders.code, tickets.code AS ticket, tickets.holder
      FROM messages JOIN orders ON orders.id = messages.order_id
      LEFT JOIN event_orders ON event_orders.order_id = orders.id
      LEFT JOIN tickets ON tickets.event_order_id = event_orders.id
      WHERE messages.kind = 'orderConfirmed' ORDER BY messages.id
      """
    ) { try check.judge($0) }
    check.finish()
    return check.wrong.sorted().map { "message \($0)" }
  }

  private mutating func judge(_ row: SQLRow) throws {
    let id: Int64 = try row.get("id")
    if id != message {
      finish()
      message = id
      facts = try Array(row.get("facts", as: String.self).utf8) + [0]
      rest = occurrences(Array("\"TX-".utf8))
      if try occurrences(Array("\"orderCode\":\"\(row.get("code", as: String.self))\"".utf8)) == 0 {
        wrong.insert(id)
      }
    }
    guard let ticket: String = try row.optional("ticket"), let holder: String = try row.optional("holder")
    else {
      return
    }
    rest -= 1
    let name = holders[holder] ?? Self.named(holder)
    holders[holder] = name
    if occurrences(Array("\"\(ticket)\"".utf8)) == 0 || occurrences(name) == 0 { wrong.insert(id) }
  }

  private mutating func finish() { if rest != 0 { wrong.insert(message) } }

  private static func named(_ holder: String) -> [UInt8] {
    let json = (try? JSONEncoder().encode(holder)).map { [UInt8]($0) } ?? Array(holder.utf8)
    return Array("\"name\":".utf8) + json
  }

  private func occurrences(_ words: [UInt8]) -> Int {
    facts.withUnsafeBytes { facts in
      (words + [0]).withUnsafeBytes { pattern in
        guard var place = facts.bindMemory(to: CChar.self).baseAddress,
          let pattern = pattern.bindMemory(to: CChar.self).baseAddress
        else { return 0 }
        var count = 0
        while let found = strstr(place, pattern) {
          count += 1
          place = UnsafePointer(found) + words.count
        }
        return count
      }
    }
  }
}
