import BookingModel
import BookingStore
import GRDB

/// Makes a table anew inside the transaction of a migration, by the steps that SQLite's own documents name.
///
/// Nobody may watch foreign keys meanwhile: to drop a table would delete its rows first, and what refers to them.
struct SQLiteRebuild {
  private let table: String
  private let columns: String

  init(_ rebuild: Schema.Rebuild) { (table, columns) = (rebuild.table, rebuild.columns) }

  func run(_ database: Database) throws {
    let guards = try String.fetchAll(
      database,
      sql: """
        SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL
        ORDER BY rowid
        """,
      arguments: [table])
    let copy = table + "_rebuilt"
    try database.execute(sql: SQLiteDialect.table(copy, columns))
    let old = Set(try database.columns(in: table).map(\.name))
    let kept = try database.columns(in: copy).map(\.name).filter(old.contains).joined(separator: ", ")
    try database.execute(
      sql: """
        INSERT INTO \(copy) (\(kept)) SELECT \(kept) FROM \(table) ORDER BY rowid;
        DROP TABLE \(table);
        ALTER TABLE \(copy) RENAME TO \(table)
        """)
    for statement in guards { try database.execute(sql: statement) }
  }

  /// How many rows refer to one that isn't there.
  static func dangling(_ database: Database) throws -> Int {
    try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
  }
}
