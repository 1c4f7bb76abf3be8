import Foundation
import GRDB

/// Statements on one connection, prepared once and cached.
struct SQLiteTransaction: Transaction {
  let database: Database

  func rows(_ sql: SQL) throws -> [SQLRow] {
    let statement = try database.cachedStatement(sql: sql.text)
    let cursor = try Row.fetchCursor(
      statement, arguments: StatementArguments(sql.values.map(\.databaseValue)))
    let columns = statement.columnNames
    var rows: [SQLRow] = []
    while let row = try cursor.next() {
      rows.append(SQLRow(columns: columns, values: row.databaseValues.map(SQLValue.init)))
    }
    return rows
  }

  func run(_ sql: SQL) throws -> Int {
    let statement = try database.cachedStatement(sql: sql.text)
    try statement.execute(arguments: StatementArguments(sql.values.map(\.databaseValue)))
    return database.changesCount
  }
}

extension SQLValue {
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let value): value.databaseValue
    case .real(let value): value.databaseValue
    case .text(let value): value.databaseValue
    case .blob(let value): Data(value).databaseValue
    }
  }

  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let integer): self = .integer(integer)
    case .double(let real): self = .real(real)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .blob([UInt8](data))
    }
  }
}
