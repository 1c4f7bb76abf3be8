#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One lock across processes around every write, checkpoint and close of one data directory.
///
/// It keeps two processes from resetting the WAL at the same moment (SQLite 3.7.0 to 3.51.2 can corrupt the file then)
/// and lets waiters sleep in the kernel instead of trying again and again. The lock dies with its process.
final class WriteGate: Sendable {
  private let descriptor: Int32

  init(path: String) throws(BookingError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure.translated(errno, path: path) }
  }

  deinit { close(descriptor) }

  /// Runs `body` while no other process writes. Threads of one process are told apart by the writer's own queue.
  func whileHeld<Value>(_ body: () throws -> Value) throws -> Value {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw BookingError.storage("flock: errno \(errno)") }
    }
    defer { flock(descriptor, LOCK_UN) }
    return try body()
  }
}
