import Foundation

extension EventNotice {
  static let columns: SQL =
    "id, event_id, change, last_line, return_until, told_order, created_at, finished_at"

  /// - Throws: `.damaged` for a change that can't be read.
  init(row: SQLRow) throws {
    let json: String = try row.get("change")
    guard let change = try? JSONDecoder().decode(EventChange.self, from: Data(json.utf8)) else {
      throw BookingError.damaged(detail: "change of an event")
    }
    self.init(
      id: try row.get("id"), event: try row.get("event_id"), change: change,
      lastLine: try row.get("last_line"),
      returnUntil: try row.optional("return_until"), toldOrder: try row.get("told_order"),
      isFinished: try row.optional("finished_at", as: Timestamp.self) != nil)
  }

  static func insert(
    _ change: EventChange, of event: Identifier<Event>, returnUntil: Timestamp?, now: Timestamp,
    _ transaction: any Transaction
  ) throws -> Identifier<EventNotice> {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = String(decoding: try encoder.encode(change), as: UTF8.self)
    return try transaction.insert(
      """
      INSERT INTO event_notices (event_id, change, last_line, return_until, created_at)
      VALUES (\(event), \(json), (SELECT COALESCE(MAX(id), 0) FROM event_orders), \(returnUntil), \(now))
      RETURNING id
      """)
  }

  /// In the order in which they were written.
  static func all(of event: Identifier<Event>, _ reader: any Reader) throws -> [EventNotice] {
    try reader.rows(
      "SELECT \(part: columns) FROM event_notices WHERE event_id = \(event) ORDER BY id"
    ).map { try EventNotice(row: $0) }
  }
}
