import BookingModel
import BookingStore
import GRDB
import GRDBSQLite

import struct BookingStore.SQL

/// Statements on one connection, prepared once and cached.
///
/// GRDB opens, prepares and keeps them; they are stepped here. Its own rows and arguments are made for more than this door
/// asks, and cost half of a booking's time.
struct SQLiteTransaction: Transaction {
  let database: Database
  private let concerned = Concerned()

  /// Kept apart, because a transaction is handed on as a value.
  private final class Concerned {
    var topics: Set<Topic>?
    var isAnything = false
  }

  /// What it is about; nil for everything.
  var topics: Set<Topic>? { concerned.topics }

  func concern(_ topics: Set<Topic>?) {
    concerned.isAnything = concerned.isAnything || topics == nil
    concerned.topics = concerned.isAnything ? nil : (concerned.topics ?? []).union(topics ?? [])
  }

  /// The gate is held: nobody else writes.
  func lock(_ more: Set<StoreLock>) {}

  func rows(_ sql: SQL) throws -> [SQLRow] {
    var rows: [SQLRow] = []
    try each(sql) { rows.append($0) }
    return rows
  }

  func each(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws {
    let statement = try bound(sql)
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    guard try hasRow(statement) else { return }
    let columns = statement.columnNames
    repeat {
      try body(
        SQLRow(columns: columns, values: columns.indices.map { SQLValue(column: Int32($0), of: handle) }))
    } while try hasRow(statement)
  }

  @discardableResult
  func run(_ sql: SQL) throws -> Int {
    let statement = try bound(sql)
    defer { sqlite3_reset(statement.sqliteStatement) }
    while try hasRow(statement) {}
    return database.changesCount
  }

  /// Runs `body` between BEGIN and COMMIT; a throw rolls back.
  static func around<Value>(
    _ database: Database, begin: SQL, _ body: (SQLiteTransaction) throws -> Value
  ) throws -> Value {
    let transaction = SQLiteTransaction(database: database)
    try transaction.run(begin)
    do {
      let value = try body(transaction)
      try transaction.run("COMMIT")
      return value
    } catch {
      // Some errors have rolled back already.
      if database.isInsideTransaction { _ = try? transaction.run("ROLLBACK") }
      throw error
    }
  }

  private func bound(_ sql: SQL) throws -> Statement {
    let statement = try database.cachedStatement(sql: sql.text)
    for (index, value) in sql.values.enumerated() {
      let code = value.bind(to: Int32(index + 1), of: statement.sqliteStatement)
      if code != SQLITE_OK { throw error(code, statement) }
    }
    return statement
  }

  private func hasRow(_ statement: Statement) throws -> Bool {
    switch sqlite3_step(statement.sqliteStatement) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let code: throw error(code, statement)
    }
  }

  private func error(_ code: Int32, _ statement: Statement) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage, sql: statement.sql)
  }
}

extension SQLValue {
  fileprivate func bind(to index: Int32, of statement: SQLiteStatement) -> Int32 {
    switch self {
    case .null: return sqlite3_bind_null(statement, index)
    case .integer(let value): return sqlite3_bind_int64(statement, index, value)
    case .real(let value): return sqlite3_bind_double(statement, index, value)
    case .text(var value):
      // Without a pointer it would be NULL: an empty text is still one.
      guard !value.isEmpty else { return sqlite3_bind_text(statement, index, "", 0, Self.copied) }
      return value.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(statement, index, $0.baseAddress, Int32(clamping: $0.count), Self.copied)
        }
      }
    case .blob(let value):
      guard !value.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
      return sqlite3_bind_blob(statement, index, value, Int32(clamping: value.count), Self.copied)
    }
  }

  /// SQLITE_TRANSIENT, a macro Swift can't see: SQLite copies the bytes before it returns.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  fileprivate init(column: Int32, of statement: SQLiteStatement) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      let start = sqlite3_column_text(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      self = .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      let start = sqlite3_column_blob(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      self = .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
    default: self = .null
    }
  }
}
