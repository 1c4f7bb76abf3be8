import BookingModel
import BookingStore
import GRDB

extension SQLiteStore: TableSource {
  func copy(to path: String) throws(BookingError) {
    do {
      let copy = try DatabaseQueue(path: path)
      try readers.backup(to: copy)
      // One self-contained file: a WAL beside it would be easy to lose.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    } catch {
      throw SQLiteFailure.translated(error)
    }
  }
}
