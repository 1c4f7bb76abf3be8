@testable import BookingModel
@testable import BookingStore

/// A store that tells of each write.
final class WatchedStore: Store, @unchecked Sendable {
  private let inner: any Store
  /// Called before each write, and not for what it writes itself.
  var willWrite: () throws -> Void = {}
  /// The same after each commit.
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
    try tell(willWrite)
    let value = try inner.write(locking: locks, body)
    if !isTelling { commits += 1 }
    try tell(committed)
    return value
  }

  private func tell(_ listener: () throws -> Void) throws(BookingError) {
    guard !isTelling else { return }
    isTelling = true
    defer { isTelling = false }
    do { try listener() } catch { throw .storage("\(error)") }
  }

  func schemaProblems() throws(BookingError) -> [String] { try inner.schemaProblems() }
  func integrityProblems() throws(BookingError) -> [String] { try inner.integrityProblems() }
}
