/// An event of a file that may be kept, in the form in which it waits for its import to be decided.
struct ImportedEvent: Sendable, Equatable, Codable {
  let draft: EventDraft
  let status: EventStatus
  /// The code that the event had where the file was written.
  let code: String?

  var identity: EventIdentity {
    EventIdentity(title: draft.title, venue: draft.venue, startsAt: draft.startsAt)
  }

  /// How long adding it takes, counted in events without seats: each seat is a row of its own.
  var weight: Int {
    1 + draft.ticketTypes.reduce(0) { $0 + ($1.seatingPlan == nil ? 0 : $1.capacity) } / 50
  }
}

/// What an import knows an event by: capitals and blanks don't make another one of it.
struct EventIdentity: Hashable, Sendable {
  private let titleKey: String
  private let title: String
  private let venue: String
  private let startsAt: Timestamp

  init(title: String, venue: String, startsAt: Timestamp) {
    titleKey = FoldedText.sortKey(title)
    self.title = PlainText.key(title)
    self.venue = PlainText.key(venue)
    self.startsAt = startsAt
  }

  private init(row: SQLRow) throws {
    self.init(
      title: try row.get("title"), venue: try row.get("venue"), startsAt: try row.get("starts_at"))
  }

  /// Whether there is such an event.
  func isThere(_ reader: any Reader) throws -> Bool {
    try reader.rows(
      "SELECT title, venue, starts_at FROM events WHERE title_key = \(titleKey) AND starts_at = \(startsAt)"
    ).contains { try EventIdentity(row: $0) == self }
  }

  /// Of the events that the record's entries after `entry` tell of, as they are now.
  static func changed(since entry: Int64, _ reader: any Reader) throws -> [EventIdentity] {
    try reader.rows(
      """
      SELECT title, venue, starts_at FROM events
      WHERE id IN (SELECT event_id FROM audit_entries WHERE audit_entries.id > \(entry))
      """
    ).map { try EventIdentity(row: $0) }
  }
}
