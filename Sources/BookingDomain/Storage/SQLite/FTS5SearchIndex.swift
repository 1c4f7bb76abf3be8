import GRDB

/// Search by word beginnings in an FTS5 table whose rowids are the events' keys.
struct FTS5SearchIndex: SearchIndex {
  func install(_ transaction: any Transaction) throws {
    try transaction.run(
      """
      CREATE VIRTUAL TABLE event_search USING fts5 (
        words, prefix = '2 3 4', tokenize = 'unicode61 remove_diacritics 2')
      """)
  }

  func put(_ event: Identifier<Event>, words: [String], _ transaction: any Transaction) throws {
    let text = words.joined(separator: "\n")
    try remove(event, transaction)
    try transaction.run("INSERT INTO event_search (rowid, words) VALUES (\(event), \(text))")
  }

  func remove(_ event: Identifier<Event>, _ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM event_search WHERE rowid = \(event)")
  }

  func condition(matching text: String) -> SQL? {
    guard let pattern = FTS5Pattern(matchingAllPrefixesIn: text) else { return nil }
    return "events.id IN (SELECT rowid FROM event_search WHERE event_search MATCH \(pattern.rawPattern))"
  }
}
