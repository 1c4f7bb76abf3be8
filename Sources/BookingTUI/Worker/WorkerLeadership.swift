import BookingModel
import Foundation

/// Which of several workers on one data directory works: whoever holds the lock. It goes with its process, however that ends.
final class WorkerLeadership {
  private let file: Int32

  init(path: String) throws {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw BookingError.unreadable(path: path, reason: String(cString: strerror(errno)))
    }
  }

  deinit { close(file) }

  /// Whether this process leads now.
  func take() throws -> Bool {
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK || errno == EINTR else {
      throw BookingError.unreadable(path: "the worker's lock", reason: String(cString: strerror(errno)))
    }
    return false
  }
}
