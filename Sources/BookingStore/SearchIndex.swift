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
  func match(_ text: String, sortedBy sort: EventQuery.Sort) -> (any SearchMatch)?
}

/// A search as parts of a statement, and what the index can tell of where matches stand in the list.
///
/// What it tells only ever narrows what is read: whoever asks has the exact conditions beside it. An index that keeps no order says
/// nothing, and its matches are sorted.
package protocol SearchMatch: Sendable {
  /// What to select from: table `events` with its matches.
  var source: SQL { get }
  var condition: SQL { get }
  /// True of every match from this place of the list on.
  func from(_ place: SearchPlace) -> SQL?
  /// True of every match behind all that the index can't tell from this place.
  func past(_ place: SearchPlace) -> SQL?
  /// True of every match until behind all that the index can't tell from this place.
  func through(_ place: SearchPlace) -> SQL?
  /// True of the first `most` matches under these conditions, and of those that the index can't tell from the last of them.
  func first(_ most: Int, under conditions: SQL, _ reader: any Reader) throws -> SQL?
}

/// By what a list is sorted, for one event.
package enum SearchPlace: Sendable, Equatable {
  case start(Timestamp)
  /// The key that titles are sorted by.
  case title(String)
  /// In minor units. What is free has no currency.
  case price(currency: String, Int64)
}
