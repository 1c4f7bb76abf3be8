import BookingModel
import BookingStore
import GRDB

/// A database in memory, used for one day after the other: to make its tables and prepare every statement anew would take as long as
/// a third of a day.
struct SQLiteScratch: ScratchTables {
  private let store: SQLiteStore

  init() throws(BookingError) {
    do { store = try SQLiteStore() } catch { throw SQLiteFailure.translated(error) }
  }

  var storage: Storage { Storage(store) }

  func empty() throws(BookingError) {
    do {
      try store.writer().writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          // Whoever refers to another is mostly made after it, and always gone by the commit; what an index keeps for itself
          // it empties itself.
          try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
          let tables = try String.fetchAll(
            database,
            sql: """
              SELECT made.name FROM sqlite_master AS made JOIN pragma_table_list AS list ON list.name = made.name
              WHERE list.type IN ('table', 'virtual') ORDER BY made.rowid DESC
              """)
          for table in tables { try database.execute(sql: "DELETE FROM \(table)") }
          for row in Schema.firstRows { try database.execute(sql: row) }
          return .commit
        }
      }
    } catch {
      throw SQLiteFailure.translated(error)
    }
  }
}

extension SQLiteEngine {
  package static func scratchTables() throws(BookingError) -> any ScratchTables { try SQLiteScratch() }
}
