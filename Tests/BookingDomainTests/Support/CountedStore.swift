@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// A store that counts what it is asked: on another machine each statement is a round trip. Whoever writes is refused.
final class CountedStore: Store, @unchecked Sendable {
  private let inner: any Store
  private(set) var statements: [String] = []

  init(_ inner: any Store) { self.inner = inner }

  func read<Value>(_ body: (any Reader) throws -> Value) throws(BookingError) -> Value {
    try inner.read { try body(CountedReader(store: self, inner: $0)) }
  }

  func write<Value>(locking locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Value)
    throws(BookingError) -> Value
  { throw .readOnly }

  func schemaProblems() throws(BookingError) -> [String] { try inner.schemaProblems() }
  func integrityProblems() throws(BookingError) -> [String] { try inner.integrityProblems() }

  /// The statements that `body` asks, by their texts.
  func asked(_ body: () throws -> Void) rethrows -> [String] {
    statements = []
    try body()
    return statements
  }

  private struct CountedReader: Reader {
    let store: CountedStore
    let inner: any Reader

    func rows(_ sql: SQL) throws -> [SQLRow] {
      store.statements.append(sql.text)
      return try inner.rows(sql)
    }

    func each(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws {
      store.statements.append(sql.text)
      try inner.each(sql, body)
    }
  }
}
