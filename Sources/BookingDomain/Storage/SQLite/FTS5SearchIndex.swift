import GRDB

/// Search by word beginnings in FTS5 tables, one for each order a list can have.
///
/// FTS5 yields matches by rowid; any other order makes it read all of them, seconds for a common letter among 1,000,000
/// events. So each table holds the same words under rowids in its own order.
struct FTS5SearchIndex: SearchIndex {
  func install(_ transaction: any Transaction) throws {
    for table in Self.tables {
      try transaction.run(
        """
        CREATE VIRTUAL TABLE \(part: table.name) USING fts5 (
          words, prefix = '1 2 3 4 5 6 7 8 9 10 11 12', columnsize = 0,
          tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'")
        """)
    }
  }

  /// Makes the tables anew from the events, and with them the keys that titles are sorted by.
  func renew(_ transaction: any Transaction) throws {
    for table in Self.tables { try transaction.run("DROP TABLE IF EXISTS \(part: table.name)") }
    try install(transaction)
    var last: Int64 = 0
    while true {
      let rows = try transaction.rows(
        """
        SELECT id, title, title_key, \(part: Self.words) AS words FROM events WHERE id > \(last)
        ORDER BY id LIMIT 1000
        """)
      for row in rows {
        last = try row.get("id")
        let key = FoldedText.sortKey(try row.get("title"))
        if try key != row.get("title_key") {
          try transaction.run("UPDATE events SET title_key = \(key) WHERE id = \(last)")
        }
        try put(Identifier(last), words: [try row.get("words")], transaction)
      }
      if rows.isEmpty { break }
    }
  }

  /// What an event is searched by, as one text.
  private static let words: SQL =
    "title || '\n' || summary || '\n' || category || '\n' || venue || '\n' || city"

  /// `FoldedText.searchable` as a function of SQL, for connections that compare the tables with the events.
  static let searchable = DatabaseFunction("booking_searchable", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map(FoldedText.searchable)
  }

  func put(_ event: Identifier<Event>, words: [String], _ transaction: any Transaction) throws {
    let text = FoldedText.searchable(words.joined(separator: "\n"))
    for (table, row) in try rows(event, transaction) {
      try transaction.run("DELETE FROM \(part: table) WHERE rowid = \(row.value)")
      try transaction.run("INSERT INTO \(part: table) (rowid, words) VALUES (\(row.value), \(text))")
    }
  }

  func remove(_ event: Identifier<Event>, _ transaction: any Transaction) throws {
    for (table, row) in try rows(event, transaction) {
      try transaction.run("DELETE FROM \(part: table) WHERE rowid = \(row.value)")
    }
  }

  var misplaced: SQL {
    let each: [SQL] = Self.tables.map { table in
      """
      SELECT 'event ' || id FROM events WHERE id NOT IN (SELECT rowid & 268435455 FROM \(part: table.name))
      UNION ALL
      SELECT 'search row ' || rowid FROM \(part: table.name) WHERE (rowid & 268435455) NOT IN (SELECT id FROM events)
      UNION ALL
      SELECT 'words of event ' || events.id FROM \(part: table.name)
      JOIN events ON events.id = (\(part: table.name).rowid & 268435455)
      WHERE COALESCE(words, '') <> booking_searchable(\(part: Self.words))
      """
    }
    let byDate: SQL = """
      SELECT 'event ' || id FROM events
      WHERE ((MAX(0, starts_at / 1000) << 28) | id) NOT IN (SELECT rowid FROM event_search)
      """
    return each.reduce(byDate) { "\(part: $0) UNION ALL \(part: $1)" }
  }

  func match(_ text: String, sortedBy sort: EventQuery.Sort) -> SearchMatch? {
    // A word in quotes is a word to FTS5, whatever is in it. Words that follow one another are a phrase.
    let searches = FoldedText.searches(text)
    guard !searches.isEmpty, let table = Self.tables.first(where: { $0.sort == sort })?.name else {
      return nil
    }
    let pattern = searches.map { words in
      "\"" + words.map { String($0.unicodeScalars.prefix(Self.longestBeginning)) }.joined(separator: " ")
        + "\"*"
    }.joined(separator: " ")
    return SearchMatch(
      // CROSS JOIN keeps the search outside: it is what the result is sorted by.
      source: "\(part: table) CROSS JOIN events ON events.id = (\(part: table).rowid & 268435455)",
      condition: "\(part: table) MATCH \(pattern)", row: "\(part: table).rowid")
  }

  /// Beginnings up to here have an index each, and are read no further than a page needs. Of longer ones FTS5 would collect
  /// every event that matches before it yields the first, so that more letters are not looked at.
  private static let longestBeginning = 12

  private static let tables: [(sort: EventQuery.Sort, name: SQL)] = [
    (.date, "event_search"), (.price, "event_search_price"), (.title, "event_search_title"),
  ]

  private func rows(_ event: Identifier<Event>, _ reader: any Reader) throws -> [(table: SQL, row: SearchRow)]
  {
    guard
      let found = try reader.first(
        "SELECT starts_at, title_key, currency, from_price FROM events WHERE id = \(event)")
    else { throw BookingError.notFound }
    return try Self.tables.map { sort, name in
      let group =
        switch sort {
        case .date: SearchRow.group(try found.get("starts_at"))
        case .title: SearchRow.group(title: try found.get("title_key"))
        case .price: SearchRow.group(try found.get("currency"), price: try found.get("from_price"))
        }
      return (name, SearchRow(group: group, event: event))
    }
  }
}
