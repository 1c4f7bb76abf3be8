@testable import BookingModel
@testable import BookingStore

/// A store that tells of each commit.
final class WatchedStore: Store, @unchecked Sendable {
  private let inner: any Store
  /// Called after each commit, and not for what it writes itself.
  var committed: () throws -> Void = {}
  private(set) var commits = 0
  private var isTelling = false

  init(_ inner: any Store) { self.inner = inner }

  func read<Value>(_ body: (any Reader) throws -> Value) throws(BookingError) -> Value {
    try inner.read(body)
  }

  func write<Value>(locking locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Value)
    throws(BookingError) -> Value
  {
    let value = try inner.write(locking: locks, body)
    guard !isTelling else { return value }
    isTelling = true
    defer { isTelling = false }
    commits += 1
    do { try committed() } catch { throw .storage("\(error)") }
    return value
  }

  func schemaProblems() throws(BookingError) -> [String] { try inner.schemaProblems() }
  func integrityProblems() throws(BookingError) -> [String] { try inner.integrityProblems() }
}
