import BookingFiles
import BookingModel
import Foundation

/// One lock across processes around every write and checkpoint of one data directory.
///
/// It keeps two processes from resetting the WAL at the same moment (SQLite 3.7.0 to 3.51.2 can corrupt the file then)
/// and lets waiters sleep in the kernel instead of trying again and again. The lock dies with its process; one that was
/// stopped instead is waited for no longer than `limit`.
final class WriteGate: Sendable {
  private let descriptor: Int32
  private let limit: TimeSpan

  init(path: String, limit: TimeSpan) throws(BookingError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure.translated(errno, path: path) }
    self.limit = limit
  }

  deinit { close(descriptor) }

  /// Runs `body` while no other process writes, and while the terminal's stop key stops nothing. Threads of one process are
  /// told apart by the writer's own queue.
  ///
  /// - Throws: `.busy` where somebody else has the gate for longer than the limit.
  func whileHeld<Value>(_ body: () throws -> Value) throws -> Value {
    SuspendKey.hold()
    defer { SuspendKey.release() }
    try take()
    defer { flock(descriptor, LOCK_UN) }
    return try body()
  }

  private func take() throws {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    guard errno == EWOULDBLOCK || errno == EINTR else {
      throw FileFailure.translated(errno, path: "booking.lock")
    }
    let wait = BoundedWait(limit)
    defer { wait.end() }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileFailure.translated(errno, path: "booking.lock") }
      guard !wait.isOver else { throw BookingError.busy }
      // Who only waits may be stopped.
      SuspendKey.yield()
    }
  }
}
