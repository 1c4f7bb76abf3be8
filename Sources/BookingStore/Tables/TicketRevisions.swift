import BookingModel

/// Which of an event's tickets was made anew or became void, in the order of it: each such change is a version of its event, from 1 on
/// and without gaps.
package enum TicketRevisions {
  /// Counts a change of each of these tickets, under the lock of its event.
  package static func add(_ tickets: [Identifier<Ticket>], _ transaction: any Transaction) throws {
    let events: [Identifier<Event>] = try transaction.rows(
      "SELECT DISTINCT event_id FROM tickets WHERE id IN \(set: tickets) ORDER BY event_id"
    ).map { try $0.get("event_id") }
    guard !events.isEmpty else { return }
    try transaction.lock(Set(events.map(StoreLock.event)))
    for event in events {
      try transaction.run(
        """
        INSERT INTO ticket_revisions (event_id, version, ticket_id)
        SELECT event_id, \(try version(of: event, transaction)) + ROW_NUMBER() OVER (ORDER BY id), id
        FROM tickets WHERE event_id = \(event) AND id IN \(set: tickets)
        """)
    }
  }

  /// The highest so far; 0 before the first.
  package static func version(of event: Identifier<Event>, _ reader: any Reader) throws -> Int64 {
    try reader.value("SELECT MAX(version) FROM ticket_revisions WHERE event_id = \(event)") ?? 0
  }

  /// How far an event's tickets have come: their changes, and the newest of all tickets.
  package static func cursor(of event: Identifier<Event>, _ reader: any Reader) throws -> DoorCursor {
    DoorCursor(
      version: try version(of: event, reader),
      lastTicket: try reader.value("SELECT MAX(id) FROM tickets") ?? 0)
  }

  /// Since which version a ticket is as it is now; 0 for one that is as it was issued.
  package static func latest(of ticket: Identifier<Ticket>, _ reader: any Reader) throws -> Int64 {
    try reader.value("SELECT MAX(version) FROM ticket_revisions WHERE ticket_id = \(ticket)") ?? 0
  }
}
