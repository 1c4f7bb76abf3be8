import BookingModel
import Foundation

/// An open file, written and read in order. Closed when it goes out of scope.
package struct RawFile: ~Copyable {
  package let path: String
  private let descriptor: Int32

  /// A new file that only its owner may read. - Throws: `.fileExists`.
  package init(creating path: String) throws(BookingError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .fileExists(path: path) : FileFailure.translated(errno, path: path)
    }
    self.path = path
  }

  /// Never waits for the other end of a pipe; `size()` refuses what is no regular file.
  package init(reading path: String) throws(BookingError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFailure.translated(errno, path: path) }
    self.path = path
  }

  /// Tells others that its process lives, as long as it is open.
  package func lock() throws(BookingError) {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileFailure.translated(errno, path: path) }
    }
  }

  /// Whether its name still leads to it.
  package func isThere() -> Bool {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 && facts.st_nlink > 0
  }

  deinit { close(descriptor) }

  /// Bytes; also for a file that is still growing. - Throws: `.unreadable` for a pipe, a device or a directory.
  package func size() throws(BookingError) -> Int {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw FileFailure.translated(errno, path: path) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "not a file") }
    return Int(facts.st_size)
  }

  package func write(_ bytes: [UInt8]) throws(BookingError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFailure.translated(errno, path: path)
      }
      written += count
    }
  }

  /// Up to `count` bytes; fewer only at the end of the file.
  package func read(_ count: Int) throws(BookingError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw FileFailure.translated(errno, path: path)
      }
      if got == 0 { break }
      filled += got
    }
    return filled == count ? bytes : Array(bytes.prefix(filled))
  }

  package func sync() throws(BookingError) {
    guard fsync(descriptor) == 0 else { throw FileFailure.translated(errno, path: path) }
  }
}
