/// Full-text search over events. A port: FTS5 here, a text-search vector on another engine.
///
/// Kept in step by the same transaction that writes an event. Matches come in the order of the events' starts, so that the
/// first page of any search costs the same however many there are.
protocol SearchIndex: Sendable {
  func install(_ transaction: any Transaction) throws
  func put(_ event: Identifier<Event>, startsAt: Timestamp, words: [String], _ transaction: any Transaction)
    throws
  /// `startsAt` is the one it was put with.
  func remove(_ event: Identifier<Event>, startsAt: Timestamp, _ transaction: any Transaction) throws
  /// A query for events that can't be found, and for entries of no event.
  var misplaced: SQL { get }
  /// Events matching every word's beginning; nil for no words.
  func match(_ text: String) -> SearchMatch?
}

/// A search as parts of a statement.
struct SearchMatch: Sendable {
  /// What to select from: table `events` with its matches.
  let source: SQL
  let condition: SQL
  /// Sorts matches by start, then key.
  let order: SQL
  /// Where `order` stands for an event, or before the first event at that start.
  let position: @Sendable (Timestamp, Identifier<Event>?) -> SQLValue
}
