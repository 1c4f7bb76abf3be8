/// Full-text search over events. A port: FTS5 here, a text-search vector on another engine.
///
/// Kept in step by the same transaction that writes an event.
protocol SearchIndex: Sendable {
  func install(_ transaction: any Transaction) throws
  func put(_ event: Identifier<Event>, words: [String], _ transaction: any Transaction) throws
  func remove(_ event: Identifier<Event>, _ transaction: any Transaction) throws
  /// A condition on `events.id` that holds for events matching every word's beginning; nil for no words.
  func condition(matching text: String) -> SQL?
}
