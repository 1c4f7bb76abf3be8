@testable import BookingModel
@testable import BookingStore

/// A store that counts how often it is asked.
final class CountingStore: Store, @unchecked Sendable {
  private let inner: any Store
  private(set) var reads = 0

  init(_ inner: any Store) { self.inner = inner }

  func read<Value>(_ body: (any Reader) throws -> Value) throws(BookingError) -> Value {
    reads += 1
    return try inner.read(body)
  }

  func write<Value>(locking locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Value)
    throws(BookingError) -> Value
  {
    try inner.write(locking: locks, body)
  }

  func schemaProblems() throws(BookingError) -> [String] { try inner.schemaProblems() }
  func integrityProblems() throws(BookingError) -> [String] { try inner.integrityProblems() }
}
