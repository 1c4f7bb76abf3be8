extension Schema {
  /// Tickets whose codes say more than their id, and have others in the course of time: why, since when and by whom.
  static let ticketCodes: [String] = [
    "ALTER TABLE tickets ADD COLUMN facts BLOB",
    "ALTER TABLE tickets ADD COLUMN generation INTEGER NOT NULL DEFAULT 0",
    """
    CREATE TABLE ticket_changes (
      id INTEGER PRIMARY KEY,
      ticket_id INTEGER NOT NULL REFERENCES tickets (id),
      event_id INTEGER NOT NULL REFERENCES events (id),
      generation INTEGER NOT NULL,
      reason TEXT NOT NULL,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX ticket_changes_ticket ON ticket_changes (ticket_id, generation)",
    "CREATE INDEX ticket_changes_event ON ticket_changes (event_id, id)",
    // Tickets are made anew whether or not somebody is told of the change.
    "ALTER TABLE event_notices ADD COLUMN is_silent INTEGER NOT NULL DEFAULT 0",
  ]
}
