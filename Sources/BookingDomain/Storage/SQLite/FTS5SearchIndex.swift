import GRDB

/// Search by word beginnings in an FTS5 table whose rowids are made of the events' starts and keys.
///
/// FTS5 yields matches by rowid; any other order makes it read all of them, a second for a common letter among 1,000,000
/// events. So a rowid is the start in seconds above 28 bits of the event's key.
struct FTS5SearchIndex: SearchIndex {
  private static let keyBits: Int64 = 28

  func install(_ transaction: any Transaction) throws {
    try transaction.run(
      """
      CREATE VIRTUAL TABLE event_search USING fts5 (
        words, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2')
      """)
  }

  func put(_ event: Identifier<Event>, startsAt: Timestamp, words: [String], _ transaction: any Transaction)
    throws
  {
    let row = Self.row(startsAt, event)
    let text = words.joined(separator: "\n")
    try transaction.run("DELETE FROM event_search WHERE rowid = \(row)")
    try transaction.run("INSERT INTO event_search (rowid, words) VALUES (\(row), \(text))")
  }

  func remove(_ event: Identifier<Event>, startsAt: Timestamp, _ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM event_search WHERE rowid = \(Self.row(startsAt, event))")
  }

  var misplaced: SQL {
    """
    SELECT 'event ' || id FROM events
    WHERE ((MAX(0, starts_at / 1000) << 28) | id) NOT IN (SELECT rowid FROM event_search)
    UNION ALL
    SELECT 'search row ' || rowid FROM event_search WHERE (rowid & 268435455) NOT IN (SELECT id FROM events)
    """
  }

  func match(_ text: String) -> SearchMatch? {
    guard let pattern = FTS5Pattern(matchingAllPrefixesIn: text) else { return nil }
    return SearchMatch(
      // CROSS JOIN keeps the search outside: it is what the result is sorted by.
      source: "event_search CROSS JOIN events ON events.id = (event_search.rowid & 268435455)",
      condition: "event_search MATCH \(pattern.rawPattern)", order: "event_search.rowid",
      position: { startsAt, event in .integer(Self.row(startsAt, event ?? Identifier(0))) })
  }

  private static func row(_ startsAt: Timestamp, _ event: Identifier<Event>) -> Int64 {
    let seconds = max(0, startsAt.milliseconds / 1000)
    return (seconds << keyBits) | (event.rawValue & ((1 << keyBits) - 1))
  }
}
