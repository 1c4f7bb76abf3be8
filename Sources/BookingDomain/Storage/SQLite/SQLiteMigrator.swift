import GRDB

/// Brings a database to the schema this program knows, or refuses it untouched.
struct SQLiteMigrator {
  /// The database's version, which this program knows.
  @discardableResult
  func refuseNewer(_ database: Database) throws -> Int {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found <= Schema.version else {
      throw BookingError.newerSchema(found: found, known: Schema.version)
    }
    return found
  }

  /// The version stands in `user_version`: readable without knowing any table.
  func migrate(_ database: Database) throws {
    let found = try refuseNewer(database)
    if found == 0, try database.tableExists("grdb_migrations") || database.tableExists("events") {
      throw BookingError.damaged(detail: "tables without a schema version")
    }
    for number in found..<Schema.version {
      try database.inTransaction(.immediate) {
        if !isRepeated(number) { try run(Schema.migrations[number], database) }
        try database.execute(sql: "PRAGMA user_version = \(number + 1)")
        return .commit
      }
    }
  }

  /// Search tables are made from the events as they are: once is enough, at the last time.
  private func isRepeated(_ number: Int) -> Bool {
    Schema.migrations[number] == .searchTables && Schema.migrations[(number + 1)...].contains(.searchTables)
  }

  private func run(_ migration: Schema.Migration, _ database: Database) throws {
    switch migration {
    case .statements(let statements): for statement in statements { try database.execute(sql: statement) }
    case .searchTables:
      let earlier = try database.tableExists("event_search")
      let transaction = SQLiteTransaction(database: database)
      earlier ? try FTS5SearchIndex().renew(transaction) : try FTS5SearchIndex().install(transaction)
    }
  }
}
