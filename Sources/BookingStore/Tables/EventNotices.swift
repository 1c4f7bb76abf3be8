import BookingModel
import Foundation

/// News of events for those who have tickets, and how far telling them has come.
package enum EventNotices {
  /// Whoever orders after it knows the event as it is now.
  ///
  /// An order is placed with the event as its transaction sees it. One that doesn't see this change comes before it, so that this
  /// sees its event orders; those of one that does get higher numbers than all that are there now (`StoreContract`).
  ///
  /// - Parameter isSilent: whether nobody is told, and tickets are only made anew.
  package static func insert(
    _ change: EventChange, of event: Identifier<Event>, returnUntil: Timestamp?, isSilent: Bool,
    now: Timestamp, _ transaction: any Transaction
  ) throws -> Identifier<EventNotice> {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = String(decoding: try encoder.encode(change), as: UTF8.self)
    return try transaction.insert(
      """
      INSERT INTO event_notices (event_id, change, last_event_order, return_until, is_silent, created_at)
      VALUES (\(event), \(json), (SELECT COALESCE(MAX(id), 0) FROM event_orders), \(returnUntil), \(isSilent), \(now))
      RETURNING id
      """)
  }

  /// By event, in the order in which they were written.
  package static func all(of events: Set<Identifier<Event>>, _ reader: any Reader) throws -> [EventNotice] {
    try reader.rows(
      """
      SELECT \(part: EventNotice.columns) FROM event_notices WHERE event_id IN \(set: events.sorted())
      ORDER BY event_id, id
      """
    ).map { try EventNotice(row: $0) }
  }

  /// Events some of whose ticket holders haven't been told yet.
  package static func unfinishedEvents(_ reader: any Reader) throws -> [Identifier<Event>] {
    try reader.rows(
      "SELECT DISTINCT event_id FROM event_notices WHERE finished_at IS NULL ORDER BY event_id"
    ).map { try $0.get("event_id") }
  }

  /// The next orders that have a valid ticket which a notice concerns, after those that were told.
  package static func ordersToTell(_ notice: EventNotice, limit: Int, _ reader: any Reader) throws -> [Order]
  {
    try reader.rows(
      """
      SELECT \(part: Order.columns) FROM orders
      WHERE orders.id IN (
        SELECT event_orders.order_id FROM event_orders
        WHERE event_orders.event_id = \(notice.event) AND event_orders.order_id > \(notice.toldOrder) AND event_orders.id <= \(notice.lastEventOrder)
          AND EXISTS (SELECT 1 FROM tickets WHERE event_order_id = event_orders.id AND voided_at IS NULL))
      ORDER BY orders.id LIMIT \(limit)
      """
    ).map { try Order(row: $0) }
  }

  package static func setToldOrder(
    _ order: Identifier<Order>, of notice: Identifier<EventNotice>, _ transaction: any Transaction
  ) throws {
    try transaction.run("UPDATE event_notices SET told_order = \(order) WHERE id = \(notice)")
  }

  package static func finish(
    _ notice: Identifier<EventNotice>, at now: Timestamp, _ transaction: any Transaction
  )
    throws
  {
    try transaction.run("UPDATE event_notices SET finished_at = \(now) WHERE id = \(notice)")
  }
}

extension EventNotice {
  fileprivate static let columns: SQL =
    "id, event_id, change, last_event_order, return_until, is_silent, told_order, created_at, finished_at"

  /// - Throws: `.damaged` for a change that can't be read.
  fileprivate init(row: SQLRow) throws {
    let json: String = try row.get("change")
    guard let change = try? JSONDecoder().decode(EventChange.self, from: Data(json.utf8)) else {
      throw BookingError.damaged(detail: "change of an event")
    }
    self.init(
      id: try row.get("id"), event: try row.get("event_id"), change: change,
      lastEventOrder: try row.get("last_event_order"),
      returnUntil: try row.optional("return_until"), isSilent: try row.get("is_silent"),
      toldOrder: try row.get("told_order"),
      isFinished: try row.optional("finished_at", as: Timestamp.self) != nil)
  }
}
