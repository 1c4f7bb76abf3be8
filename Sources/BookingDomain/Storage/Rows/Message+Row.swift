import Foundation

extension Message {
  static let columns: SQL =
    "id, account_id, order_id, channel, recipient, kind, facts, secret, state, created_at"

  /// - Throws: `.damaged` for facts that can't be read.
  init(row: SQLRow) throws {
    let json: String = try row.get("facts")
    guard let facts = try? JSONDecoder().decode(MessageFacts.self, from: Data(json.utf8)) else {
      throw BookingError.damaged(detail: "facts of a message")
    }
    self.init(
      id: try row.get("id"), account: try row.optional("account_id"), order: try row.optional("order_id"),
      channel: try row.get("channel"),
      recipient: try row.get("recipient"), kind: try row.get("kind"), facts: facts,
      secret: try row.optional("secret"), state: try row.get("state"), createdAt: try row.get("created_at"))
  }
}
