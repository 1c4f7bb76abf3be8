import BookingModel

/// Full-text search over events. A port: FTS5 here, a text-search vector on another engine.
///
/// Kept in step by the same transaction that writes an event. Matches come in the order of the list they are for, so that
/// the first page of any search costs the same however many there are.
package protocol SearchIndex: Sendable {
  func install(_ transaction: any Transaction) throws
  /// Makes an event findable, in every order, as its row is now.
  func put(_ event: Identifier<Event>, words: [String], _ transaction: any Transaction) throws
  /// Before its row changes.
  func remove(_ event: Identifier<Event>, _ transaction: any Transaction) throws
  /// Events that can't be found where they belong, and entries of no event.
  func misplaced(_ reader: any Reader) throws -> [String]
  /// Events matching every word's beginning, of which the first twelve letters count; nil for no words.
  func match(_ text: String, sortedBy sort: EventQuery.Sort) -> SearchMatch?
}

/// A search as parts of a statement.
package struct SearchMatch: Sendable {
  /// What to select from: table `events` with its matches.
  package let source: SQL
  package let condition: SQL
  /// The `SortKeyRowID` of a match. It sorts as the list does, except that events whose sort keys begin alike share a group
  /// and are sorted within it by the query.
  package let row: SQL

  package init(source: SQL, condition: SQL, row: SQL) {
    self.source = source
    self.condition = condition
    self.row = row
  }
}
