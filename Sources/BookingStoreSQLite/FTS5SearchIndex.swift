import BookingModel
import BookingRules
import BookingStore
import GRDB

import struct BookingStore.SQL

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
          try Fingerprint.keepingInStep(Identifier(last), transaction) {
            try transaction.run("UPDATE events SET title_key = \(key) WHERE id = \(last)")
          }
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
  static let searchable = DatabaseFunction("booking_searchable", argumentCount: 1, pure: true) {
    values in
    String.fromDatabaseValue(values[0]).map(FoldedText.searchable)
  }

  /// `FoldedText.sortKey` as a function of SQL, for what is searched without an index.
  static let folded = DatabaseFunction("booking_folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map(FoldedText.sortKey)
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

  /// One pass over each table, beside the events.
  func misplaced(_ reader: any Reader) throws -> [String] {
    var problems: [String] = []
    let events = try reader.count("SELECT COUNT(*) FROM events")
    for (sort, table) in Self.tables {
      var found = 0
      try reader.each(
        """
        SELECT found.rowid AS row, events.id, starts_at, title_key, currency, from_price,
          words = booking_searchable(\(part: Self.words)) AS is_right
        FROM \(part: table) AS found LEFT JOIN events ON events.id = (found.rowid & 268435455)
        """
      ) { row in
        let number: Int64 = try row.get("row")
        guard let event: Identifier<Event> = try row.optional("id") else {
          return problems.append("search row \(number)")
        }
        let isThere = try SortKeyRowID(group: Self.group(sort, row), event: event).value == number
        found += isThere ? 1 : 0
        if !isThere || row["is_right"] != .integer(1) { problems.append("event \(event.rawValue)") }
      }
      guard found != events else { continue }
      problems += try reader.rows(
        "SELECT id FROM events WHERE id NOT IN (SELECT rowid & 268435455 FROM \(part: table))"
      ).map { "event \(try $0.get("id", as: Int64.self))" }
    }
    return problems
  }

  func match(_ text: String, sortedBy sort: EventQuery.Sort) -> (any SearchMatch)? {
    // A word in quotes is a word to FTS5, whatever is in it. Words that follow one another are a phrase.
    let searches = FoldedText.searches(text)
    guard !searches.isEmpty, let table = Self.tables.first(where: { $0.sort == sort })?.name else {
      return nil
    }
    let pattern = searches.map { words in
      "\"" + words.map { String($0.unicodeScalars.prefix(Self.longestBeginning)) }.joined(separator: " ")
        + "\"*"
    }.joined(separator: " ")
    return FTS5SearchMatch(
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

  private func rows(_ event: Identifier<Event>, _ reader: any Reader) throws -> [(
    table: SQL, row: SortKeyRowID
  )] {
    guard
      let found = try reader.first(
        "SELECT starts_at, title_key, currency, from_price FROM events WHERE id = \(event)")
    else { throw BookingError.notFound(.event) }
    return try Self.tables.map { sort, name in
      (name, SortKeyRowID(group: try Self.group(sort, found), event: event))
    }
  }

  private static func group(_ sort: EventQuery.Sort, _ event: SQLRow) throws -> Int64 {
    switch sort {
    case .date: SortKeyRowID.group(try event.get("starts_at"))
    case .title: SortKeyRowID.group(title: try event.get("title_key"))
    case .price: SortKeyRowID.group(try event.get("currency"), price: try event.get("from_price"))
    }
  }
}
