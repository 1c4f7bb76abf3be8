extension Schema {
  /// News of events for those who have tickets, told one order after the other.
  static let eventNotices: [String] = [
    """
    CREATE TABLE event_notices (
      id INTEGER PRIMARY KEY,
      event_id INTEGER NOT NULL REFERENCES events (id),
      change TEXT NOT NULL,
      last_line INTEGER NOT NULL,
      return_until INTEGER,
      told_order INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL,
      finished_at INTEGER
    ) STRICT
    """,
    "CREATE INDEX event_notices_event ON event_notices (event_id, id)",
    "CREATE INDEX event_notices_unfinished ON event_notices (id) WHERE finished_at IS NULL",
    "ALTER TABLE messages ADD COLUMN notice_id INTEGER REFERENCES event_notices (id)",
    "CREATE UNIQUE INDEX messages_one_notice ON messages (notice_id, order_id) WHERE notice_id IS NOT NULL",
  ]
}
