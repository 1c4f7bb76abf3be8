import BookingModel
import BookingStore
import Foundation

/// A lock on a file in the data directory: whoever holds it leads. It goes with its process, however that ends.
final class FileLeadership: Leadership {
  private let path: String
  private let file: Int32

  init(path: String) throws(BookingError) {
    self.path = path
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw BookingError.unreadable(path: path, reason: .system(String(cString: strerror(errno))))
    }
  }

  deinit { close(file) }

  func take() throws(BookingError) -> Bool {
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK || errno == EINTR else {
      throw BookingError.unreadable(path: path, reason: .system(String(cString: strerror(errno))))
    }
    return false
  }
}
